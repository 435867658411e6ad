package dev.incipit.bench.work;

import java.util.List;

/**
 * One pass or more over all queries of an engine.
 *
 * @param nanos how long each took, in the order of the file, pass by pass
 * @param totals how many papers matched each, as far as the mode counts
 * @param cpuNanos processor time of the process meanwhile, in that order
 */
public record Round(List<Long> nanos, List<Long> totals, List<Long> cpuNanos) {

  /** Copies the lists. */
  public Round {
    nanos = List.copyOf(nanos);
    totals = List.copyOf(totals);
    cpuNanos = List.copyOf(cpuNanos);
  }
}
