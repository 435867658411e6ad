package dev.incipit.web.page.paper;

import dev.incipit.search.Explanation;
import dev.incipit.search.Hit;
import dev.incipit.web.page.frame.TextFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a row beside another.
 *
 * @param paper the paper
 * @param submitted when it came in; null when not told
 * @param shared the telling words that both have, best first; may be empty
 */
public record RelatedView(PaperView paper, @Nullable String submitted, List<String> shared) {
  private static final int MOST_SHARED = 5;

  static RelatedView of(Hit hit) {
    Explanation explanation = hit.explanation();
    return new RelatedView(
        PaperView.of(hit.paper()),
        hit.paper().submittedOrMonth().map(TextFormat::date).orElse(null),
        explanation == null
            ? List.of()
            : explanation.parts().stream()
                .filter(part -> part.kind() == Explanation.Kind.WORDS)
                .limit(MOST_SHARED)
                .map(Explanation.Part::label)
                .toList());
  }
}
