package dev.incipit.bench.report;

import java.util.List;

/** A part of a report. */
public sealed interface Block {

  /** A paragraph of Markdown. */
  record Text(String markdown) implements Block {}

  /**
   * A table.
   *
   * @param heads what the columns are; the first is of names, the others of figures
   * @param rows as many cells each as there are heads
   */
  record Table(List<String> heads, List<List<String>> rows) implements Block {

    /**
     * Copies the cells.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than there are heads
     */
    public Table {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != heads.size()) {
          throw new IllegalArgumentException("a row of " + heads.size() + " cells, was " + row);
        }
      }
    }
  }

  /**
   * A picture that is a file beside the report.
   *
   * @param name the file's name without its end
   * @param title what it shows
   * @param svg the drawing
   */
  record Plot(String name, String title, String svg) implements Block {}
}
