package dev.incipit.paper;

import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper with its appearances in listings: what an index takes and gives back.
 *
 * @param paper the paper
 * @param announcements its appearances, oldest first, each once; empty when it came from elsewhere
 * @param note what the index notes that gave it back; null when it came from none. No part of what
 *     makes papers equal.
 * @since 0.1.0
 */
public record AnnouncedPaper(
    Paper paper, List<Announcement> announcements, @Nullable IndexNote note) {

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

  /**
   * A paper that comes from no index.
   *
   * @param paper the paper
   * @param announcements where it appeared
   */
  public AnnouncedPaper(Paper paper, List<Announcement> announcements) {
    this(paper, announcements, null);
  }

  /**
   * {@return a paper that appeared in no listing}
   *
   * @param paper the paper
   */
  public static AnnouncedPaper of(Paper paper) {
    return new AnnouncedPaper(paper, List.of());
  }

  /** {@return the paper's key} */
  public PaperId id() {
    return paper.id();
  }

  /** {@return what it tells of itself, as the index noted it, or else read anew} */
  public Marks marks() {
    return note != null ? note.marks() : paper.marks();
  }

  /** {@return whether it says that it was withdrawn} */
  public boolean isWithdrawn() {
    return note != null ? note.marks().marks().contains(Mark.WITHDRAWN) : paper.isWithdrawn();
  }

  /**
   * {@return the same as an index holds it that changed it at a time}
   *
   * @param changed when it was changed
   */
  public AnnouncedPaper noted(Instant changed) {
    return new AnnouncedPaper(paper, announcements, new IndexNote(changed, paper.marks()));
  }

  /** Whether papers and announcements are the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnnouncedPaper another
        && paper.equals(another.paper)
        && announcements.equals(another.announcements);
  }

  @Override
  public int hashCode() {
    return 31 * paper.hashCode() + announcements.hashCode();
  }

  /**
   * {@return when the newest version came in, as nearly as is known: the date that a source told;
   * or else the day on which a listing last announced the paper as replaced, which follows the
   * version by days; or else when the paper came in} Empty if nothing of this is known.
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
   * {@return this paper with what a newer reading tells, see {@link Paper#mergedWith};
   * announcements add up, each counted once}
   *
   * @param newer what is known since
   * @throws IllegalArgumentException if the other paper has another id
   */
  public AnnouncedPaper mergedWith(AnnouncedPaper newer) {
    List<Announcement> all = new ArrayList<>(announcements);
    all.addAll(newer.announcements);
    return new AnnouncedPaper(paper.mergedWith(newer.paper), all);
  }
}
