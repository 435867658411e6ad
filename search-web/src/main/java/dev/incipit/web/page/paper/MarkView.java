package dev.incipit.web.page.paper;

import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import dev.incipit.web.params.SearchParams;
import java.util.List;

/**
 * A badge that says what a paper tells of itself. A venue is told by the comments beside it, and a
 * withdrawal by a badge of its own.
 *
 * @param label what it says
 * @param href the search for all papers with it
 */
public record MarkView(String label, String href) {
  static List<MarkView> of(Marks marks) {
    return marks.marks().stream()
        .filter(mark -> mark != Mark.VENUE && mark != Mark.WITHDRAWN)
        .map(mark -> new MarkView(label(mark), SearchParams.NONE.withText(mark.condition()).href()))
        .toList();
  }

  private static String label(Mark mark) {
    return switch (mark) {
      case CODE -> "Code";
      case DATA -> "Data";
      case VENUE, WITHDRAWN, SURVEY, THESIS -> mark.label();
    };
  }
}
