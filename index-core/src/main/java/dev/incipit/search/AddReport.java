package dev.incipit.search;

import dev.incipit.paper.PaperId;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of papers that were added.
 *
 * @param added papers that are new to the index
 * @param updated papers that told something new
 * @param unchanged papers that told nothing new
 * @param refused papers that the index could not take
 */
public record AddReport(int added, int updated, int unchanged, List<Refusal> refused) {

  /**
   * A paper that the index could not take.
   *
   * @param id the paper
   * @param reason why, for people
   */
  public record Refusal(PaperId id, String reason) {}

  /** Copies the refusals. */
  public AddReport {
    refused = List.copyOf(refused);
  }

  /** {@return all papers that were handed over} */
  public int total() {
    return added + updated + unchanged + refused.size();
  }

  /**
   * {@return both reports in one}
   *
   * @param other the report of other papers
   */
  public AddReport plus(AddReport other) {
    List<Refusal> all = new ArrayList<>(refused);
    all.addAll(other.refused);
    return new AddReport(
        added + other.added, updated + other.updated, unchanged + other.unchanged, all);
  }

  /** {@return a report of nothing} */
  public static AddReport none() {
    return new AddReport(0, 0, 0, List.of());
  }
}
