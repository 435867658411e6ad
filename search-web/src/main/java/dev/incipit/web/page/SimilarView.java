package dev.incipit.web.page;

import dev.incipit.search.Hit;
import dev.incipit.web.page.paper.PaperView;
import dev.incipit.web.page.search.HitView;
import dev.incipit.web.params.SimilarParams;
import java.util.List;

/**
 * The page of papers that are like others, or like a text.
 *
 * @param examples the papers that they are to be like
 * @param text the text that they are to be like; empty for none
 * @param missing the names that are no papers of this index
 * @param hits the papers, most alike first
 */
public record SimilarView(
    List<PaperView> examples, String text, List<String> missing, List<HitView> hits) {
  static SimilarView of(SimilarParams params, List<Hit> hits) {
    return new SimilarView(
        params.named().papers().stream().map(PaperView::of).toList(),
        params.text(),
        params.named().missing(),
        hits.stream().map(hit -> HitView.of(hit.entry())).toList());
  }

  /** Whether papers are to be like anything. */
  public boolean asked() {
    return !examples.isEmpty() || !text.isEmpty();
  }

  /** Whether there is a formula to set. */
  boolean hasFormulas() {
    return examples.stream().anyMatch(PaperView::hasFormulas)
        || hits.stream().anyMatch(hit -> hit.paper().hasFormulas());
  }
}
