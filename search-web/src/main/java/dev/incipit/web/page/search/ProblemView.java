package dev.incipit.web.page.search;

import dev.incipit.query.QueryProblem;

/**
 * What could not be taken as written, with its place in what was typed.
 *
 * @param message what is wrong and what was done instead
 * @param before what stands before it
 * @param marked the word or sign at which it is; empty at the end
 * @param after what stands behind it
 */
public record ProblemView(String message, String before, String marked, String after) {
  /** How much of the query is shown on either side. */
  private static final int AROUND = 40;

  static ProblemView of(String text, QueryProblem problem) {
    int from = Math.min(problem.position(), text.length());
    int to = end(text, from);
    int first = Math.max(0, from - AROUND);
    int last = Math.min(text.length(), to + AROUND);
    return new ProblemView(
        problem.message(),
        (first > 0 ? "…" : "") + whole(text.substring(first, from)),
        text.substring(from, to),
        whole(text.substring(to, last)) + (last < text.length() ? "…" : ""));
  }

  /** Where the word or sign ends that begins at a place. */
  private static int end(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to > from || from == text.length()
        ? to
        : from + Character.charCount(text.codePointAt(from));
  }

  /** A piece without halves of characters at its ends. */
  private static String whole(String piece) {
    String begun =
        !piece.isEmpty() && Character.isLowSurrogate(piece.charAt(0)) ? piece.substring(1) : piece;
    return !begun.isEmpty() && Character.isHighSurrogate(begun.charAt(begun.length() - 1))
        ? begun.substring(0, begun.length() - 1)
        : begun;
  }
}
