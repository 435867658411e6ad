package dev.incipit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader's week in a real browser: what is new, once, in what is followed. */
class BrowserMyDayTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-04-06");

  private static Browser browser;

  private WebServer web;
  private Screen screen;

  @BeforeAll
  static void launch() {
    browser = Browser.launch();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    web = WebServer.over(TestIndexes.create());
    screen = browser.open(web, new NewContextOptions());
  }

  @AfterEach
  void close() throws IOException {
    screen.check(screen.address());
    screen.close();
    web.close();
  }

  private static AnnouncedPaper paper(
      int number, String title, String author, String primary, Announcement... announced) {
    return new AnnouncedPaper(
        Paper.builder(PaperId.of("2604.%05d".formatted(number)))
            .title(title)
            .authors(Authors.of(List.of(author)))
            .subjects(List.of(Taxonomy.arxiv().subject(primary)))
            .build(),
        List.of(announced));
  }

  private static Announcement on(LocalDate day, String list, AnnouncementType type, int number) {
    return new Announcement(list, day, type, number, null);
  }

  private void announce(AnnouncedPaper... papers) throws IOException {
    PaperIndex index = web.index();
    index.add(List.of(papers));
    index.commit();
  }

  private void follow(String path, String kind) {
    screen.open(path);
    screen
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Follow this " + kind))
        .click();
    assertThat(screen.page().getByText("Unfollow this " + kind)).isVisible();
  }

  private Locator groups() {
    return screen.page().locator(".my-day-group");
  }

  private Locator say() {
    return screen.page().locator(".my-day-say");
  }

  /** The titles that are told as new, when there are so many. */
  private List<String> titles(int count) {
    assertThat(groups().locator(".hit")).hasCount(count);
    return groups().locator(".title").allTextContents().stream().map(String::strip).toList();
  }

  private Locator button(String name) {
    return screen
        .page()
        .locator(".my-day-tools")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  @Test
  void aWeekOfListingsIsToldOnceEach() throws Exception {
    LocalDate day = MONDAY;
    announce(
        paper(
            1, "Old of the day", "Ann Reader", "cs.DC", on(day, "cs.DC", AnnouncementType.NEW, 1)),
        paper(2, "Elsewhere", "Bo Writer", "math.CO", on(day, "math.CO", AnnouncementType.NEW, 1)));
    follow("/list/cs.DC/new", "list");
    follow("/search?author=Bo+Writer", "author");
    follow("/search?q=quantum+gardens", "search");
    List<String> told = new ArrayList<>();
    screen.open("/");
    assertThat(groups()).hasCount(3);
    told.addAll(titles(2));
    button("Mark all as read").click();
    assertThat(say()).hasText("Nothing new. You have read all there is.");

    for (int i = 1; i < 5; i++) {
      day = MONDAY.plusDays(i);
      announce(
          // New in the list, and by an author who is followed too.
          paper(
              10 * i, "Day " + i, "Bo Writer", "cs.DC", on(day, "cs.DC", AnnouncementType.NEW, 1)),
          // What was read comes again: replaced, and cross-listed to the list that is followed.
          paper(
              1,
              "Old of the day",
              "Ann Reader",
              "cs.DC",
              on(day, "cs.DC", AnnouncementType.REPLACED, 2)),
          paper(
              2, "Elsewhere", "Bo Writer", "math.CO", on(day, "cs.DC", AnnouncementType.CROSS, 3)),
          // A replacement of what was never shown is no news either.
          paper(
              500 + i,
              "Unseen " + i,
              "Cy Old",
              "cs.DC",
              on(day, "cs.DC", AnnouncementType.REPLACED, 4)),
          paper(
              600 + i,
              "Quantum gardens " + i,
              "Di New",
              "quant-ph",
              on(day, "quant-ph", AnnouncementType.NEW, 1)));
      screen.open("/");
      told.addAll(titles(2));
      assertThat(say()).hasText("2 new papers, 2 of them since your last visit.");
      assertThat(groups().first().locator(".reason")).hasText("Also in by Bo Writer");
      button("Mark all as read").click();
      assertThat(say()).hasText("Nothing new. You have read all there is.");
      screen.open("/");
      titles(0);
    }
    assertEquals(
        List.of(
            "Old of the day",
            "Elsewhere",
            "Day 1",
            "Quantum gardens 1",
            "Day 2",
            "Quantum gardens 2",
            "Day 3",
            "Quantum gardens 3",
            "Day 4",
            "Quantum gardens 4"),
        told);
  }

  @Test
  void whatIsNotReadStaysAndWhatIsOpenedIsRead() throws Exception {
    announce(
        paper(1, "First", "A B", "cs.DC", on(MONDAY, "cs.DC", AnnouncementType.NEW, 1)),
        paper(2, "Second", "A B", "cs.DC", on(MONDAY, "cs.DC", AnnouncementType.NEW, 2)));
    follow("/list/cs.DC", "list");
    screen.open("/");
    titles(2);
    assertEquals(List.of(), screen.barriers());
    groups().getByText("Second").first().click();
    assertThat(screen.heading()).hasText("Second");
    screen.open("/");
    assertEquals(List.of("First"), titles(1));
    LocalDate later = MONDAY.plusDays(3);
    announce(paper(3, "Third", "A B", "cs.DC", on(later, "cs.DC", AnnouncementType.NEW, 1)));
    screen.open("/");
    assertEquals(List.of("Third", "First"), titles(2));
    assertThat(groups().locator("h3 .unread")).hasText("2 new");
    groups().getByText("Unfollow").click();
    assertThat(groups()).hasCount(0);
    assertThat(say()).containsText("Follow lists, subjects");
  }

  @Test
  void aDayOfFiftyThreeEntriesIsGoneThroughByKeysAlone() throws Exception {
    announce(
        IntStream.rangeClosed(1, 53)
            .mapToObj(i ->
                paper(
                    i, "Entry " + i, "A B", "cs.DC", on(MONDAY, "cs.DC", AnnouncementType.NEW, i)))
            .toArray(AnnouncedPaper[]::new));
    screen.open("/list/cs.DC/new");
    assertThat(screen.page().locator(".marked")).hasText("0 of 53 read");
    screen.page().keyboard().press("j");
    for (int i = 1; i <= 53; i++) {
      assertThat(screen.entries().nth(i - 1).locator(".title a")).isFocused();
      if (i % 10 == 0) {
        screen.page().keyboard().press("s");
      }
      screen.page().keyboard().press("m");
    }
    assertThat(screen.page().locator(".marked")).hasText("53 of 53 read");
    assertThat(screen.page().locator(".places [data-saved]")).hasText("Saved 5");
    // A second time takes the mark away.
    screen.page().keyboard().press("m");
    assertThat(screen.page().locator(".marked")).hasText("52 of 53 read");
  }

  @Test
  void allThatIsKeptMovesToAnotherBrowserAsOneFile(@TempDir Path folder) throws Exception {
    announce(
        paper(1, "First", "A B", "cs.DC", on(MONDAY, "cs.DC", AnnouncementType.NEW, 1)),
        paper(2, "Second", "A B", "cs.DC", on(MONDAY, "cs.DC", AnnouncementType.NEW, 2)));
    follow("/list/cs.DC", "list");
    screen.open("/");
    titles(2);
    screen.page().keyboard().press("j");
    screen.page().keyboard().press("s");
    screen.page().keyboard().press("m");
    Download file = screen.page().waitForDownload(() -> button("Export").click());
    Path kept = folder.resolve("kept.json");
    file.saveAs(kept);
    try (Screen other = browser.open(web, new NewContextOptions())) {
      other.open("/");
      assertThat(other.page().locator(".my-day-group")).hasCount(0);
      Files.writeString(folder.resolve("other.json"), "{}");
      other.page().setInputFiles(".my-day-tools input", folder.resolve("other.json"));
      assertThat(other.page().locator(".my-day-tools")).containsText("no file of saved papers");
      other.page().setInputFiles(".my-day-tools input", kept);
      assertThat(other.page().locator(".my-day-group .hit")).hasCount(1);
      assertThat(other.page().locator(".extent [data-saved]")).hasText("Reading list 1");
      other.check("import");
    }
  }

  @Test
  void allThatIsFollowedIsOneFeed() throws Exception {
    announce(
        paper(1, "First", "A B", "cs.DC", on(MONDAY, "cs.DC", AnnouncementType.NEW, 1)),
        paper(
            2,
            "Second",
            "Bo \u201cB\u201d Writer",
            "math.CO",
            on(MONDAY, "math.CO", AnnouncementType.NEW, 1)),
        paper(
            3, "Quantum \"open", "C D", "math.GT", on(MONDAY, "math.GT", AnnouncementType.NEW, 1)),
        paper(4, "Other", "E F", "math.AG", on(MONDAY, "math.AG", AnnouncementType.NEW, 1)));
    follow("/list/cs.DC", "list");
    follow("/search?author=Bo+%E2%80%9CB%E2%80%9D+Writer", "author");
    // What is not closed is closed before others follow it.
    follow("/search?q=quantum+%22open&subject=math&notSubject=math.AG", "search");
    screen.open("/");
    titles(3);
    URI feed = URI.create(screen.page().getByText("Feed", exact()).getAttribute("href"));
    String atom = web.get(feed.getRawPath() + "?" + feed.getRawQuery()).body();
    for (String title : List.of("First", "Second", "Quantum")) {
      assertTrue(atom.contains(">" + title), title + " in " + atom);
    }
    assertTrue(Stream.of("Other").noneMatch(atom::contains), atom);
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
