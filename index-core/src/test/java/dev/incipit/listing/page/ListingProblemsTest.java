package dev.incipit.listing.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.Spans;
import dev.incipit.listing.input.CountingSink;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.Listing;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.listing.model.Severity;
import dev.incipit.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a listing is told, and all the rest is kept. */
final class ListingProblemsTest {
  private static final String HEAD =
      "Performance\nSee recent articles\nShowing new listings for Friday, 10 April 2026\n";
  private static final String ONE = entry(1, "Title: One", "Subjects: Performance (cs.PF)");
  private static final String TWO = entry(2, "Title: Two", "Subjects: Performance (cs.PF)");

  private static String entry(int number, String... fields) {
    return "- [%d] arXiv:2604.0000%d [pdf, html, other]\n-\n".formatted(number, number)
        + String.join("\n", fields)
        + "\nAn abstract.\n";
  }

  /** Checks the problems' codes, separated by blanks, and how many papers were taken. */
  private static ReadResult check(String text, String codes, int papers) {
    ReadResult result = ListingReader.parse(text, "page.txt");
    Spans.check(result, text.getBytes(StandardCharsets.UTF_8).length);
    List<String> found = result.problems().stream().map(ListingProblem::code).toList();
    assertEquals(codes, String.join(" ", found), result.problems().toString());
    assertEquals(papers, result.papers().size());
    return result;
  }

  static List<Arguments> pages() {
    String subjects = "Subjects: Performance (cs.PF)";
    return List.of(
        page("a good page", HEAD + ONE + TWO, "", 2),
        page("no subjects", HEAD + entry(1, "Title: One") + TWO, "no-subjects", 2),
        page("no title", HEAD + entry(1, subjects) + TWO, "no-title", 2),
        page("no label of the title", HEAD + entry(1, "One", subjects) + TWO, "no-title", 2),
        page("no abstract", HEAD + ONE.replace("An abstract.\n", "") + TWO, "no-abstract", 2),
        page("nothing at all", HEAD + "- [1] arXiv:2604.00001 [pdf]\n-\n" + TWO, "empty-entry", 1),
        page("a bad id", HEAD + ONE.replace("2604.", "2613.") + TWO, "bad-id", 1),
        page("a repeated id", HEAD + ONE + TWO.replace("00002", "00001"), "repeated-id", 2),
        page("a missing entry", HEAD + ONE + entry(4, "Title: T", subjects), "number-gap", 2),
        page("an unknown mark", HEAD + ONE.replace("[pdf", "(lost) [pdf"), "unknown-mark", 1),
        page(
            "an unknown subject",
            HEAD + entry(1, "Title: One", "Subjects: Alchemy (cs.XX)"),
            "unknown-subject",
            1),
        page(
            "subjects that are none",
            HEAD + entry(1, "Title: One", "Subjects: nothing known") + TWO,
            "no-subjects leftover-text",
            2),
        page(
            "counts that differ",
            HEAD + "New submissions (showing 3 of 3 entries)\n" + ONE + TWO,
            "counts-differ",
            2),
        page("no day", "Performance\n" + ONE, "no-date", 1),
        page(
            "no known list",
            HEAD.replace("Performance", "Alchemy") + entry(1, "Title: T"),
            "unknown-list no-subjects",
            1),
        page("no entries", HEAD, "no-entries", 0),
        page("no updates", HEAD + "No updates today.\n", "", 0),
        page("an empty section", HEAD + "New submissions (showing 0 of 0 entries)\n", "", 0),
        page("text before the page", "Skip to main content\n" + HEAD + ONE, "leftover-text", 1),
        page("an abstract without end", HEAD + ONE + TWO.replace(".\n", ""), "maybe-cut", 2),
        page("the remark of a paged list", HEAD + ONE + "Total of 1 entries\n", "", 1),
        page(
            "a section shown in part",
            HEAD + ONE + "New submissions (continued, showing last 1 of 500 entries)\n",
            "",
            1));
  }

  private static Arguments page(String name, String text, String codes, int papers) {
    return Arguments.of(name, text, codes, papers);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void problemsAreToldAndTheRestIsKept(String name, String text, String codes, int papers) {
    check(text, codes, papers);
  }

  @Test
  void aRejectedEntryCanBeMendedAndReadAgain() {
    ReadResult result = check(HEAD + ONE.replace("2604.", "2613.") + TWO, "bad-id", 1);
    ListingProblem problem = result.problems().getFirst();
    assertTrue(problem.describe().startsWith("page.txt line 4 (byte 79): entry [1]: '2613.00001'"));
    assertNotNull(problem.raw());
    check(problem.raw().replace("2613.", "2604."), "", 1);
  }

  /** Time that grows with the square of a text runs out. */
  @Test
  void timeGrowsNoFasterThanTheText() {
    String title = HEAD + "- [1] arXiv:2604.00001 [pdf]\n-\nTitle: ";
    for (String text :
        List.of(
            title + "aB".repeat(500_000),
            title + "aB Cd, ".repeat(150_000),
            title + "xComments:Journal-ref:Authors:".repeat(30_000) + "Subjects: Performance",
            title + "x\nAuthors: " + "A Collaboration: ".repeat(60_000),
            HEAD + "- [1".repeat(250_000),
            HEAD + "- [1] arXiv:2604.00001 " + "()".repeat(500_000),
            HEAD + "submissions)\n".repeat(80_000),
            HEAD + "- [1] arXiv:2604.00001 [pdf]\nTitle: x\n".repeat(5_000))) {
      ReadResult result = ListingReader.parse(text, "long.txt");
      Spans.check(result, text.length());
    }
  }

  @Test
  void severalPagesInOneFileAreReadAsSeveral() {
    String second = HEAD.replace("Performance", "Computer Science").replace("10 April", "13 April");
    ReadResult result = check(HEAD + ONE + TWO + second + ONE + TWO, "", 4);
    assertEquals(List.of("cs.PF", "cs"), result.listings().stream().map(Listing::list).toList());
    assertEquals("An abstract.", result.papers().get(1).paper().abstractText());
    assertEquals(13, result.papers().get(3).announcements().getFirst().date().getDayOfMonth());
  }

  static List<Arguments> quotes() {
    return List.of(
        Arguments.of("We cite - [3] arXiv:2604.00003 here."),
        Arguments.of("We cite\n- [3] arXiv:2604.00003 here."),
        Arguments.of("We cite\n- [3] arXiv:2604.00003\nhere."),
        Arguments.of("We cite - [2] arXiv:2604.00003 [pdf]\nhere."),
        Arguments.of("We say\nTitle: Two\nSubjects: Performance (cs.PF)\nand stop."),
        Arguments.of("Subjects: none, Comments: none, New submissions (many) follow."),
        Arguments.of("New submissions are\nCross submissions or not."));
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void anAbstractMayQuoteAListing(String quote) {
    String three = entry(3, "Title: Three", "Subjects: Performance (cs.PF)");
    String text = HEAD + ONE.replace("An abstract.", quote) + TWO + three;
    ReadResult result = check(text, "", 3);
    assertEquals(quote, result.papers().getFirst().paper().abstractText());
  }

  @Test
  void latinBytesAreTakenWithAWarning() throws IOException {
    byte[] bytes = (HEAD + ONE + TWO).replace("One", "Café").getBytes(StandardCharsets.ISO_8859_1);
    ReadResult result = ListingReader.read(new ByteArrayInputStream(bytes), "latin");
    Spans.check(result, bytes.length);
    assertEquals(2, result.papers().size());
    assertEquals("bad-bytes", result.problems().getFirst().code());
    assertEquals("Caf\uFFFD", result.papers().getFirst().paper().title());
  }

  static List<Arguments> unusable() {
    byte[] zeros = new byte[5000];
    return List.of(
        Arguments.of("empty", new byte[0]),
        Arguments.of("empty", "\uFEFF \n\n".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("binary", zeros),
        Arguments.of("archive-refused", new byte[] {0x1F, (byte) 0x8B, 8, 0}),
        Arguments.of("unknown-format", "Dear reader,\nhello.".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("unknown-format", "<!DOCTYPE html><p>".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("unknown-format", "[ {\"id\":1}]".getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void anInputThatIsNoListingIsOneProblem(String code, byte[] bytes) throws IOException {
    ReadResult result = ListingReader.read(new ByteArrayInputStream(bytes), "input");
    assertEquals(List.of(code), result.problems().stream().map(ListingProblem::code).toList());
    assertEquals(Severity.UNUSABLE, result.problems().getFirst().severity());
    assertTrue(result.papers().isEmpty() && !result.usable() && result.format().isEmpty());
  }

  @Test
  void aPageOverTheLimitIsRefused() throws IOException {
    byte[] bytes = (HEAD + ONE).getBytes(StandardCharsets.UTF_8);
    for (int limit : new int[] {bytes.length, bytes.length - 1}) {
      CountingSink sink = new CountingSink(p -> {}, p -> {});
      new ListingTextReader(ReadOptions.NONE, limit)
          .read(new ByteArrayInputStream(bytes), "large", sink);
      InputLedger ledger = sink.ledger("large", ListingFormat.LISTING_TEXT, null);
      assertEquals(limit < bytes.length, ledger.unusable());
    }
  }

  @Test
  void onlyTheFileItselfMayFail(@TempDir Path folder) throws IOException {
    assertThrows(NoSuchFileException.class, () -> ListingReader.read(folder.resolve("none")));
    assertThrows(IOException.class, () -> ListingReader.read(folder));
    Path file = Files.writeString(folder.resolve("good.txt"), HEAD + ONE);
    assertEquals(1, ListingReader.read(file).papers().size());
  }

  @Test
  void authorsOnTheirOwnLineAreTakenAsTheyStand() {
    for (String line :
        Arrays.asList("Plato", "A. Author", "A. Author, B. Author and C. Author", "王伟, Suharto")) {
      Paper paper =
          check(HEAD + entry(1, "Title: One", line, "Subjects: Performance (cs.PF)"), "", 1)
              .papers()
              .getFirst()
              .paper();
      assertEquals("One", paper.title());
      assertEquals(line, String.join(", ", paper.authors().names()).replace(", C.", " and C."));
    }
  }
}
