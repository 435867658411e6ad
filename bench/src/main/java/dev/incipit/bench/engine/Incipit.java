package dev.incipit.bench.engine;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.opensearch.OpenSearchIndex;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.QueryParser;
import dev.incipit.search.FacetField;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Incipit, loaded as its command does and searched as its pages are. */
public final class Incipit implements Engine {
  /** As many papers as the command hands over at once. */
  private static final int BATCH = 1_000;

  private static boolean isCluster(String place) {
    return place.contains("://");
  }

  private static PaperIndex index(String place) throws IOException {
    return isCluster(place)
        ? OpenSearchIndex.open(ClusterAddress.parse(place), new Layout(1, 1))
        : LuceneIndex.open(Path.of(place));
  }

  @Override
  public long load(Path corpus, String place, int threads) throws IOException {
    List<AnnouncedPaper> batch = new ArrayList<>(BATCH);
    try (PaperIndex index = index(place);
        InputStream in = Files.newInputStream(corpus)) {
      if (index.stats().papers() > 0) {
        throw new IllegalArgumentException(
            "the index to load has papers already; name one that is not there yet");
      }
      InputLedger ledger =
          ListingReader.readAhead(
              in,
              corpus.toString(),
              ReadOptions.of(ListingFormat.JSONL),
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
  public long optimise(String place) throws IOException {
    long bytes;
    try (PaperIndex index = index(place)) {
      index.compact();
      bytes = index.stats().bytes();
    }
    return isCluster(place) ? bytes : Folders.bytes(Path.of(place));
  }

  @Override
  public IndexSearcher open(String place) throws IOException {
    return new IndexSearcher(
        isCluster(place)
            ? OpenSearchIndex.openReadOnly(ClusterAddress.parse(place))
            : LuceneIndex.openReadOnly(Path.of(place)));
  }

  /**
   * Incipit's index open for searching.
   *
   * @param index the index, which this closes
   */
  public record IndexSearcher(PaperIndex index) implements Searcher {

    @Override
    public PreparedSearch prepare(BenchQuery query) {
      SearchRequest plain = request(query, SearchMode.TEXTS_AND_TOTAL);
      SearchRequest facets = request(query, SearchMode.FACETS);
      SearchRequest page = request(query, SearchMode.PAGE);
      return mode ->
          index
              .search(mode == SearchMode.PAGE ? page : mode == SearchMode.FACETS ? facets : plain)
              .total();
    }

    private static SearchRequest request(BenchQuery query, SearchMode mode) {
      Set<FacetField> facets = mode.compareTo(SearchMode.FACETS) >= 0 ? FacetField.USUAL : Set.of();
      return SearchRequest.builder(QueryParser.parse(query.text()).query())
          .facets(facets)
          .highlight(mode == SearchMode.PAGE)
          .advice(mode == SearchMode.PAGE)
          .build();
    }

    /** Which ten papers a query finds in which order, how many, and all counts. */
    public String answer(BenchQuery query) throws IOException {
      SearchPage page = index.search(request(query, SearchMode.FACETS));
      return page.hits().stream().map(hit -> hit.paper().id()).toList()
          + " of "
          + page.total()
          + ": "
          + page.facets();
    }

    @Override
    public void close() throws IOException {
      index.close();
    }
  }
}
