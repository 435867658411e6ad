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
 * @param outdated how many of the unchanged tell something else than the index, which does not
 *     believe them: it holds a later version, or they name no version and it does. {@link
 *     PaperIndex#replace} takes them all the same
 * @param refused papers that the index could not take
 * @since 0.1.0
 */
public record AddReport(
    int added, int updated, int unchanged, int outdated, List<Refusal> refused) {

  /**
   * A paper that the index could not take.
   *
   * @param id the paper
   * @param reason why, for people
   */
  public record Refusal(PaperId id, String reason) {}

  /**
   * Copies the refusals.
   *
   * @throws IllegalArgumentException if more are outdated than unchanged
   */
  public AddReport {
    refused = List.copyOf(refused);
    if (outdated > unchanged) {
      throw new IllegalArgumentException("outdated must be 0.." + unchanged + ", was " + outdated);
    }
  }

  /**
   * A report of papers of which none is outdated.
   *
   * @param added papers that are new to the index
   * @param updated papers that told something new
   * @param unchanged papers that told nothing new
   * @param refused papers that the index could not take
   */
  public AddReport(int added, int updated, int unchanged, List<Refusal> refused) {
    this(added, updated, unchanged, 0, refused);
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
        added + other.added,
        updated + other.updated,
        unchanged + other.unchanged,
        outdated + other.outdated,
        all);
  }

  /** {@return a report of nothing} */
  public static AddReport none() {
    return new AddReport(0, 0, 0, List.of());
  }
}
