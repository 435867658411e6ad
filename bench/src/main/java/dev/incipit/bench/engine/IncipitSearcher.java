package dev.incipit.bench.engine;

import dev.incipit.bench.query.BenchQuery;
import dev.incipit.query.QueryParser;
import dev.incipit.search.FacetField;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Incipit's index open for searching.
 *
 * @param index the index, which this closes
 */
public record IncipitSearcher(PaperIndex index) implements Searcher {

  @Override
  public PreparedSearch prepare(BenchQuery query) {
    Map<SearchMode, SearchRequest> requests = new EnumMap<>(SearchMode.class);
    for (SearchMode mode : SearchMode.values()) {
      requests.put(mode, request(query, mode));
    }
    return mode -> index.search(Objects.requireNonNull(requests.get(mode))).total();
  }

  private static SearchRequest request(BenchQuery query, SearchMode mode) {
    Set<FacetField> facets =
        mode.compareTo(SearchMode.FACETS) >= 0 ? EnumSet.allOf(FacetField.class) : Set.of();
    return SearchRequest.builder(QueryParser.parse(query.text()).query())
        .facets(facets)
        .highlight(mode == SearchMode.PAGE)
        .advice(mode == SearchMode.PAGE)
        .build();
  }

  @Override
  public long papers() throws IOException {
    return index.stats().papers();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
