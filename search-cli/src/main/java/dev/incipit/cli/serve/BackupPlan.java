package dev.incipit.cli.serve;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When an index is backed up.
 *
 * @param every how long after a backup the next is due
 * @param to the folder of the backups
 * @param keep how many are kept; null for all
 */
record BackupPlan(Duration every, Path to, @Nullable Integer keep) {}
