package dev.incipit.search;

/**
 * How many papers of an index can be ordered by their meaning.
 *
 * @param model the name of the encoder
 * @param vectors how many papers have a vector of it
 * @param papers how many papers there are
 * @since 0.2.0
 */
public record VectorCoverage(String model, long vectors, long papers) {
  /** {@return the part of the papers that has vectors, 0 to 1; 0 where there are no papers} */
  public double share() {
    return papers == 0 ? 0 : Math.min(1, (double) vectors / papers);
  }
}
