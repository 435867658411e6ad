package dev.incipit.cli.serve;

import dev.incipit.cli.load.FolderLoads;
import dev.incipit.cli.load.FolderWatch;
import dev.incipit.cli.watch.ServedWatches;
import dev.incipit.web.log.BackupCounts;
import dev.incipit.web.log.LoadCounts;
import dev.incipit.web.watch.WatchSource;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs beside the server: loads from a folder, backups, and watches.
 *
 * @param loads loads files; null if no folder is watched for them
 * @param folder the folder that is watched for them; null as loads
 * @param backups backs up the index; null if nothing does
 * @param watches tells what is newly announced; null if no watches are run
 */
record BesideServer(
    @Nullable FolderLoads loads,
    @Nullable FolderWatch folder,
    @Nullable ServedBackups backups,
    @Nullable ServedWatches watches)
    implements AutoCloseable {

  static BesideServer of(
      @Nullable FolderLoads loads,
      @Nullable ServedBackups backups,
      @Nullable ServedWatches watches,
      Duration patience) {
    return new BesideServer(
        loads, loads == null ? null : new FolderWatch(loads, patience), backups, watches);
  }

  Optional<LoadCounts> counts() {
    return Optional.ofNullable(loads).map(FolderLoads::counts);
  }

  Optional<BackupCounts> backupCounts() {
    return Optional.ofNullable(backups).map(ServedBackups::counts);
  }

  WatchSource source() {
    return watches == null ? WatchSource.NONE : watches;
  }

  void start() {
    if (folder != null) {
      folder.start();
    }
    if (backups != null) {
      backups.start();
    }
    if (watches != null) {
      watches.start();
    }
  }

  /** No further file is begun. */
  void stop() {
    if (loads != null) {
      loads.stop();
    }
  }

  @Override
  public void close() {
    if (backups != null) {
      backups.close();
    }
    if (watches != null) {
      watches.close();
    }
    if (folder != null) {
      folder.close();
    }
  }
}
