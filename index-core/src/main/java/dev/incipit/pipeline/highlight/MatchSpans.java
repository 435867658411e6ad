package dev.incipit.pipeline.highlight;

import dev.incipit.analysis.CharacterClasses;
import dev.incipit.compile.AnalyzedText;
import dev.incipit.engine.TermMatcher;
import dev.incipit.engine.TermSequence;
import dev.incipit.text.Formulas;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of a raw text that match, in order and apart from each other. A phrase is one
 * stretch; a stretch never ends inside a formula, it takes the whole formula in.
 */
final class MatchSpans {

  /**
   * A stretch that matches.
   *
   * @param clauses which clauses of the query it matches, by number
   */
  record Mark(int start, int end, BitSet clauses) {}

  private MatchSpans() {}

  /** The marks of a text for clauses that look into its field. */
  static List<Mark> find(String raw, AnalyzedText text, List<List<TermSequence>> clauses) {
    List<Mark> found = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      BitSet clause = new BitSet();
      clause.set(i);
      for (TermSequence sequence : clauses.get(i)) {
        find(text, sequence, clause, found);
      }
    }
    return found.isEmpty() ? found : merged(raw, wholeFormulas(raw, found));
  }

  /** At how many places of a text any of some patterns begins. */
  static int count(AnalyzedText text, List<TermSequence> clause) {
    List<Mark> found = new ArrayList<>();
    clause.forEach(sequence -> find(text, sequence, new BitSet(), found));
    return (int) found.stream().mapToInt(Mark::start).distinct().count();
  }

  private static void find(
      AnalyzedText text, TermSequence sequence, BitSet clause, List<Mark> found) {
    List<Map<Integer, AnalyzedText.Place>> steps = new ArrayList<>();
    for (TermMatcher matcher : sequence.sequence()) {
      Map<Integer, AnalyzedText.Place> byPosition = new HashMap<>();
      text.where(matcher).forEach(place -> byPosition.put(place.position(), place));
      if (byPosition.isEmpty()) {
        return;
      }
      steps.add(byPosition);
    }
    for (AnalyzedText.Place first : steps.getFirst().values()) {
      Mark mark = from(first, steps, sequence.slop(), clause);
      if (mark != null) {
        found.add(mark);
      }
    }
  }

  /** The stretch that begins the pattern at a place; null if the pattern does not go on there. */
  private static @Nullable Mark from(
      AnalyzedText.Place first,
      List<Map<Integer, AnalyzedText.Place>> steps,
      int slop,
      BitSet clause) {
    int start = first.start();
    int end = first.end();
    for (int i = 1; i < steps.size(); i++) {
      AnalyzedText.Place next = near(steps.get(i), first.position() + i, slop);
      if (next == null) {
        return null;
      }
      start = Math.min(start, next.start());
      end = Math.max(end, next.end());
    }
    return new Mark(start, end, clause);
  }

  private static AnalyzedText.@Nullable Place near(
      Map<Integer, AnalyzedText.Place> step, int position, int slop) {
    for (int distance = 0; distance <= slop; distance++) {
      AnalyzedText.Place place = step.get(position + distance);
      if (place == null) {
        place = step.get(position - distance);
      }
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static List<Mark> wholeFormulas(String raw, List<Mark> marks) {
    List<Formulas.Span> formulas = Formulas.in(raw);
    if (formulas.isEmpty()) {
      return marks;
    }
    return marks.stream().map(mark -> wholeFormulas(mark, formulas)).toList();
  }

  private static Mark wholeFormulas(Mark mark, List<Formulas.Span> formulas) {
    int start = mark.start();
    int end = mark.end();
    int first = SpanLookup.before(formulas.size(), i -> formulas.get(i).end(), start + 1);
    for (int i = first; i < formulas.size() && formulas.get(i).start() < mark.end(); i++) {
      start = Math.min(start, formulas.get(i).start());
      end = Math.max(end, formulas.get(i).end());
    }
    return new Mark(start, end, mark.clauses());
  }

  private static List<Mark> merged(String raw, List<Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    List<Mark> merged = new ArrayList<>();
    for (Mark mark : sorted) {
      Mark before = merged.isEmpty() ? null : merged.getLast();
      if (before == null || !touch(raw, before, mark)) {
        merged.add(mark);
      } else {
        BitSet clauses = (BitSet) before.clauses().clone();
        clauses.or(mark.clauses());
        merged.set(
            merged.size() - 1,
            new Mark(before.start(), Math.max(before.end(), mark.end()), clauses));
      }
    }
    return merged;
  }

  /** Whether two marks overlap or only the joint of a compound lies between them. */
  private static boolean touch(String raw, Mark before, Mark mark) {
    int gap = mark.start() - before.end();
    return gap <= 0 || (gap == 1 && CharacterClasses.isJoint(raw.charAt(before.end())));
  }
}
