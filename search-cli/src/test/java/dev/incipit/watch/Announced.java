package dev.incipit.watch;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import java.time.LocalDate;
import java.util.List;

/** Papers of listings, for tests. */
public final class Announced {
  private Announced() {}

  /** A paper with one announcement. */
  public static AnnouncedPaper of(
      String id, String title, String abstractText, LocalDate day, AnnouncementType type) {
    Paper paper =
        Paper.builder(PaperId.of(id))
            .title(title)
            .abstractText(abstractText)
            .authors(Authors.of(List.of("Ada Lovelace")))
            .subjects(List.of(new Subject("cs.DC", "Distributed Computing")))
            .build();
    return new AnnouncedPaper(paper, List.of(new Announcement("cs.DC", day, type, 0, null)));
  }

  /** A new paper. */
  public static AnnouncedPaper of(String id, String title, LocalDate day) {
    return of(id, title, "", day, AnnouncementType.NEW);
  }
}
