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
  private final LuceneSnapshot view;
  private final SearchRequest request;
  private final Plan plan;
  private final Highlighter highlighter;

  Hits(LuceneSnapshot view, SearchRequest request, Plan plan) {
    this.view = view;
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
    ScoreExplainer explaining =
        explained
            ? new ScoreExplainer(
                new EmbeddedScores(view.searcher()),
                view.papers(),
                plan,
                plan.typed(request.query()))
            : null;
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc document : documents) {
      AnnouncedPaper paper = view.paper(document.doc);
      Highlights highlights = request.highlight() ? highlighter.of(paper.paper()) : Highlights.NONE;
      hits.add(
          new Hit(
              paper,
              document.score,
              highlights,
              explaining == null ? null : explaining.of(document.doc, document.score)));
    }
    return hits;
  }
}
