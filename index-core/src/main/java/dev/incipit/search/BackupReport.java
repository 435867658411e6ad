package dev.incipit.search;

/**
 * What was backed up or restored.
 *
 * @param files how many files of the index
 * @param papers how many papers
 * @since 0.1.0
 */
public record BackupReport(int files, long papers) {}
