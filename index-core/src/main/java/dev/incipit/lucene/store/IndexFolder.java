package dev.incipit.lucene.store;

import dev.incipit.document.Schema;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of an index on disk: a manifest that says whose it is, and beside it the folders with
 * Lucene's files, one of which is in use. Nothing is ever created in a folder that holds something
 * else. The manifest is written after Lucene's first commit: a folder with a manifest and without
 * Lucene's files has lost them, and is never taken for a new one.
 */
public final class IndexFolder {
  static final String MANIFEST = Manifest.NAME;

  private final Path folder;
  private final Manifest manifest;
  private final boolean made;

  private IndexFolder(Path folder, Manifest manifest, boolean made) {
    this.folder = folder;
    this.manifest = manifest;
    this.made = made;
  }

  /** Opens an existing index folder, written by this version's schema. */
  public static IndexFolder open(Path folder) throws IOException {
    IndexFolder opened = openAnySchema(folder);
    String schema = opened.manifest.current().schema();
    refuseNewer(folder, schema);
    if (!schema.equals(Integer.toString(Schema.VERSION))) {
      throw new UnusableIndexException(
          UnusableIndexException.Reason.OLDER, folder, otherSchema(folder, schema), null);
    }
    return opened;
  }

  /** Refuses a schema that this version of Incipit does not know. */
  public static void refuseNewer(Path folder, String schema) throws UnusableIndexException {
    if (schema.isEmpty()) {
      throw damaged(folder, "is damaged: " + MANIFEST + " does not tell its schema");
    }
    if (!schema.matches("[1-9][0-9]{0,8}") || Integer.parseInt(schema) > Schema.VERSION) {
      throw new UnusableIndexException(
          UnusableIndexException.Reason.NEWER,
          folder,
          otherSchema(folder, schema)
              + "; use the version of Incipit that wrote it, or a newer one, or index its listings"
              + " again into a new folder",
          null);
    }
  }

  private static String otherSchema(Path folder, String schema) {
    return "the index in "
        + folder
        + " was written with schema '"
        + schema
        + "', this version of Incipit reads schema "
        + Schema.VERSION;
  }

  /** Opens an existing index folder, by whichever schema it was written. */
  public static IndexFolder openAnySchema(Path folder) throws IOException {
    try {
      return new IndexFolder(folder, Manifest.read(folder), true);
    } catch (NoSuchFileException e) {
      throw absent(folder, e);
    } catch (IOException | IllegalArgumentException e) {
      if (FailureDiagnosis.of(e).isPresent()) {
        throw IndexStore.unusable(folder, e);
      }
      boolean file = Files.isRegularFile(folder);
      throw new UnusableIndexException(
          file ? UnusableIndexException.Reason.FOREIGN : UnusableIndexException.Reason.DAMAGED,
          folder,
          file
              ? folder + " is a file; an index is a folder"
              : "cannot read " + folder.resolve(MANIFEST) + ": " + e.getMessage(),
          e);
    }
  }

  /** Says how an index is damaged. */
  public static UnusableIndexException damaged(Path folder, String how) {
    return new UnusableIndexException(
        UnusableIndexException.Reason.DAMAGED, folder, "the index in " + folder + " " + how, null);
  }

  private static UnusableIndexException absent(Path folder, Exception cause) {
    boolean other = Files.exists(folder);
    return new UnusableIndexException(
        other ? UnusableIndexException.Reason.FOREIGN : UnusableIndexException.Reason.ABSENT,
        folder,
        other
            ? folder
                + " is not an Incipit index: it has no "
                + MANIFEST
                + "; name another folder, or a new one to create an index"
            : "there is no index at " + folder,
        cause);
  }

  /** Opens an index folder, or begins one where there is nothing yet; see {@link #made()}. */
  public static IndexFolder openOrBegin(Path folder) throws IOException {
    if (!isUnmade(folder)) {
      return open(folder);
    }
    Manifest first = new Manifest(Manifest.Generation.ofThisVersion(1), Optional.empty());
    Files.createDirectories(folder);
    // Says whose the files are that come before the manifest does.
    Files.writeString(Manifest.draft(folder), "");
    Files.createDirectories(folder.resolve(first.current().name()));
    return new IndexFolder(folder, first, false);
  }

  /** Whether there is nothing at a place, or only what a run left that ended while making it. */
  public static boolean isUnmade(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return names.isEmpty()
          || (names.contains(Manifest.draft(folder).getFileName().toString())
              && names.stream().noneMatch(MANIFEST::equals)
              && names.stream()
                  .allMatch(name ->
                      name.equals("generation-1")
                          || name.equals(Manifest.draft(folder).getFileName().toString())));
    } catch (NotDirectoryException e) {
      return false;
    }
  }

  /** Whether a place, which may not exist yet, is a folder or inside it, however it is named. */
  public static boolean isInside(Path inner, Path outer) throws IOException {
    Path existing = inner.toAbsolutePath().normalize();
    while (Files.notExists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return Files.exists(outer) && existing.toRealPath().startsWith(outer.toRealPath());
  }

  /** Whether its manifest is written; if not, {@link #finish} does that after a first commit. */
  boolean made() {
    return made;
  }

  IndexFolder finish() throws IOException {
    manifest.write(folder);
    return new IndexFolder(folder, manifest, true);
  }

  /** The folder itself. */
  public Path path() {
    return folder;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Where Lucene's files are. */
  public Path luceneFolder() throws UnusableIndexException {
    return luceneFolder(manifest.current());
  }

  /** Where Lucene's files of a generation are. */
  Path luceneFolder(Manifest.Generation generation) throws UnusableIndexException {
    Path lucene = folder.resolve(generation.name());
    if (Manifest.Generation.number(generation.name()).isEmpty()
        || !Files.isDirectory(lucene, LinkOption.NOFOLLOW_LINKS)) {
      throw damaged(folder, "is incomplete: its folder " + lucene.getFileName() + " is missing");
    }
    return lucene;
  }
}
