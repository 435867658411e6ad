package dev.incipit.web.api;

import dev.incipit.search.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a hit's score, in plain words; {@code share} is what part of the score it is, 0 to 1.
 */
record ReasonJson(String kind, String label, double score, double share) {
  static @Nullable List<ReasonJson> of(@Nullable Explanation explanation) {
    return explanation == null
        ? null
        : explanation.parts().stream()
            .map(part ->
                new ReasonJson(
                    part.kind().code(), part.label(), part.score(), explanation.share(part)))
            .toList();
  }
}
