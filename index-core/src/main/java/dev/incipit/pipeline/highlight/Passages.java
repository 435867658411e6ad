package dev.incipit.pipeline.highlight;

import dev.incipit.search.Passage;
import dev.incipit.text.Formulas;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Chooses the passages of a text that show best why it matched.
 *
 * <p>Passages are sentences. The sentence that matches the most clauses comes first, then the one
 * that adds most to it. Long sentences are cut between words, near what matched. Marks and formulas
 * are in order, and are looked up: hostile texts have a hundred thousand of each.
 */
final class Passages {
  private static final int MOST = 2;
  private static final int LONGEST = 320;
  private static final int OPENING = 220;

  private final String raw;
  private final List<MatchSpans.Mark> marks;
  private final List<Formulas.Span> formulas;
  private final List<Stretch> sentences = new ArrayList<>();

  private record Stretch(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private Passages(String raw, List<MatchSpans.Mark> marks) {
    this.raw = raw;
    this.marks = marks;
    this.formulas = Formulas.in(raw);
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(raw);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (cuttable(end)) {
        sentences.add(new Stretch(start, end));
        start = end;
      }
    }
    if (start < raw.length()) {
      sentences.add(new Stretch(start, raw.length()));
    }
  }

  /** The best passages in the order of the text, or the opening when nothing matched. */
  static List<Passage> of(String raw, List<MatchSpans.Mark> marks) {
    if (raw.isBlank()) {
      return List.of();
    }
    Passages passages = new Passages(raw, marks);
    return marks.isEmpty() ? List.of(passages.opening()) : passages.best();
  }

  private Passage opening() {
    int end = 0;
    for (Stretch sentence : sentences) {
      if (end > 0 && sentence.end() > OPENING) {
        break;
      }
      end = sentence.end();
    }
    return passage(shortened(new Stretch(0, end)));
  }

  private List<Passage> best() {
    BitSet covered = new BitSet();
    List<Stretch> chosen = new ArrayList<>();
    while (chosen.size() < MOST) {
      Stretch next = null;
      int nextWorth = 0;
      for (Stretch sentence : sentences) {
        int worth = chosen.contains(sentence) ? 0 : worth(sentence, covered);
        if (worth > nextWorth) {
          next = sentence;
          nextWorth = worth;
        }
      }
      if (next == null) {
        break;
      }
      chosen.add(next);
      within(next).forEach(mark -> covered.or(mark.clauses()));
    }
    chosen.sort(Comparator.comparingInt(Stretch::start));
    return chosen.stream().map(this::shortened).map(this::passage).toList();
  }

  /** Clauses not yet shown count most, then all clauses, then how often they match. */
  private int worth(Stretch sentence, BitSet covered) {
    BitSet clauses = new BitSet();
    int count = 0;
    for (MatchSpans.Mark mark : within(sentence)) {
      clauses.or(mark.clauses());
      count++;
    }
    int all = clauses.cardinality();
    clauses.andNot(covered);
    return clauses.cardinality() * 10_000 + all * 100 + Math.min(count, 99);
  }

  private List<MatchSpans.Mark> within(Stretch stretch) {
    int first = SpanLookup.before(marks.size(), i -> marks.get(i).start(), stretch.start());
    int behind = SpanLookup.before(marks.size(), i -> marks.get(i).end(), stretch.end() + 1);
    return first < behind ? marks.subList(first, behind) : List.of();
  }

  /** A stretch of bearable length around the first match. */
  private Stretch shortened(Stretch stretch) {
    if (stretch.length() <= LONGEST) {
      return stretch;
    }
    List<MatchSpans.Mark> inside = within(stretch);
    int focus = inside.isEmpty() ? stretch.start() : inside.getFirst().start();
    int start = Math.max(stretch.start(), Math.min(focus - LONGEST / 3, stretch.end() - LONGEST));
    int end = Math.min(stretch.end(), start + LONGEST);
    while (start > stretch.start() && !betweenWords(start)) {
      start--;
    }
    while (end < stretch.end() && !betweenWords(end)) {
      end++;
    }
    return new Stretch(start, end);
  }

  private boolean betweenWords(int at) {
    return Character.isWhitespace(raw.charAt(at - 1)) && cuttable(at);
  }

  /** Whether a text may be cut at a place: not within a mark nor within a formula. */
  private boolean cuttable(int at) {
    int mark = SpanLookup.before(marks.size(), i -> marks.get(i).start(), at) - 1;
    int formula = SpanLookup.before(formulas.size(), i -> formulas.get(i).start(), at) - 1;
    return (mark < 0 || marks.get(mark).end() <= at)
        && (formula < 0 || formulas.get(formula).end() <= at);
  }

  private Passage passage(Stretch stretch) {
    int start = stretch.start();
    int end = stretch.end();
    while (end > start && Character.isWhitespace(raw.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(raw.charAt(start))) {
      start++;
    }
    return new Passage(Fragments.of(raw, marks, start, end), start);
  }
}
