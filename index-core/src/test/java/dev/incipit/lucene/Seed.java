package dev.incipit.lucene;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The shipped listing, for tests. */
final class Seed {
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
  static List<AnnouncedPaper> papers() {
    return RESULT.papers();
  }

  /** The id of entry [n]. */
  static String id(int number) {
    return papers().get(number - 1).id().value();
  }

  static LuceneIndex indexed() throws IOException {
    LuceneIndex index = LuceneIndex.inMemory();
    addTo(index);
    return index;
  }

  static void addTo(PaperIndex index) throws IOException {
    index.add(papers());
    index.refresh();
  }
}
