package dev.incipit;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The shipped listing, for tests. */
public final class Seed {
  private static final ReadResult RESULT = read();

  private Seed() {}

  private static ReadResult read() {
    Path root = Path.of(System.getProperty("incipit.root", ".."));
    try {
      return ListingReader.read(root.resolve("corpus/cs.DC-2026-04-10.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its papers in order: entry [n] is at n - 1. */
  public static List<AnnouncedPaper> papers() {
    return RESULT.papers();
  }

  /** The id of entry [n]. */
  public static String id(int number) {
    return papers().get(number - 1).id().value();
  }

  /** Adds its papers and makes them visible. */
  public static <I extends PaperIndex> I addTo(I index) throws IOException {
    index.add(papers());
    index.refresh();
    return index;
  }
}
