package dev.incipit.web.page.paper;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.web.page.frame.TextFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a paper: a version came in, or a listing had it.
 *
 * @param date the day, in words
 * @param isoDay the day for programs
 * @param what what happened
 * @param badge the appearance in a listing; null when it is a version
 */
public record TimelineView(String date, String isoDay, String what, @Nullable BadgeView badge) {
  private record Event(LocalDate day, TimelineView view) {}

  /** All that is known, the newest first; versions between the first and the newest are not. */
  static List<TimelineView> of(AnnouncedPaper entry) {
    Paper paper = entry.paper();
    List<Event> events = new ArrayList<>();
    paper.submittedOrMonth().ifPresent(date -> events.add(version(date, "Submitted")));
    PaperDate updated = paper.updated();
    if (updated != null && !updated.equals(paper.submitted())) {
      String what = paper.version() == null ? "Updated" : "Version " + paper.version();
      events.add(version(updated, what));
    }
    for (Announcement announcement : entry.announcements()) {
      BadgeView badge = BadgeView.of(announcement);
      events.add(
          new Event(
              announcement.date(),
              new TimelineView(badge.day(), badge.isoDay(), badge.label(), badge)));
    }
    return events.stream()
        .sorted(Comparator.comparing(Event::day))
        .map(Event::view)
        .toList()
        .reversed();
  }

  private static Event version(PaperDate date, String what) {
    String iso = date.precision() == PaperDate.Precision.MONTH ? "" + date : date.day().toString();
    return new Event(date.day(), new TimelineView(TextFormat.date(date), iso, what, null));
  }
}
