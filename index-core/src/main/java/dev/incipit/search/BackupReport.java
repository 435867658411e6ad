package dev.incipit.search;

/**
 * What was backed up or restored.
 *
 * @param files how many files of the index
 * @param papers how many papers
 */
public record BackupReport(int files, long papers) {}
