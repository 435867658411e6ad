package dev.incipit.lucene.search;

import dev.incipit.lucene.advice.ScoreExplainer;
import dev.incipit.lucene.highlight.Highlighter;
import dev.incipit.lucene.query.Plan;
import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.lucene.scoring.EmbeddedScores;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/** Makes hits of what a plan found. */
final class Hits {
  private final LuceneSnapshot snapshot;
  private final SearchRequest request;
  private final Plan plan;
  private final Highlighter highlighter;

  Hits(LuceneSnapshot snapshot, SearchRequest request, Plan plan) {
    this.snapshot = snapshot;
    this.request = request;
    this.plan = plan;
    this.highlighter = new Highlighter(plan.clauses());
  }

  /**
   * The papers in some documents.
   *
   * @param explained whether to tell of each why it has its score
   */
  List<Hit> of(ScoreDoc[] documents, boolean explained) throws IOException {
    ScoreExplainer explainer =
        explained
            ? new ScoreExplainer(
                new EmbeddedScores(snapshot.searcher()),
                snapshot.papers(),
                plan,
                plan.typed(request.query()))
            : null;
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc document : documents) {
      AnnouncedPaper paper = snapshot.paper(document.doc);
      Highlights highlights = request.highlight() ? highlighter.of(paper.paper()) : Highlights.NONE;
      hits.add(
          new Hit(
              paper,
              document.score,
              highlights,
              explainer == null ? null : explainer.of(document.doc, document.score)));
    }
    return hits;
  }
}
