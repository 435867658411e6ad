package dev.incipit.bench.listing;

import dev.incipit.bench.corpus.PaperGenerator;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes generated papers in one layout: into one file, or many where a file holds few. */
public final class ListingFiles {
  /** Folders with more files than this are slow to list. */
  private static final int FILES_A_FOLDER = 1_000;

  private final Layout layout;
  private final Path folder;
  private final int count;

  /** Files of a layout in an empty folder, with so many papers in all. */
  public ListingFiles(Layout layout, Path folder, int count) {
    this.layout = layout;
    this.folder = folder;
    this.count = count;
  }

  /** Writes all files. */
  public void write(long seed) throws IOException {
    try (Pages pages = new Pages()) {
      new PaperGenerator(count, seed).writeTo(pages);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The files, one after the other. */
  private final class Pages implements Consumer<AnnouncedPaper>, AutoCloseable {
    private Writer page = Writer.nullWriter();
    private int files;
    private int inPage;
    private int written;

    @Override
    public void accept(AnnouncedPaper paper) {
      try {
        if (files == 0 || inPage == layout.most()) {
          turn();
        }
        inPage++;
        written++;
        page.write(layout.entry().write(paper, inPage));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void turn() throws IOException {
      close();
      Path part =
          Files.createDirectories(
              folder.resolve(String.format(Locale.ROOT, "%03d", files / FILES_A_FOLDER)));
      page = Files.newBufferedWriter(part.resolve(String.format(Locale.ROOT, "%06d.txt", files)));
      files++;
      inPage = 0;
      page.write(layout.head().apply(Math.min(layout.most(), count - written)));
    }

    @Override
    public void close() throws IOException {
      if (files > 0) {
        page.write(layout.foot());
      }
      page.close();
    }
  }
}
