package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of several days and of months, saved as text. */
class RecentListingTest {
  private static final String HEAD =
      """
      Performance
      Authors and titles for recent submissions
      """;
  private static final String TABLE =
      "Fri, 10 Apr 2026\nThu, 9 Apr 2026\nSee today's new changes\n";
  private static final String TOTAL =
      "Total of 3 entries\nShowing up to 50 entries per page: fewer | more | all\n";

  private static String entry(int number, String id, String mark) {
    return "[%d] arXiv:%s %s[pdf, html, other]\nTitle: A title\nA. Author, B. Author\nSubjects: Performance (cs.PF)\n"
        .formatted(number, id, mark);
  }

  private static final String FIRST =
      entry(1, "2604.07609", "") + entry(2, "2604.07515", "(cross-list from cs.DS) ");
  private static final String SECOND = entry(3, "2604.07001", "");

  private static void check(String text, List<String> codes, String... announced) {
    ReadResult result = ListingReader.parse(text, "recent");
    assertEquals(ListingFormat.LISTING_TEXT, result.ledger().format());
    assertEquals(codes, result.problems().stream().map(ListingProblem::code).toList());
    assertEquals(
        List.of(announced),
        result.papers().stream()
            .flatMap(p -> p.announcements().stream())
            .map(a -> a.list() + " " + a.date() + " " + a.type().code() + " " + a.number())
            .toList());
    Spans.check(result, text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void eachDayOfAPageIsAListing() {
    check(
        HEAD
            + TABLE
            + TOTAL
            + "Fri, 10 Apr 2026 (showing 2 of 2 entries )\n"
            + FIRST
            + "Thu, 9 Apr 2026 (showing 1 of 1 entries )\n"
            + SECOND,
        List.of(),
        "cs.PF 2026-04-10 new 1",
        "cs.PF 2026-04-10 cross 2",
        "cs.PF 2026-04-09 new 3");
  }

  @Test
  void headingsOfDaysMayLackCounts() {
    check(
        HEAD + "Fri, 10 Apr 2026\n" + FIRST + "Thu, 9 Apr 2026\n" + SECOND,
        List.of(),
        "cs.PF 2026-04-10 new 1",
        "cs.PF 2026-04-10 cross 2",
        "cs.PF 2026-04-09 new 3");
  }

  @Test
  void aMissingEntryOfADayIsTold() {
    check(
        HEAD + "Fri, 10 Apr 2026 (showing 3 of 3 entries )\n" + FIRST,
        List.of("counts-differ"),
        "cs.PF 2026-04-10 new 1",
        "cs.PF 2026-04-10 cross 2");
  }

  @Test
  void aMonthTellsNoDays() {
    check(
        "Performance\nAuthors and titles for April 2026\n" + TOTAL + FIRST + SECOND,
        List.of("no-date"));
  }
}
