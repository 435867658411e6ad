package dev.incipit.bench.report;

import dev.incipit.bench.measure.Spread;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Figures as reports print them. */
public final class Figures {

  private Figures() {}

  /** A figure with three digits that count, and no more than are there: 12,345, 123, 1.23. */
  public static String number(double figure) {
    double size = Math.abs(figure);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, figure == 0 ? "%.0f" : format, figure);
  }

  /** A whole number with its thousands divided. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Bytes in millions; a dash where they are not known. */
  public static String megabytes(long bytes) {
    return bytes <= 0 ? "-" : number(bytes / 1e6);
  }

  /** Median with least and most. */
  public static String spread(Spread spread) {
    return spread(spread, Figures::number);
  }

  /** Median with least and most, written in a way of their own. */
  public static String spread(Spread spread, DoubleFunction<String> format) {
    String median = format.apply(spread.median());
    return spread.least() == spread.most()
        ? median
        : median + " (" + format.apply(spread.least()) + ".." + format.apply(spread.most()) + ")";
  }
}
