package dev.incipit.cli.option;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.opensearch.OpenSearchIndex;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.semantic.TextEncoder;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where an index is. Its text is what the user may name it by. */
public sealed interface IndexPlace {

  /** Opens the index for reading and writing, or makes one. */
  default PaperIndex open() throws IOException {
    return open(null);
  }

  /**
   * Opens the index for reading and writing, or makes one.
   *
   * @param settings what it holds by; null for what it was made with, or else the usual
   */
  PaperIndex open(@Nullable IndexSettings settings) throws IOException;

  /** Makes the index if there is none; one that there is may be written to by others. */
  void make(@Nullable IndexSettings settings) throws IOException;

  /**
   * Opens the index for reading and writing, but makes none.
   *
   * @throws UnusableIndexException if there is none any more
   */
  PaperIndex openExisting() throws IOException;

  /** Opens the index for reading. */
  PaperIndex openReadOnly() throws IOException;

  /**
   * A folder on this machine that belongs to this index, for what is to be remembered beside it.
   */
  Path notes() throws IOException;

  /** An index in a folder. */
  record Folder(Path path) implements IndexPlace {
    @Override
    public PaperIndex open(@Nullable IndexSettings settings) throws IOException {
      return settings == null ? LuceneIndex.open(path) : LuceneIndex.open(path, settings);
    }

    @Override
    public PaperIndex openExisting() throws IOException {
      if (!InputFiles.isIndex(path)) {
        throw new UnusableIndexException(
            "the index in " + path + " is gone; restore it, or start again to make a new one");
      }
      return open();
    }

    @Override
    public void make(@Nullable IndexSettings settings) throws IOException {
      if (!InputFiles.isIndex(path)) {
        open(settings).close();
      }
    }

    @Override
    public PaperIndex openReadOnly() throws IOException {
      return LuceneIndex.openReadOnly(path, TextEncoder.installed().orElse(null));
    }

    @Override
    public Path notes() {
      return path;
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * An index on a cluster. A class of its own, so that commands on a folder load nothing of it.
   *
   * @param notesOfClusters where there is a folder for each such index
   */
  record Cluster(ClusterAddress address, Path notesOfClusters) implements IndexPlace {
    @Override
    public PaperIndex open(@Nullable IndexSettings settings) throws IOException {
      return settings == null
          ? OpenSearchIndex.open(address)
          : OpenSearchIndex.open(address, Layout.SMALL, settings);
    }

    @Override
    public PaperIndex openExisting() throws IOException {
      return open();
    }

    @Override
    public void make(@Nullable IndexSettings settings) throws IOException {
      open(settings).close();
    }

    @Override
    public PaperIndex openReadOnly() throws IOException {
      return OpenSearchIndex.openReadOnly(address, TextEncoder.installed().orElse(null));
    }

    @Override
    public Path notes() throws IOException {
      String name = address.hosts().get(0).name() + "_" + address.index();
      return Files.createDirectories(
          notesOfClusters.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_")));
    }

    @Override
    public String toString() {
      return address.toString();
    }
  }
}
