package dev.incipit.engine;

import java.util.List;
import java.util.Map;

/**
 * A paper as the fields by which it is found, counted and sorted.
 *
 * @param id its id
 * @param record the whole paper as one line of JSON
 * @param terms values to find it by, whole
 * @param values values to count it by
 * @param texts analysed texts
 * @param counted terms with the number that they count, in fields without positions
 * @param numbers numbers to find it by
 * @param keys a number to sort by
 * @param spans first and last number of a span to find it by
 */
public record EnginePaper(
    String id,
    String record,
    Map<String, List<String>> terms,
    Map<String, List<String>> values,
    Map<String, List<Stretch>> texts,
    Map<String, Map<String, Integer>> counted,
    Map<String, List<Long>> numbers,
    Map<String, Long> keys,
    Map<String, Span> spans) {

  /**
   * Terms in a row. Stretches of one text are {@link #GAP} positions apart.
   *
   * @param positions the terms at each position; none where nothing is
   */
  public record Stretch(List<List<String>> positions) {
    /** How many positions lie between two stretches. */
    public static final int GAP = 100;
  }

  /** Starts the term of a form of words; no word holds it. */
  private static final char FORM = '~';

  /** Whether a term of a text is a word, and no form of words. */
  public static boolean isWord(String term) {
    return term.charAt(0) != FORM;
  }

  /** A span of numbers; both ends are part of it. */
  public record Span(long first, long last) {}
}
