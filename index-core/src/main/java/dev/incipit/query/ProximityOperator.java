package dev.incipit.query;

import dev.incipit.query.syntax.ForeignSigns.Proximity;
import dev.incipit.query.syntax.Letters;
import java.util.List;
import java.util.Optional;

/** Makes phrases of two words that {@code NEAR/5} or the like joins. */
final class ProximityOperator {
  private ProximityOperator() {}

  /** Both words near each other; empty if either is more than a plain word. */
  static Optional<Query> join(Optional<String> left, Proximity near, String right) {
    if (left.isEmpty() || !Letters.isPlain(left.get()) || !Letters.isPlain(right)) {
      return Optional.empty();
    }
    Query inOrder = phrase(left.get(), right, near);
    return Optional.of(
        near.inOrder() ? inOrder : Query.or(List.of(inOrder, phrase(right, left.get(), near))));
  }

  private static Query phrase(String first, String second, Proximity near) {
    return new Query.Phrase(TextField.ALL, first + " " + second, near.distance());
  }

  static void tell(ProblemCollector problems, String typed, Optional<Query> read, int start) {
    problems.note(
        "proximity-operator",
        start,
        typed
            + (read.isPresent()
                ? " was read as a phrase, in which words have the form typed: "
                : " works only between two plain words and was left out; for others, write ")
            + read.map(Query::toString).orElse("\"first second\"~5")
            + ".");
  }
}
