package dev.incipit.lucene.maintenance;

import dev.incipit.lucene.store.IndexFolder;
import dev.incipit.lucene.store.IndexStore;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.search.UnusableIndexException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * Makes a further generation of an index, and puts it to use when all of it is on the disk. Readers
 * go over to it by themselves; the generation before is kept until the next time. Writers are kept
 * away meanwhile.
 */
final class GenerationBuilder {
  private final Path folder;

  /** Makes what a generation consists of. */
  interface Maker {
    /**
     * Makes the files of a generation; if this throws, they are removed.
     *
     * @param before the generation in use
     * @param next an empty folder
     * @return what is told of it
     */
    Manifest.Generation make(Manifest.Generation before, Path next) throws IOException;
  }

  GenerationBuilder(Path folder) {
    this.folder = folder;
  }

  void of(Maker maker) throws IOException {
    Manifest before = IndexFolder.openAnySchema(folder).manifest();
    if (Manifest.Generation.number(before.current().name()).isEmpty()) {
      throw new UnusableIndexException(
          folder.resolve(Manifest.NAME) + " is damaged; restore into a new folder");
    }
    Closeable lock = lock(folder, folder.resolve(before.current().name()));
    try {
      if (!Manifest.read(folder).equals(before)) {
        throw new UnusableIndexException(
            "another program restored or remade the index in "
                + folder
                + " just now; see whether that is what you want before you do it again");
      }
      // What a run left that was killed would else stay until the next one ends.
      removeAllBut(before);
      Path next = Files.createDirectory(folder.resolve(nextName(before)));
      Manifest.Generation made;
      try {
        made = maker.make(before.current(), next);
        IOUtils.fsync(next, true);
        IOUtils.fsync(folder, true);
      } catch (IOException | RuntimeException e) {
        try {
          IOUtils.rm(next);
        } catch (IOException further) {
          e.addSuppressed(further);
        }
        throw e;
      }
      Manifest after = before.switchedTo(made);
      after.write(folder);
      removeAllBut(after);
    } finally {
      lock.close();
    }
  }

  /** Keeps writers away from a folder of Lucene's; one that is gone has none. */
  static Closeable lock(Path folder, Path lucene) throws IOException {
    if (!Files.isDirectory(lucene, LinkOption.NOFOLLOW_LINKS)) {
      return () -> {};
    }
    Directory directory = FSDirectory.open(lucene);
    try {
      Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
      return () -> IOUtils.close(lock, directory);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw IndexStore.inUse(folder, e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  private String nextName(Manifest before) throws IOException {
    int last =
        Stream.concat(generations().stream(), Stream.of(before.current().name()))
            .flatMap(name -> Manifest.Generation.number(name).stream())
            .max(Integer::compare)
            .orElse(0);
    return Manifest.Generation.ofThisVersion(last + 1).name();
  }

  /** The generations that no manifest names: of a run that was killed, or that is under way. */
  static List<Path> leftOver(Path folder, Manifest manifest) throws IOException {
    List<Path> leftOver = new ArrayList<>();
    for (String name : new GenerationBuilder(folder).generations()) {
      boolean named =
          name.equals(manifest.current().name())
              || manifest.previous().filter(previous -> previous.name().equals(name)).isPresent();
      Path generation = folder.resolve(name);
      if (!named && Files.isDirectory(generation, LinkOption.NOFOLLOW_LINKS)) {
        leftOver.add(generation);
      }
    }
    return leftOver;
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> there = Files.list(folder)) {
      return there
          .map(path -> path.getFileName().toString())
          .filter(name -> Manifest.Generation.number(name).isPresent())
          .toList();
    }
  }

  /** What cannot be removed now, as another program has it open, is so after the next time. */
  private void removeAllBut(Manifest kept) throws IOException {
    for (Path generation : leftOver(folder, kept)) {
      try (Stream<Path> files = Files.list(generation)) {
        IOUtils.deleteFilesIgnoringExceptions(files.toArray(Path[]::new));
      }
      IOUtils.deleteFilesIgnoringExceptions(generation);
    }
  }
}
