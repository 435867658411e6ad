package dev.incipit.lucene.maintenance;

import dev.incipit.lucene.store.IndexFolder;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.search.BackupReport;
import dev.incipit.search.Verification;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** Restores a backup into a further generation of an index, or into a new folder. */
public final class RestoreJob {
  private final Path backup;
  private final BackupManifest saved;
  private final Path folder;

  private RestoreJob(Path backup, BackupManifest saved, Path folder) {
    this.backup = backup;
    this.saved = saved;
    this.folder = folder;
  }

  public static BackupReport of(Path backup, Path folder) throws IOException {
    if (IndexFolder.isInside(folder, backup)) {
      throw new IllegalArgumentException(
          folder + " is inside the backup; name a folder elsewhere for the index");
    }
    BackupManifest saved = BackupManifest.read(backup);
    int files = examine(backup, saved);
    RestoreJob restoring = new RestoreJob(backup, saved, folder);
    if (IndexFolder.isUnmade(folder)) {
      restoring.intoNewFolder();
    } else {
      restoring.intoIndex();
    }
    return new BackupReport(files, saved.papers());
  }

  private static int examine(Path backup, BackupManifest saved) throws IOException {
    try (Directory directory = FSDirectory.open(backup.resolve(BackupManifest.FILES))) {
      Verification found = IndexVerifier.of(directory);
      if (!found.isSound()) {
        throw BackupManifest.damaged(backup, found.problems().getFirst());
      }
      Set<String> listed = new HashSet<>(saved.sums().keySet());
      listed.removeAll(BackupManifest.BESIDE);
      SegmentInfos.readLatestCommit(directory)
          .files(true)
          .forEach(name -> {
            if (!listed.remove(BackupManifest.FILES + "/" + name)) {
              listed.add("no " + name);
            }
          });
      if (!listed.isEmpty() || found.papers() != saved.papers()) {
        throw BackupManifest.damaged(backup, BackupManifest.NAME + " lists another commit");
      }
      return found.files();
    }
  }

  private void intoNewFolder() throws IOException {
    IndexFolder begun = IndexFolder.openOrBegin(folder);
    Path lucene = begun.luceneFolder();
    Closeable lock = GenerationBuilder.lock(folder, lucene);
    try {
      clear(lucene);
      copyTo(lucene);
      new Manifest(generation(begun.manifest().current().name()), Optional.empty()).write(folder);
      // Not before: a folder that holds something else than a begun index is never taken.
      restoreBeside();
    } finally {
      lock.close();
    }
  }

  private void intoIndex() throws IOException {
    new GenerationBuilder(folder)
        .of((before, next) -> {
          copyTo(next);
          restoreBeside();
          return generation(next.getFileName().toString());
        });
  }

  private Manifest.Generation generation(String name) {
    return new Manifest.Generation(name, saved.schema(), saved.lucene());
  }

  /** Lucene's lock is left in an emptied folder, as it is held. */
  private static void clear(Path lucene) throws IOException {
    try (Stream<Path> there = Files.list(lucene)) {
      IOUtils.rm(
          there.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).toArray(Path[]::new));
    }
  }

  private void copyTo(Path lucene) throws IOException {
    for (Map.Entry<String, String> file : saved.sums().entrySet()) {
      if (!BackupManifest.BESIDE.contains(file.getKey())) {
        Path from = backup.resolve(file.getKey());
        copy(from, lucene.resolve(from.getFileName()), file.getValue());
      }
    }
    IOUtils.fsync(lucene, true);
  }

  private void copy(Path from, Path to, String sum) throws IOException {
    if (!Sha256.copy(from, to).equals(sum)) {
      throw BackupManifest.damaged(backup, from.getFileName() + " changed while it was read");
    }
  }

  /**
   * In an index done before its papers go back in time: a harvest may begin too early, never too
   * late. Vectors that a backup lacks are left, as they are known by the texts they were made of.
   */
  private void restoreBeside() throws IOException {
    if (!saved.sums().containsKey(BackupManifest.HARVEST)) {
      Files.deleteIfExists(folder.resolve(BackupManifest.HARVEST));
    }
    for (String name : BackupManifest.BESIDE) {
      String sum = saved.sums().get(name);
      if (sum != null) {
        Path draft = folder.resolve(name + ".new");
        Files.deleteIfExists(draft);
        copy(backup.resolve(name), draft, sum);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    IOUtils.fsync(folder, true);
  }
}
