package dev.incipit.web.log;

import dev.incipit.search.AddReport;
import dev.incipit.search.PaperIndex;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the files that a server loads by itself, since it started.
 *
 * @param loaded files that were loaded
 * @param unusable files that are no listings
 * @param failures how often something could not be loaded that is tried again
 * @param papers what became of the papers in the files
 * @param rejected entries that did not become papers
 * @param last when the last file was loaded; null if none was
 * @param problem why what there is cannot be loaded now; null if nothing is in the way
 * @param writable whether the index is not what is in the way
 */
public record LoadCounts(
    long loaded,
    long unusable,
    long failures,
    Papers papers,
    long rejected,
    @Nullable Instant last,
    @Nullable String problem,
    boolean writable) {

  /** Nothing yet. */
  public static final LoadCounts NONE =
      new LoadCounts(0, 0, 0, new Papers(0, 0, 0), 0, null, null, true);

  /**
   * Papers by what became of them.
   *
   * @param added new to the index
   * @param updated told something new
   * @param unchanged told nothing new
   */
  public record Papers(long added, long updated, long unchanged) {}

  /** One file more, with what the index made of its papers. */
  public LoadCounts loaded(AddReport report, long rejectedEntries, Instant now) {
    Papers more =
        new Papers(
            papers.added + report.added(),
            papers.updated + report.updated(),
            papers.unchanged + report.unchanged());
    return new LoadCounts(
        loaded + 1, unusable, failures, more, rejected + rejectedEntries, now, problem, true);
  }

  /** One file more that is no listing. */
  public LoadCounts withUnusable() {
    return new LoadCounts(
        loaded, unusable + 1, failures, papers, rejected, last, problem, writable);
  }

  /**
   * One failure more.
   *
   * @param inIndex whether the index could not be written to, rather than a file not be read
   */
  public LoadCounts failed(String reason, boolean inIndex) {
    return new LoadCounts(loaded, unusable, failures + 1, papers, rejected, last, reason, !inIndex);
  }

  /** The same with nothing in the way. */
  public LoadCounts withoutProblem() {
    return new LoadCounts(loaded, unusable, failures, papers, rejected, last, null, true);
  }

  /**
   * Why nothing can be written to an index, for people; empty if nothing is known to be in the way.
   *
   * @param loads what is loaded beside the server that reads the index; empty if nothing is
   */
  public static Optional<String> writeProblem(PaperIndex index, Optional<LoadCounts> loads) {
    if (loads.isEmpty()) {
      try {
        return index.writeProblem();
      } catch (IllegalStateException e) {
        return Optional.of("the index is closed");
      }
    }
    return loads.filter(counts -> !counts.writable()).map(LoadCounts::problem);
  }
}
