package dev.incipit.lucene.remote;

import dev.incipit.engine.EngineResponse;
import dev.incipit.lucene.advice.ScoreExplainer;
import dev.incipit.lucene.highlight.Highlighter;
import dev.incipit.lucene.query.Plan;
import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes hits of what another engine found. */
public final class EngineHits {
  private final SearchRequest request;
  private final Highlighter highlighter;

  public EngineHits(SearchRequest request, Plan plan) {
    this.request = request;
    this.highlighter = new Highlighter(plan.clauses());
  }

  /**
   * The hits of a page.
   *
   * @param explainer tells of each, by its number on the page, why it has its score; null if nobody
   *     asked
   */
  public List<Hit> of(List<EngineResponse.Found> page, @Nullable ScoreExplainer explainer)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (EngineResponse.Found found : page) {
      Highlights highlights =
          request.highlight() ? highlighter.of(found.paper().paper()) : Highlights.NONE;
      hits.add(
          new Hit(
              found.paper(),
              found.score(),
              highlights,
              explainer == null ? null : explainer.of(hits.size(), found.score())));
    }
    return hits;
  }
}
