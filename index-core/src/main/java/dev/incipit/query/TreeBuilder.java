package dev.incipit.query;

import dev.incipit.query.GroupBuilder.Operator;
import dev.incipit.query.syntax.Letters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins words, operators and parentheses into a tree. Keeps its own stack of bounded depth, so that
 * no nesting of a query can exhaust the thread's.
 */
final class TreeBuilder {
  private final Deque<GroupBuilder> frames = new ArrayDeque<>();
  private final ProblemCollector problems;
  private final boolean cut;
  private final WordCounter words = new WordCounter();
  private boolean full;
  private boolean asksForAll;

  TreeBuilder(ProblemCollector problems, boolean cut) {
    this.problems = problems;
    this.cut = cut;
    frames.push(new GroupBuilder(Field.Text.EVERYWHERE, 0));
  }

  /** Where a bare word is looked for here. */
  Field field() {
    return top().field;
  }

  /** Whether this place is between parentheses. */
  boolean isInGroup() {
    return frames.size() > 1;
  }

  /** Whether an operator waits for what comes next. */
  boolean awaitsOperand() {
    return top().joining() != null || top().negating() != null;
  }

  /** The bare word right before this place; empty if something else stands there. */
  Optional<String> lastWord() {
    return awaitsOperand() ? Optional.empty() : top().lastWord();
  }

  /** Puts a condition in the place of the last one. */
  void replaceLast(Query query) {
    top().replaceLast(query);
  }

  /** Whether every paper was asked for somewhere. */
  boolean asksForAll() {
    return asksForAll;
  }

  /** Whether no more words fit. */
  boolean isFull() {
    return full;
  }

  void open(@Nullable Field field, int position) {
    if (frames.size() > QueryLimits.MAX_DEPTH) {
      if (problems.count("too-deep") == 0) {
        problems.limit("too-deep", position, QueryLimits.tooDeep());
      }
      top().openInText++;
      return;
    }
    frames.push(new GroupBuilder(field == null ? field() : field, position));
  }

  void close(int position) {
    GroupBuilder group = top();
    if (group.openInText > 0) {
      group.openInText--;
    } else if (frames.size() > 1) {
      pop(true);
    } else {
      problems.warn(
          "unbalanced-parenthesis", position, "Nothing is open that ) could close; left out.");
    }
  }

  private void pop(boolean closed) {
    loneOperators();
    GroupBuilder group = frames.pop();
    if (group.isEmpty()) {
      if (closed) {
        problems.warn("empty-group", group.position, "Empty parentheses; left out.");
      }
      skip();
    } else {
      top().operand(group.build());
    }
  }

  /** Takes the minus before what it excludes. */
  void minus(int position) {
    top().negate(new Operator("-", "-", position));
  }

  void operator(String typed, int position) {
    GroupBuilder group = top();
    Operator operator = new Operator(typed, Letters.operator(typed), position);
    if (operator.word().equals("NOT")) {
      group.negate(operator);
      return;
    }
    Operator negating = group.negating();
    if (negating != null) {
      loneNegation(negating);
    }
    if (!group.hasLeftSide() && !group.lacksLeftSide()) {
      lone(operator);
      return;
    }
    if (!group.hasLeftSide()) {
      if (operator.word().equals("ANDNOT")) {
        group.negate(operator);
      }
      return;
    }
    if (group.joining() == null) {
      group.join(operator);
    } else {
      problems.warn("double-operator", position, "Two operators in a row; the first one counts.");
    }
    if (operator.word().equals("ANDNOT")) {
      group.negate(operator);
    }
  }

  /** Whether a condition stands before this place between the same parentheses. */
  boolean hasLeftSide() {
    return top().hasLeftSide();
  }

  /** Adds a condition; of a phrase that is too long for the limit, its front. */
  void operand(Query query, int position) {
    boolean running = frames.stream().allMatch(GroupBuilder::isPlain);
    WordCounter.Verdict verdict = running ? words.running(query) : words.count(query);
    if (verdict.isOfMany() && problems.count("many-words") == 0) {
      problems.warn("many-words", position, QueryLimits.manyWords());
    }
    switch (verdict) {
      case TAKEN, ONE_OF_MANY -> add(query, position);
      case PASSED_OVER -> skip();
      case TOO_MUCH -> {
        problems.limit("too-many-words", position, QueryLimits.tooManyWords());
        full = true;
        if (query instanceof Query.Phrase phrase && words.room() > 0) {
          top().operand(WordCounter.front(phrase, words.room()));
        } else {
          skip();
        }
      }
    }
  }

  private void add(Query query, int position) {
    asksForAll |= query instanceof Query.All;
    if (top().continuesIds(query)) {
      if (problems.count("several-ids") == 0) {
        problems.note("several-ids", position, "A paper has one id; papers with any of these.");
      }
      top().alternativeId(query);
    } else {
      top().operand(query);
    }
  }

  /** Counts the parentheses that a word leaves open. */
  void openInText(String raw) {
    top().openInText += Letters.opens(raw);
  }

  /** What came next was left out, and with it the operators before it. */
  void skip() {
    top().leaveOut();
  }

  Query finish() {
    // What a cut left open is no fault of the writer.
    full |= cut;
    while (frames.size() > 1) {
      if (!full) {
        problems.warn(
            "unbalanced-parenthesis",
            top().position,
            "Missing \")\"; read as if it were at the end.");
      }
      pop(false);
    }
    loneOperators();
    return top().build();
  }

  private void loneOperators() {
    GroupBuilder group = top();
    Operator negating = group.negating();
    Operator joining = group.joining();
    if (full || (negating == null && joining == null)) {
      group.forgetOperators();
    } else if (negating != null && negating.word().equals("NOT")) {
      loneNegation(negating);
    } else if (joining != null) {
      group.forgetOperators();
      lone(joining);
    }
  }

  private void loneNegation(Operator negating) {
    top().forgetNegation();
    lone(negating);
  }

  private void lone(Operator operator) {
    problems.warn(
        "lone-operator",
        operator.position(),
        operator.typed() + " has nothing to join here; searched as a word.");
    operand(new Query.Word(TextField.ALL, operator.typed()), operator.position());
  }

  private GroupBuilder top() {
    return frames.element();
  }
}
