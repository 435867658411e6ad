package dev.incipit.search;

import java.time.LocalDate;

/**
 * A day of a list in one line.
 *
 * @param list the list's code
 * @param day the day
 * @param fresh how many new submissions
 * @param cross how many cross-lists
 * @param replaced how many replacements
 * @since 0.1.0
 */
public record ListingSummary(String list, LocalDate day, int fresh, int cross, int replaced) {

  /** {@return all entries of the day} */
  public int total() {
    return fresh + cross + replaced;
  }
}
