package dev.incipit.cli.serve;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How {@code incipit serve} backs up what it serves. */
final class BackupOptions {
  @Option(
      names = "--backup-every",
      paramLabel = "TIME",
      converter = IntervalConverter.class,
      description =
          "Also back up the index as often as this: 1d, 12h or 30m. Goes with --backup-to.")
  private @Nullable Duration every;

  @Option(
      names = "--backup-to",
      paramLabel = "DIR",
      description = "Make each of these backups in a new folder in this one, named by the time.")
  private @Nullable Path to;

  @Option(
      names = "--backup-keep",
      paramLabel = "N",
      description = "Keep the N newest of them, and delete the others. Default: all.")
  private @Nullable Integer keep;

  /**
   * What is to be backed up when.
   *
   * @return null if nothing is
   * @throws IllegalArgumentException if one option lacks another
   */
  @Nullable BackupPlan plan() {
    if (keep != null && keep < 1) {
      throw new IllegalArgumentException("--backup-keep must be 1 or more, was " + keep);
    }
    if (every == null && to == null && keep == null) {
      return null;
    }
    if (every == null || to == null) {
      throw new IllegalArgumentException(
          "--backup-every and --backup-to go together; --backup-keep goes with both");
    }
    return new BackupPlan(every, to, keep);
  }
}
