package dev.incipit.engine;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.AddReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a batch tells of one paper.
 *
 * @param before the paper in the index; null if there is none
 * @param told what is told of it, in order
 * @param after what it becomes
 * @param changes how many of those told something new
 * @param outdated how many of those told something old, see {@link AddReport#outdated}
 */
public record PaperUpdate(
    @Nullable AnnouncedPaper before,
    List<AnnouncedPaper> told,
    AnnouncedPaper after,
    int changes,
    int outdated) {

  /** Copies what is told. */
  public PaperUpdate {
    told = List.copyOf(told);
  }

  /** How what is told of a paper changes it. */
  public enum Mode {
    /** By {@link AnnouncedPaper#mergedWith}. */
    MERGE,
    /** By taking its place. */
    REPLACE
  }

  /** What is told of a paper, in order, at least once. */
  public static PaperUpdate of(
      Mode mode, @Nullable AnnouncedPaper before, List<AnnouncedPaper> told) {
    if (mode == Mode.REPLACE) {
      return new PaperUpdate(before, told, told.getLast(), 1, 0);
    }
    PaperUpdate update = of(before, told.getFirst());
    for (AnnouncedPaper more : told.subList(1, told.size())) {
      update = update.and(more);
    }
    return update;
  }

  /** What is told first of a paper. */
  public static PaperUpdate of(@Nullable AnnouncedPaper before, AnnouncedPaper told) {
    return before == null
        ? new PaperUpdate(null, List.of(told), told, 1, 0)
        : new PaperUpdate(before, List.of(), before, 0, 0).and(told);
  }

  /** The same with more that is told. */
  private PaperUpdate and(AnnouncedPaper more) {
    List<AnnouncedPaper> all = new ArrayList<>(told);
    all.add(more);
    AnnouncedPaper merged = after.mergedWith(more);
    if (!merged.equals(after)) {
      return new PaperUpdate(before, all, merged, changes + 1, outdated);
    }
    int old = after.paper().outdates(more.paper()) ? 1 : 0;
    return new PaperUpdate(before, all, after, changes, outdated + old);
  }

  /**
   * Whether there is something to write. Two readings that differ would else each be news again,
   * whenever both are read again.
   */
  public boolean isNews() {
    return changes > 0 && !after.equals(before);
  }

  /** What became of it, once it is written. */
  public AddReport report() {
    if (!isNews()) {
      return new AddReport(0, 0, told.size(), outdated, List.of());
    }
    int added = before == null ? 1 : 0;
    return new AddReport(added, changes - added, told.size() - changes, outdated, List.of());
  }
}
