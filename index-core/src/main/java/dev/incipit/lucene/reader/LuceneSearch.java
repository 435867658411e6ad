package dev.incipit.lucene.reader;

import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineRequest.FacetRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.lucene.query.ClauseCompiler;
import dev.incipit.lucene.query.SortFields;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Answers one search from a snapshot. */
final class LuceneSearch {
  private final LuceneSnapshot snapshot;
  private final EngineRequest request;
  private final ClauseCompiler compiler = new ClauseCompiler();

  LuceneSearch(LuceneSnapshot snapshot, EngineRequest request) {
    this.snapshot = snapshot;
    this.request = request;
  }

  /** A paper that was found, in a document of the snapshot. */
  record Found(LuceneSnapshot snapshot, FieldDoc place) implements EngineResponse.Found {
    @Override
    public String id() {
      return ((BytesRef) place.fields[1]).utf8ToString();
    }

    @Override
    public double score() {
      return place.score;
    }

    @Override
    public Number key() {
      return (Number) place.fields[0];
    }

    @Override
    public AnnouncedPaper paper() throws IOException {
      return snapshot.paper(place.doc);
    }
  }

  EngineResponse response() throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    Query query = compiler.compile(request.narrowed());
    Sort order = SortFields.of(request.order());
    EngineRequest.After place = request.after();
    FieldDoc after =
        place == null
            ? null
            : new FieldDoc(
                Integer.MAX_VALUE, Float.NaN, new Object[] {place.key(), new BytesRef(place.id())});
    int wanted = request.skip() + request.size();
    boolean counted = !request.facets().isEmpty();
    Matches matches = Matches.of(searcher, query, order, after, wanted, counted);
    List<FieldDoc> first = matches.first();
    List<FieldDoc> found = first.subList(Math.min(request.skip(), first.size()), first.size());
    if (request.order().byScore()) {
      found.forEach(hit -> hit.score = (Float) hit.fields[0]);
    } else if (request.scored()) {
      TopFieldCollector.populateScores(found.toArray(FieldDoc[]::new), searcher, query);
    }
    FacetsCollector all = matches.all();
    return new EngineResponse(
        matches.total(),
        snapshot.stats(),
        found.stream().map(this::found).toList(),
        all == null ? List.of() : counts(all),
        false);
  }

  private EngineResponse.Found found(FieldDoc place) {
    return new Found(snapshot, place);
  }

  private List<Callable<Map<String, Map<String, Long>>>> counts(FacetsCollector all)
      throws IOException {
    Map<String, List<FacetRequest>> bySkipped = new LinkedHashMap<>();
    for (FacetRequest facet : request.facets()) {
      bySkipped.computeIfAbsent(facet.without(), name -> new ArrayList<>()).add(facet);
    }
    QueryTimeout deadline = snapshot.searcher().getTimeout();
    List<Callable<Map<String, Map<String, Long>>>> counts = new ArrayList<>();
    for (Map.Entry<String, List<FacetRequest>> facets : bySkipped.entrySet()) {
      FacetsCollector matches = matches(facets.getKey(), all);
      counts.add(
          () -> isOver(deadline) ? Map.of() : snapshot.facets().of(facets.getValue(), matches));
    }
    return counts;
  }

  private static boolean isOver(@Nullable QueryTimeout deadline) {
    return deadline != null && deadline.shouldExit();
  }

  /** The matches that pass the filters of all names but one. */
  private FacetsCollector matches(String name, FacetsCollector all) throws IOException {
    return request.narrowsBy(name)
        ? snapshot
            .searcher()
            .search(compiler.compile(request.narrowedExcept(name)), new FacetsCollectorManager())
        : all;
  }
}
