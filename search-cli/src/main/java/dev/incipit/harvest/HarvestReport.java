package dev.incipit.harvest;

import dev.incipit.listing.model.ListingProblem;
import dev.incipit.search.AddReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a harvest.
 *
 * @param answers pages that were read and committed
 * @param read records in them, deleted ones not among them
 * @param rejected records that are no papers
 * @param removed papers removed from the index because the archive took them back
 * @param added what the index made of the papers
 * @param problems what was wrong, the first {@value #MOST_PROBLEMS}
 * @param stopped why the harvest ended before its end; null if it did not
 */
public record HarvestReport(
    int answers,
    int read,
    int rejected,
    int removed,
    AddReport added,
    List<ListingProblem> problems,
    @Nullable String stopped) {

  /** Most problems kept. */
  public static final int MOST_PROBLEMS = 1_000;

  static final HarvestReport NONE =
      new HarvestReport(0, 0, 0, 0, AddReport.none(), List.of(), null);

  /** Copies the problems. */
  public HarvestReport {
    problems = List.copyOf(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
  }

  /** Both in one. */
  HarvestReport plus(HarvestReport next) {
    List<ListingProblem> all = new ArrayList<>(problems);
    all.addAll(next.problems);
    return new HarvestReport(
        answers + next.answers,
        read + next.read,
        rejected + next.rejected,
        removed + next.removed,
        added.plus(next.added),
        all,
        next.stopped);
  }

  /** The same, ended for a reason. */
  HarvestReport stoppedBy(String reason) {
    return new HarvestReport(answers, read, rejected, removed, added, problems, reason);
  }
}
