package dev.incipit.bench.engine;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Incipit, loaded as its command does and searched as its pages are. */
public final class IncipitEngine implements Engine {
  /** As many papers as the command hands over at once. */
  private static final int BATCH = 1_000;

  @Override
  public long load(Path corpus, Path folder, int threads) throws IOException {
    try (PaperIndex index = LuceneIndex.open(folder)) {
      return load(corpus, index);
    }
  }

  /**
   * Loads a corpus into an index.
   *
   * @return how many papers the index holds afterwards
   */
  public static long load(Path corpus, PaperIndex index) throws IOException {
    List<AnnouncedPaper> batch = new ArrayList<>(BATCH);
    try (InputStream in = Files.newInputStream(corpus)) {
      InputLedger ledger =
          ListingReader.readAhead(
              in,
              corpus.toString(),
              ListingFormat.JSONL,
              paper -> {
                batch.add(paper);
                if (batch.size() == BATCH) {
                  add(index, batch);
                }
              },
              problem -> {});
      add(index, batch);
      index.commit();
      if (ledger.rejected() > 0) {
        throw new IllegalArgumentException(corpus + " has entries that Incipit rejects");
      }
      return index.stats().papers();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(PaperIndex index, List<AnnouncedPaper> batch) {
    try {
      index.add(batch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    batch.clear();
  }

  /** Puts the papers together, as the command does at the end of a load. */
  @Override
  public void optimise(Path folder) throws IOException {
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.compact();
    }
  }

  @Override
  public Searcher open(Path folder) throws IOException {
    return new IncipitSearcher(LuceneIndex.openReadOnly(folder));
  }
}
