package dev.incipit.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A paper with its appearances in listings: what an index takes and gives back.
 *
 * @param paper the paper
 * @param announcements its appearances, oldest first, each once; empty when it came from elsewhere
 */
public record AnnouncedPaper(Paper paper, List<Announcement> announcements) {

  /** Sorts the announcements and makes one of those that are the same appearance. */
  public AnnouncedPaper {
    List<Announcement> distinct = new ArrayList<>();
    for (Announcement announcement : announcements) {
      Announcement whole = announcement;
      for (Announcement before : distinct) {
        whole = before.sameAppearance(whole) ? before.completedBy(whole) : whole;
      }
      distinct.removeIf(announcement::sameAppearance);
      distinct.add(whole);
    }
    Collections.sort(distinct);
    announcements = List.copyOf(distinct);
  }

  /** A paper that appeared in no listing. */
  public static AnnouncedPaper of(Paper paper) {
    return new AnnouncedPaper(paper, List.of());
  }

  /** The paper's key. */
  public PaperId id() {
    return paper.id();
  }

  /**
   * When the newest version came in, as nearly as is known: the date that a source told; or else
   * the day on which a listing last announced the paper as replaced, which follows the version by
   * days; or else when the paper came in. Empty if nothing of this is known.
   */
  public Optional<PaperDate> updatedAbout() {
    return Optional.ofNullable(paper.updated())
        .or(() ->
            announcements.reversed().stream()
                .filter(announcement -> announcement.type() == AnnouncementType.REPLACED)
                .findFirst()
                .map(announcement -> PaperDate.of(announcement.date())))
        .or(paper::submittedOrMonth);
  }

  /**
   * This paper with what a newer reading tells, see {@link Paper#mergedWith}; announcements add up,
   * each counted once.
   *
   * @throws IllegalArgumentException if the other paper has another id
   */
  public AnnouncedPaper mergedWith(AnnouncedPaper newer) {
    List<Announcement> all = new ArrayList<>(announcements);
    all.addAll(newer.announcements);
    return new AnnouncedPaper(paper.mergedWith(newer.paper), all);
  }
}
