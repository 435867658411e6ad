package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.settings.IndexSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list and the day of pages in all their designs, and stated where a page has none. */
class PageHeadTest {
  private static final String NAME = "Distributed, Parallel, and Cluster Computing";
  private static final List<String> ANNOUNCED =
      List.of("cs.DC 2026-09-08 new 1", "cs.DC 2026-09-08 cross 2", "cs.DC 2026-09-08 replaced 3");

  private static String htmlEntry(int number, String mark, String subjects) {
    return """
    <dt><a name='item%1$d'>[%1$d]</a>
    <a href="/abs/2609.0001%1$d" title="Abstract" id="2609.0001%1$d">arXiv:2609.0001%1$d</a>
    %2$s [<a href="/pdf/2609.0001%1$d">pdf</a>]</dt>
    <dd><div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:</span>
    Title %1$d</div>
    <div class='list-authors'><a href="/search/cs?searchtype=author">Ada Test</a></div>
    <div class='list-subjects'><span class='descriptor'>Subjects:</span> %3$s</div>
    <p class='mathjax'>We study barriers.</p></div></dd>
    """
        .formatted(number, mark, subjects);
  }

  private static String html(String head) {
    String cs = NAME + " (cs.DC); Machine Learning (cs.LG)";
    return "<!DOCTYPE html>\n<html><head><title>x</title></head><body><div id='dlpage'>\n"
        + head
        + "<ul><li><a href='#item1'>New submissions</a></li><li><a"
        + " href='#item2'>Cross-lists</a></li></ul><div>Total of 3 entries</div><dl"
        + " id='articles'>\n"
        + "<h3>New submissions (showing 1 of 1 entries)</h3>\n"
        + htmlEntry(1, "", cs)
        + "<h3>Cross submissions (showing 1 of 1 entries)</h3>\n"
        + htmlEntry(2, "(cross-list from cs.LG)", "Machine Learning (cs.LG); " + NAME + " (cs.DC)")
        + "<h3>Replacement submissions (showing 1 of 1 entries)</h3>\n"
        + htmlEntry(3, "(replaced)", cs)
        + "</dl></div></body></html>\n";
  }

  private static String textEntry(int number, String mark, String subjects) {
    return """
    [%1$d] arXiv:2609.0001%1$d %2$s[pdf, html, other]
    Title: Title %1$d
    Ada Test, Bo Probe
    Subjects: %3$s
    We study barriers.
    """
        .formatted(number, mark, subjects);
  }

  private static String text(String head) {
    return head
        + "New submissions (showing 1 of 1 entries)\n"
        + textEntry(1, "", NAME + " (cs.DC)")
        + "Cross submissions (showing 1 of 1 entries)\n"
        + textEntry(2, "(cross-list from cs.LG) ", "Machine Learning (cs.LG); " + NAME + " (cs.DC)")
        + "Replacement submissions (showing 1 of 1 entries)\n"
        + textEntry(3, "(replaced) ", NAME + " (cs.DC)")
        + "Total of 3 entries\n";
  }

  private static String older(String index, String day) {
    return index
        + "New submissions for "
        + day
        + "\n"
        + textEntry(1, "", NAME + " (cs.DC)")
        + "Cross-lists for "
        + day
        + "\n"
        + textEntry(2, "(cross-list from cs.LG) ", "Machine Learning (cs.LG); " + NAME + " (cs.DC)")
        + "Replacements for "
        + day
        + "\n"
        + textEntry(3, "(replaced) ", NAME + " (cs.DC)")
        + "[ total of 3 entries ]\n[ showing up to 2000 entries per page: fewer | more ]\n";
  }

  static List<String> pages() {
    String index = "    New submissions\n    Cross-lists\n    Replacements\n\n";
    String bullets = "  * New submissions\n  * Cross-lists\n  * Replacements\n\n";
    String showing = "Showing new listings for Tuesday, 8 September 2026\n";
    String total =
        "Total of 3 entries\nShowing up to 2000 entries per page: fewer | more | all\n\n";
    List<String> pages = new ArrayList<>();
    pages.add(html("<h1>Catchup results for " + NAME + " on Tue, 08 Sep 2026</h1>\n"));
    pages.add(
        html(
            "<h1>Catchup results for "
                + NAME
                + " on <a href='/catchup/cs.DC/2026-09-08'>Tue, 08 Sep"
                + " 2026</a></h1>\n"));
    pages.add(
        html("<h1>" + NAME + "</h1><h3>Showing new listings for Tuesday, 8 September 2026</h3>"));
    pages.add(text("Catchup results for " + NAME + " on Tue, 08 Sep 2026\n" + total));
    pages.add(text("Catchup results for " + NAME + " on Tue, 08 Sep 2026\n\n" + index + total));
    pages.add(text(NAME + "\n\n" + index + "See recent articles\n\n" + showing + total));
    pages.add(text(NAME + "\n\n" + bullets + "See recent articles\n\n" + showing + total));
    pages.add(text(NAME + "\n" + showing + "\n" + index + total));
    pages.add(text(NAME + "\n" + total + showing));
    pages.add(older(NAME + "\n\n[ total of 3 entries ]\n", "Tue, 8 Sep 26"));
    pages.add(
        older(
            NAME
                + "\nNew submissions\n\nSubmissions received from Fri 4 Sep 26 to Mon 7 Sep 26,"
                + " announced Tue, 8 Sep 26\n\n"
                + index
                + "[ total of 3 entries: 1-3 ]\n[ showing up to 2000 entries per page: fewer | more"
                + " ]\n",
            "Tue, 8 Sep 26"));
    return pages;
  }

  @Test
  void everyDesignTellsItsListAndDay() {
    for (String page : pages()) {
      ReadResult result = ListingReader.parse(page, "page");
      assertEquals(ANNOUNCED, announced(result.papers()), page);
      assertEquals(List.of(), codes(result), page);
      if (!page.startsWith("<")) {
        Spans.check(result, page.getBytes(StandardCharsets.UTF_8).length);
      }
    }
  }

  private static List<String> announced(List<AnnouncedPaper> papers) {
    return papers.stream()
        .flatMap(p -> p.announcements().stream())
        .map(a -> a.list() + " " + a.date() + " " + a.type().code() + " " + a.number())
        .toList();
  }

  private static List<String> codes(ReadResult result) {
    return result.problems().stream().map(ListingProblem::code).toList();
  }

  @Test
  void sectionsOfSeveralDaysAreListingsOfTheirOwn() {
    String page =
        older(NAME + "\n", "Mon, 7 Sep 26")
            + "New submissions for Tue, 8 Sep 26\n"
            + textEntry(4, "", NAME + " (cs.DC)");
    assertEquals(
        List.of(
            "cs.DC 2026-09-07 new 1",
            "cs.DC 2026-09-07 cross 2",
            "cs.DC 2026-09-07 replaced 3",
            "cs.DC 2026-09-08 new 4"),
        announced(ListingReader.parse(page, "page").papers()));
  }

  private static List<AnnouncedPaper> read(
      String page, String list, String day, List<ListingProblem> problems) throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    ListingReader.read(
        new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
        "page",
        new ReadOptions(null, list, LocalDate.parse(day), IndexSettings.DEFAULT),
        papers::add,
        problems::add);
    return papers;
  }

  @Test
  void whatAPageLacksCanBeStated() throws IOException {
    for (String page :
        List.of(
            html("<h1>" + NAME + "</h1>\n"),
            html(""),
            text(NAME + "\n"),
            text(""),
            text("cs.DC\n"))) {
      List<ListingProblem> problems = new ArrayList<>();
      assertEquals(ANNOUNCED, announced(read(page, "cs.DC", "2026-09-08", problems)), page);
      assertEquals(List.of(), problems, page);
    }
  }

  @Test
  void whatAPageSaysCountsBeforeWhatIsStated() throws IOException {
    for (String page : pages()) {
      List<ListingProblem> problems = new ArrayList<>();
      assertEquals(ANNOUNCED, announced(read(page, "math.CO", "2020-01-01", problems)), page);
    }
  }

  @Test
  void aStatedListIsTheRightOneOfTwoWithOneName() throws IOException {
    String page =
        text("Machine Learning\n").replace(NAME + " (cs.DC)", "Machine Learning (stat.ML)");
    assertEquals(
        "stat.ML 2026-09-08 new 1",
        announced(read(page, "stat.ML", "2026-09-08", new ArrayList<>())).getFirst());
  }

  @Test
  void aRejectedEntryKeepsWhatWasStated() throws IOException {
    for (String page : List.of(html(""), text(""))) {
      List<ListingProblem> problems = new ArrayList<>();
      String broken = page.replace("2609.00012", "2699.00012");
      assertEquals(2, read(broken, "cs.DC", "2026-09-08", problems).size());
      String raw = String.valueOf(problems.getFirst().raw()).replace("2699.00012", "2609.00012");
      assertEquals(ANNOUNCED.subList(1, 2), announced(ListingReader.parse(raw, "raw").papers()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\\"})
  void aPageRenderedAsMarkdownIsReadAsText(String escape) {
    StringBuilder page =
        new StringBuilder(
            "# "
                + NAME
                + "\n\n"
                + "*   [New submissions](https://arxiv.org/list/cs.DC/new#item1)\n"
                + "*   [Cross-lists](https://arxiv.org/list/cs.DC/new#item2)\n\n"
                + "[See recent articles](https://arxiv.org/list/cs.DC/recent)\n\n"
                + "### Showing new listings for Tuesday, 8 September 2026\n\n"
                + "Total of 3 entries\n\n");
    String[] marks = {"", "(cross-list from cs.LG) ", "(replaced) "};
    String[] sections = {"New", "Cross", "Replacement"};
    for (int i = 1; i <= 3; i++) {
      page.append("### ")
          .append(sections[i - 1])
          .append(" submissions (showing 1 of 1 entries)\n\n");
      page.append(
          """
          E[%1$dE] [arXiv:2609.0001%1$d](https://arxiv.org/abs/2609.0001%1$d "Abstract") %2$s[[pdf](https://arxiv.org/pdf/2609.0001%1$d), [html](https://arxiv.org/html/2609.0001%1$d), [other](https://arxiv.org/format/2609.0001%1$d)]

          Title: Schrödinger %1$d

          [Ada Test](https://arxiv.org/search/cs?searchtype=author&query=Test,+A), [Bo Probe](https://arxiv.org/search/cs?searchtype=author&query=Probe,+B)

          Subjects: **Distributed, Parallel, and Cluster Computing (cs.DC)**; Machine Learning (cs.LG)

          We study barriers in $a[1]$. See [this https URL](https://example.org/code)

          """
              .replace("E[", escape + "[")
              .replace("E]", escape + "]")
              .formatted(i, marks[i - 1]));
    }
    ReadResult result = ListingReader.parse(page.toString(), "page.txt");
    assertEquals(ANNOUNCED, announced(result.papers()));
    assertEquals(List.of(), result.problems());
    AnnouncedPaper first = result.papers().getFirst();
    assertEquals("Schrödinger 1", first.paper().title());
    assertEquals(List.of("Ada Test", "Bo Probe"), first.paper().authors().names());
    assertTrue(
        first.paper().abstractText().contains("https://example.org/code"),
        first.paper().abstractText());
    Spans.check(result, page.toString().getBytes(StandardCharsets.UTF_8).length);
  }
}
