package dev.incipit.pipeline;

import dev.incipit.compile.FilterCompiler;
import dev.incipit.compile.QueryCompiler;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.query.Query;
import dev.incipit.semantic.VectorView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Papers whose meaning is like that of a question and that satisfy all of it but its plain words.
 * The most alike are tried first, and more of them only where filters leave too few.
 */
final class RelatedPapers {
  private static final int MOST = 20;

  /** How many papers are tried at first. */
  private static final int FIRST = 200;

  /** How many times as many are looked for where those were too few. */
  private static final int GROWTH = 8;

  /** How many papers are asked for at once. */
  private static final int BATCH = 1_000;

  private final IndexSnapshot snapshot;
  private final Clause condition;

  RelatedPapers(IndexSnapshot snapshot, QueryCompiler compiler, FilterCompiler filters, Query query)
      throws IOException {
    this.snapshot = snapshot;
    List<Query> rest =
        QuestionMeaning.parts(query).stream()
            .filter(part -> QuestionMeaning.plain(part).isEmpty())
            .toList();
    this.condition =
        filters.narrow(rest.isEmpty() ? new Clause.MatchAll() : compiler.compile(Query.and(rest)));
  }

  /** A paper and how alike it is, -1 to 1. */
  record Related(EngineResponse.Found found, double similarity) {}

  /** Tells the most alike of all papers, the nearest first. */
  interface Nearest {
    List<VectorView.Neighbor> of(int most) throws IOException;
  }

  /** The most alike of all but some papers. */
  List<Related> nearest(Nearest papers, Collection<String> but) throws IOException {
    Set<String> excluded = new HashSet<>(but);
    List<Related> nearest = new ArrayList<>();
    int tried = 0;
    for (int most = FIRST; nearest.size() < MOST && tried >= 0; most *= GROWTH) {
      List<VectorView.Neighbor> found = papers.of(most);
      List<VectorView.Neighbor> left =
          found.subList(tried, found.size()).stream()
              .filter(paper -> !excluded.contains(paper.id()))
              .toList();
      for (int from = 0; from < left.size() && nearest.size() < MOST; from += BATCH) {
        add(left.subList(from, Math.min(from + BATCH, left.size())), nearest);
      }
      tried = found.size() < most ? -1 : found.size();
    }
    return nearest;
  }

  private void add(List<VectorView.Neighbor> papers, List<Related> nearest) throws IOException {
    List<String> ids = papers.stream().map(VectorView.Neighbor::id).toList();
    Clause query = condition.narrowed(List.of(new Clause.Terms(Schema.ID, ids)), List.of());
    Map<String, EngineResponse.Found> found = new HashMap<>();
    snapshot
        .search(EngineRequest.best(query, ids.size()))
        .found()
        .forEach(hit -> found.put(hit.id(), hit));
    for (VectorView.Neighbor paper : papers) {
      EngineResponse.Found hit = found.get(paper.id());
      if (hit != null && nearest.size() < MOST) {
        nearest.add(new Related(hit, paper.similarity()));
      }
    }
  }
}
