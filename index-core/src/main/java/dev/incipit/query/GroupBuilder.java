package dev.incipit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pair of parentheses while it is read; the outermost is the whole query. */
final class GroupBuilder {
  /** Where its bare words are looked for. */
  final Field field;

  /** Where it was opened. */
  final int position;

  /** Parentheses inside words, as in {@code O(n log n)}, that are still open. */
  int openInText;

  private final List<Query> alternatives = new ArrayList<>();
  private List<Query> together = new ArrayList<>();
  private @Nullable Operator joining;
  private @Nullable Operator negating;
  private boolean negated;

  /** Whether something was left out at the start of what is read now. */
  private boolean lacksLeftSide;

  /** Whether the last condition is ids that stood side by side. */
  private boolean listsIds;

  GroupBuilder(Field field, int position) {
    this.field = field;
    this.position = position;
  }

  /**
   * An operator that waits for its right side.
   *
   * @param typed how it was written
   * @param word what it means: AND, OR, NOT or ANDNOT
   */
  record Operator(String typed, String word, int position) {}

  boolean hasLeftSide() {
    return !together.isEmpty();
  }

  /** The AND or OR that waits for its right side; null if none does. */
  @Nullable Operator joining() {
    return joining;
  }

  /** The NOT that waits for what it negates; null if none does. */
  @Nullable Operator negating() {
    return negating;
  }

  void join(Operator operator) {
    joining = operator;
  }

  /** Negates what comes next; twice is not at all. */
  void negate(Operator operator) {
    negated = !negated;
    negating = negating == null ? operator : negating;
  }

  void forgetNegation() {
    negating = null;
    negated = false;
  }

  void forgetOperators() {
    joining = null;
    forgetNegation();
  }

  /** What came next was left out; its operators have nothing to join. */
  void leaveOut() {
    lacksLeftSide = together.isEmpty();
    forgetOperators();
  }

  /** Whether an operator has no left side because that was left out. */
  boolean lacksLeftSide() {
    return lacksLeftSide;
  }

  void operand(Query query) {
    if (joining != null && joining.word().equals("OR")) {
      alternatives.add(Query.and(together));
      together = new ArrayList<>();
    }
    together.add(negated ? Query.not(query) : query);
    listsIds = false;
    lacksLeftSide = false;
    forgetOperators();
  }

  Optional<String> lastWord() {
    return !together.isEmpty()
            && together.getLast() instanceof Query.Word word
            && word.field() == TextField.ALL
        ? Optional.of(word.text())
        : Optional.empty();
  }

  void replaceLast(Query query) {
    together.set(together.size() - 1, query);
  }

  /** Whether conditions stand side by side here, with no operator between. */
  boolean isPlain() {
    return alternatives.isEmpty() && joining == null && negating == null;
  }

  /** Whether a condition is an id right behind another, though no paper has two. */
  boolean continuesIds(Query query) {
    return query instanceof Query.HasId
        && joining == null
        && negating == null
        && !together.isEmpty()
        && (listsIds || together.getLast() instanceof Query.HasId);
  }

  /** Adds an id as an alternative to those right before it. */
  void alternativeId(Query query) {
    together.add(Query.or(List.of(together.removeLast(), query)));
    listsIds = true;
  }

  boolean isEmpty() {
    return together.isEmpty() && alternatives.isEmpty();
  }

  Query build() {
    if (alternatives.isEmpty()) {
      return Query.and(together);
    }
    alternatives.add(Query.and(together));
    return Query.or(alternatives);
  }
}
