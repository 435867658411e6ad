package dev.incipit.web.page.paper;

import dev.incipit.search.Explanation;
import dev.incipit.search.Hit;
import dev.incipit.web.page.frame.TextFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        PaperView.of(hit.entry()),
        hit.paper().submittedOrMonth().map(TextFormat::date).orElse(null),
        explanation == null
            ? List.of()
            : shared(
                explanation.parts().stream()
                    .filter(part -> part.kind() == Explanation.Kind.WORDS)
                    .map(Explanation.Part::label)
                    .toList()));
  }

  /** The first words, but for those that a compound among them tells already. */
  private static List<String> shared(List<String> words) {
    Set<String> told =
        words.stream()
            .filter(word -> word.contains("-"))
            .flatMap(word -> Stream.of(word.toLowerCase(Locale.ROOT).split("-", -1)))
            .collect(Collectors.toSet());
    return words.stream()
        .filter(word -> !told.contains(word.toLowerCase(Locale.ROOT)))
        .limit(MOST_SHARED)
        .toList();
  }
}
