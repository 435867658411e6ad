package dev.incipit.bench.report;

import java.util.List;

/**
 * A section of a report.
 *
 * @param title its heading
 * @param blocks what is in it
 */
public record Section(String title, List<Block> blocks) {

  /** Copies the blocks. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
