package dev.incipit.web.api;

import dev.incipit.web.log.BackupCounts;
import org.jspecify.annotations.Nullable;

/** The backups that a server made by itself. */
record BackupsJson(long made, long failures, @Nullable String last, @Nullable String problem) {

  static BackupsJson of(BackupCounts counts) {
    return new BackupsJson(
        counts.made(),
        counts.failures(),
        counts.last() == null ? null : counts.last().toString(),
        counts.problem());
  }
}
