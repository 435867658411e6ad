package dev.incipit.listing.field;

import dev.incipit.listing.input.EntrySink;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a mail that names no list, as files of the past week are: all of them together tell
 * it, since its code is on each.
 */
public final class UnnamedList {
  /** More papers than any week has; what comes after them is not held. */
  private static final int MOST = 20_000;

  /** Fewer papers may have a code in common by chance. */
  private static final int FEWEST = 3;

  private record Dated(Paper paper, LocalDate day, AnnouncementType type) {
    AnnouncedPaper announced(@Nullable String list) {
      return new AnnouncedPaper(
          paper, list == null ? List.of() : List.of(new Announcement(list, day, type, 0, null)));
    }
  }

  private final List<Dated> papers = new ArrayList<>();

  public boolean hasRoom() {
    return papers.size() < MOST;
  }

  public void add(Paper paper, LocalDate day, AnnouncementType type) {
    papers.add(new Dated(paper, day, type));
  }

  /** Hands on the papers; answers their list, or null if they do not tell it. */
  public @Nullable String release(EntrySink sink) {
    String list =
        papers.size() < FEWEST || !hasRoom()
            ? null
            : ListName.code("", papers.stream().map(Dated::paper).toList());
    papers.forEach(paper -> sink.paper(paper.announced(list)));
    papers.clear();
    return list;
  }
}
