package dev.incipit.bench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Tables in Markdown, whose first column holds names and the others figures. */
final class Table {

  private Table() {}

  /** A table; each row has as many cells as there are heads. */
  static String of(List<String> heads, List<List<String>> rows) {
    StringBuilder out = new StringBuilder("\n");
    row(out, heads);
    row(out, Collections.nCopies(heads.size(), "--:"));
    rows.forEach(cells -> row(out, cells));
    return out.toString().replaceFirst("--:", "---");
  }

  private static void row(StringBuilder out, List<String> cells) {
    cells.forEach(cell -> out.append("| ").append(cell.replace("|", "\\|")).append(' '));
    out.append("|\n");
  }

  /** A figure with three digits that count, and no more than are there: 12,345, 123, 1.23. */
  static String number(double figure) {
    double size = Math.abs(figure);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, figure == 0 ? "%.0f" : format, figure);
  }
}
