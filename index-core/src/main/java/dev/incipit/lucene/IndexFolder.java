package dev.incipit.lucene;

import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.Version;

/**
 * The folder of an index on disk: a manifest that says whose it is and by which schema it was
 * written, and beside it the folder with Lucene's files. Nothing is ever created in a folder that
 * holds something else.
 */
final class IndexFolder {
  static final String MANIFEST = "incipit.properties";
  private static final String FIRST_GENERATION = "generation-1";

  private final Path folder;
  private final Properties manifest;

  private IndexFolder(Path folder, Properties manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /** Opens an existing index folder. */
  static IndexFolder open(Path folder) throws IOException {
    Properties manifest = new Properties();
    try (var in = Files.newInputStream(folder.resolve(MANIFEST))) {
      manifest.load(in);
    } catch (NoSuchFileException e) {
      throw new UnusableIndexException(absent(folder), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableIndexException(
          Files.isRegularFile(folder)
              ? folder + " is a file; an index is a folder"
              : "cannot read " + folder.resolve(MANIFEST) + ": " + e.getMessage(),
          e);
    }
    String schema = manifest.getProperty("schema", "");
    if (!schema.equals(Integer.toString(Schema.VERSION))) {
      throw new UnusableIndexException(
          "the index in "
              + folder
              + " was written with schema '"
              + schema
              + "', this version of Incipit reads schema "
              + Schema.VERSION
              + "; index its listings again into a new folder");
    }
    return new IndexFolder(folder, manifest);
  }

  private static String absent(Path folder) {
    if (!Files.exists(folder)) {
      return "there is no index at "
          + folder
          + "; make one with: incipit index --index "
          + folder
          + " INPUT";
    }
    return folder
        + " is not an Incipit index: it has no "
        + MANIFEST
        + "; name another folder, or a new one to create an index";
  }

  /** Opens an index folder, or makes one where there is nothing yet. */
  static IndexFolder openOrCreate(Path folder) throws IOException {
    if (Files.isRegularFile(folder) || (Files.isDirectory(folder) && !isUnmade(folder))) {
      return open(folder);
    }
    Files.createDirectories(folder);
    Properties manifest = new Properties();
    manifest.setProperty("product", "incipit");
    manifest.setProperty("schema", Integer.toString(Schema.VERSION));
    manifest.setProperty("lucene", Version.LATEST.toString());
    manifest.setProperty("current", FIRST_GENERATION);
    Files.createDirectories(folder.resolve(FIRST_GENERATION));
    Path draft = folder.resolve(MANIFEST + ".new");
    try (var out = Files.newOutputStream(draft)) {
      manifest.store(out, "An index of Incipit. Do not edit.");
    }
    Files.move(draft, folder.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
    return new IndexFolder(folder, manifest);
  }

  /** Whether there is nothing in a folder, or only what a run left that ended while making it. */
  private static boolean isUnmade(Path folder) throws IOException {
    Path generation = folder.resolve(FIRST_GENERATION);
    return isEmpty(folder, FIRST_GENERATION, MANIFEST + ".new")
        && (Files.notExists(generation) || isEmpty(generation));
  }

  /** Whether a folder holds nothing but files of these names. */
  private static boolean isEmpty(Path folder, String... but) throws IOException {
    Set<String> names = Set.of(but);
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> names.contains(file.getFileName().toString()));
    } catch (NotDirectoryException e) {
      return false;
    }
  }

  /** The folder itself. */
  Path path() {
    return folder;
  }

  /** Where Lucene's files are. */
  Path luceneFolder() throws UnusableIndexException {
    Path lucene = folder.resolve(manifest.getProperty("current", FIRST_GENERATION));
    if (!isWithin(folder, lucene) || !Files.isDirectory(lucene)) {
      throw new UnusableIndexException(
          "the index in "
              + folder
              + " is incomplete: its folder "
              + lucene.getFileName()
              + " is missing; restore it or index its listings again into a new folder");
    }
    return lucene;
  }

  /** Compared as absolute paths, as "." and "./a" are no prefixes of what lies in them. */
  private static boolean isWithin(Path folder, Path inside) {
    return inside.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
  }

  /** Whether nothing has been written yet, beside the lock of who is or was about to. */
  boolean isNew() throws IOException {
    return isEmpty(luceneFolder(), IndexWriter.WRITE_LOCK_NAME);
  }
}
