package dev.incipit.web.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the backups that a server makes by itself, since it started.
 *
 * @param made how many were made
 * @param failures how many could not be made
 * @param last when the newest was made, also by another program; null if none is there
 * @param problem why the last one could not be made; null if nothing is in the way
 */
public record BackupCounts(
    long made, long failures, @Nullable Instant last, @Nullable String problem) {

  /** After one backup more. */
  public BackupCounts afterBackup(Instant now) {
    return new BackupCounts(made + 1, failures, now, null);
  }

  /** After one failure more. */
  public BackupCounts afterFailure(String reason) {
    return new BackupCounts(made, failures + 1, last, reason);
  }
}
