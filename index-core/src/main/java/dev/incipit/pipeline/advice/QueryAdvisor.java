package dev.incipit.pipeline.advice;

import dev.incipit.compile.FilterCompiler;
import dev.incipit.compile.QueryCompiler;
import dev.incipit.engine.Deadline;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.query.Query;
import dev.incipit.search.Advice;
import dev.incipit.search.Correction;
import dev.incipit.search.Filters;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Relaxation;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what to tell a reader about a search besides its hits. */
public final class QueryAdvisor {
  /** Searches that find more than this need no other spelling. */
  private static final int FEW = 10;

  /** How many times more papers another spelling must find to be worth a letter changed. */
  private static final int FAR_MORE = 10;

  private final IndexSnapshot snapshot;
  private final SearchRequest request;
  private final QueryCompiler compiler;
  private final Deadline budget;
  private final MatchBreakdown forms;

  /**
   * Advises on a search.
   *
   * @param compiler compiles the queries of this search
   * @param budget when to stop; what was found until then is of no use
   */
  public QueryAdvisor(
      IndexSnapshot snapshot, SearchRequest request, QueryCompiler compiler, Deadline budget) {
    this.snapshot = snapshot;
    this.request = request;
    this.compiler = compiler;
    this.budget = budget;
    this.forms =
        new MatchBreakdown(
            snapshot, new FilterCompiler(request.filters(), snapshot.settings()), compiler);
  }

  /** The advice for a search that finds so many papers, by all of its words or by any. */
  public Advice of(long total, MatchMode matching) throws IOException {
    // Any of the words says nothing of how they are spelled.
    long byAll = matching == MatchMode.ALL ? total : count(request.query(), request.filters());
    return new Advice(
        byAll <= FEW ? correction(byAll) : null,
        total == 0 ? withoutEach() : List.of(),
        matching == MatchMode.ALL && !budget.shouldExit()
            ? forms.of(request.query(), total)
            : null);
  }

  private long count(Query query, Filters filters) throws IOException {
    if (budget.shouldExit()) {
      return 0;
    }
    return snapshot.count(
        new FilterCompiler(filters, snapshot.settings()).narrow(compiler.expanded(query)));
  }

  /** The spelling that finds most, where each letter changed must pay by finding far more. */
  private @Nullable Correction correction(long total) throws IOException {
    Correction best = null;
    double worth = Double.NEGATIVE_INFINITY;
    for (SpellChecker.Spelt spelt :
        new SpellChecker(snapshot, compiler.analyzer(), total > 0).of(request.query())) {
      long found = count(spelt.query(), request.filters());
      double gain = Math.log((double) found) / Math.log(FAR_MORE) - spelt.edits();
      if (found > FAR_MORE * total && gain > worth) {
        best = new Correction(spelt.query(), found);
        worth = gain;
      }
    }
    return best;
  }

  private List<Relaxation> withoutEach() throws IOException {
    List<Relaxation> found = new ArrayList<>();
    for (RelaxedQueries looser : RelaxedQueries.of(request.query(), request.filters())) {
      long total = count(looser.query(), looser.filters());
      if (total > 0) {
        found.add(new Relaxation(looser.query(), looser.filters(), looser.dropped(), total));
      }
    }
    return found;
  }
}
