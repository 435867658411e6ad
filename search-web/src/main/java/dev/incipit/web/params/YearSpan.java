package dev.incipit.web.params;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Years in a row, written {@code 2026}, {@code 2019..2024}, or open at one end as {@code 2026..}
 * and {@code ..2019}.
 *
 * @param first the first year
 * @param last the last year, not before the first
 */
public record YearSpan(int first, int last) {
  private static final int MOST = 9999;

  /** Longer than any history of listings, short enough to be searched year by year. */
  private static final int LONGEST = 200;

  /** Where a span without a first year begins: no listing is as old. */
  private static final int EARLIEST = 1900;

  /** Where a span without a last year ends: longer than anybody will use this. */
  private static final int LATEST = EARLIEST + LONGEST - 1;

  /**
   * Reads what {@link #toString} writes; blanks around the years are passed over.
   *
   * @throws ProblemException if the value is none
   */
  static YearSpan read(String name, String value) {
    String[] ends = value.split("\\.\\.", -1);
    int first = end(ends[0], ends.length == 2 && !ends[1].isBlank(), EARLIEST);
    int last = ends.length == 1 ? first : end(ends[1], !ends[0].isBlank(), Math.max(first, LATEST));
    if (ends.length > 2 || first < 1 || last < first || last - first >= LONGEST) {
      throw ParameterReader.unusable(
          name,
          String.format(
              Locale.ROOT,
              "a year 1..%d, as 2026, or at most %d in a row, as 2019..2024, 2026.. or ..2019",
              MOST,
              LONGEST),
          value);
    }
    return new YearSpan(first, last);
  }

  /** A year that may be left out where the other one is given. */
  private static int end(String text, boolean optional, int open) {
    return optional && text.isBlank() ? open : year(text);
  }

  /** The year; 0 when the text is none. */
  private static int year(String text) {
    String digits = text.strip();
    return digits.matches("0*[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
  }

  /** The spans of some years, oldest first, each as long as it can be read again. */
  public static List<YearSpan> of(Set<Integer> years) {
    List<YearSpan> spans = new ArrayList<>();
    for (int year : new TreeSet<>(years)) {
      YearSpan span = spans.isEmpty() ? null : spans.getLast();
      if (span != null && year == span.last + 1 && year - span.first < LONGEST) {
        spans.set(spans.size() - 1, new YearSpan(span.first, year));
      } else {
        spans.add(new YearSpan(year, year));
      }
    }
    return spans;
  }

  /** Its years, oldest first. */
  IntStream years() {
    return IntStream.rangeClosed(first, last);
  }

  /** Whether a year is one of its own. */
  public boolean contains(int year) {
    return first <= year && year <= last;
  }

  /** As people read it: {@code 2019 to 2024}. */
  public String inWords() {
    if (first == last) {
      return "" + first;
    }
    return first == EARLIEST
        ? last + " or earlier"
        : last == LATEST ? first + " or later" : first + " to " + last;
  }

  /** As an address has it. */
  @Override
  public String toString() {
    if (first == last) {
      return "" + first;
    }
    return (first == EARLIEST ? "" : first) + ".." + (last == LATEST ? "" : last);
  }
}
