package dev.incipit.lucene.maintenance;

import dev.incipit.lucene.store.IndexFolder;
import dev.incipit.lucene.store.IndexStore;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.search.BackupReport;
import dev.incipit.search.Verification;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Makes a backup of the newest commit of an index to which another program may write. Lucene never
 * changes a file that it has written, so that a further name for it is as good as a copy.
 */
public final class BackupJob {
  private static final Set<String> PARTS =
      Set.of(
          BackupManifest.DRAFT,
          BackupManifest.FILES,
          BackupManifest.HARVEST,
          BackupManifest.VECTORS);

  private final IndexFolder index;
  private final Path target;
  private final Path files;

  private BackupJob(IndexFolder index, Path target) {
    this.index = index;
    this.target = target;
    this.files = target.resolve(BackupManifest.FILES);
  }

  public static BackupReport of(Path folder, Path target) throws IOException {
    IndexFolder index = IndexFolder.open(folder);
    checkTarget(folder, target);
    boolean absent = Files.notExists(target);
    Files.createDirectories(target);
    try {
      if (isBegun(target)) {
        clear(target);
      }
      // Says whose the files are that come before the manifest does.
      Files.writeString(target.resolve(BackupManifest.DRAFT), "");
      return new BackupJob(index, target).run();
    } catch (IOException | RuntimeException e) {
      try {
        clear(target);
        if (absent) {
          Files.delete(target);
        }
      } catch (IOException further) {
        e.addSuppressed(further);
      }
      throw e;
    }
  }

  private static void clear(Path target) throws IOException {
    try (Stream<Path> begun = Files.list(target)) {
      IOUtils.rm(begun.toArray(Path[]::new));
    }
  }

  /** Whether a folder holds only what a backup left that was killed. */
  private static boolean isBegun(Path target) throws IOException {
    try (Stream<Path> there = Files.list(target)) {
      Set<String> names =
          there.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      return names.contains(BackupManifest.DRAFT)
          && PARTS.containsAll(names)
          && !Files.isSymbolicLink(target.resolve(BackupManifest.FILES));
    }
  }

  private static void checkTarget(Path folder, Path target) throws IOException {
    if (Files.isSymbolicLink(target)) {
      throw new IllegalArgumentException(
          target + " is a symbolic link; name the folder itself for the backup");
    }
    if (IndexFolder.isInside(target, folder)) {
      throw new IllegalArgumentException(
          target + " is inside the index; name a folder elsewhere for the backup");
    }
    if (Files.exists(target)) {
      if (!Files.isDirectory(target)) {
        throw new IllegalArgumentException(target + " is a file; a backup is a folder");
      }
      try (Stream<Path> there = Files.list(target)) {
        if (there.findAny().isPresent() && !isBegun(target)) {
          throw new IllegalArgumentException(
              target + " is not empty; name a new or an empty folder for the backup");
        }
      }
    }
  }

  private BackupReport run() throws IOException {
    Map<String, String> sums = new TreeMap<>();
    // Taken first: a harvest that begins too early costs time, one that begins too late papers.
    for (String name : BackupManifest.BESIDE) {
      try {
        sums.put(name, Sha256.copy(index.path().resolve(name), target.resolve(name)));
      } catch (NoSuchFileException e) {
        Files.deleteIfExists(target.resolve(name));
      }
    }
    Files.createDirectory(files);
    try (Directory directory = FSDirectory.open(index.luceneFolder())) {
      placeNewest(directory);
    }
    try (Stream<Path> placed = Files.list(files)) {
      for (Path file : (Iterable<Path>) placed::iterator) {
        sums.put(BackupManifest.FILES + "/" + file.getFileName(), Sha256.of(file));
      }
    }
    Verification found = verified();
    IOUtils.fsync(files, true);
    IOUtils.fsync(target.toAbsolutePath().getParent(), true);
    Manifest.Generation generation = index.manifest().current();
    new BackupManifest(generation.schema(), generation.lucene(), found.papers(), sums)
        .write(target);
    return new BackupReport(found.files(), found.papers());
  }

  private Verification verified() throws IOException {
    try (Directory directory = FSDirectory.open(files)) {
      Verification found = IndexVerifier.of(directory);
      if (!found.isSound()) {
        throw IndexFolder.damaged(
            index.path(), "is damaged and was not backed up: " + found.problems().getFirst());
      }
      return found;
    }
  }

  private void placeNewest(Directory directory) throws IOException {
    while (true) {
      SegmentInfos commit = newest(directory);
      try {
        for (String name : commit.files(true)) {
          place(index.luceneFolder().resolve(name), files.resolve(name));
        }
        return;
      } catch (NoSuchFileException e) {
        if (SegmentInfos.getLastCommitGeneration(directory) == commit.getGeneration()) {
          throw IndexStore.unusable(index.path(), e);
        }
        // The writer made a further commit and deleted files of this one.
        try (Stream<Path> placed = Files.list(files)) {
          IOUtils.rm(placed.toArray(Path[]::new));
        }
      }
    }
  }

  private SegmentInfos newest(Directory directory) throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory);
    } catch (IOException | IllegalArgumentException e) {
      throw IndexStore.unusable(index.path(), e);
    }
  }

  private static void place(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Sha256.copy(from, to);
    }
  }
}
