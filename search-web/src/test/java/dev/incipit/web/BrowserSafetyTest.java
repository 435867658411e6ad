package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Markup in papers and in addresses stays text in a real browser. */
class BrowserSafetyTest {
  private static final String PAYLOAD =
      "\"'><img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script>"
          + "<svg onload=window.pwned=1>";
  private static final String FORMULAS =
      " $\\href{javascript:window.pwned=1}{x}$ $\\htmlStyle{color:red}{y}$"
          + " $\\includegraphics{/x.png}$ $\\text{<img src=x onerror=window.pwned=1>}$";
  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

  private static Browser browser;
  private static WebServer web;

  @BeforeAll
  static void launch() throws IOException {
    browser = Browser.launch();
    web = WebServer.overSeed(hostile("2604.66666"), hostile("x\"><script>window.pwned=1</script>"));
  }

  private static AnnouncedPaper hostile(String id) {
    Paper paper =
        Paper.builder(PaperId.of(id))
            .title("Hostile " + PAYLOAD + FORMULAS)
            .abstractText("Hostile " + PAYLOAD + FORMULAS)
            .authors(Authors.of(List.of("Hostile " + PAYLOAD)))
            .subjects(List.of(new Subject("<script>window.pwned=1</script>", "Name " + PAYLOAD)))
            .comments("Hostile " + PAYLOAD + FORMULAS)
            .journalRef("Journal " + PAYLOAD)
            .reportNumber("Report " + PAYLOAD)
            .doi("10.1/" + PAYLOAD)
            .licence("javascript:window.pwned=1")
            .build();
    return new AnnouncedPaper(
        paper,
        List.of(
            new Announcement("cs.DC", DAY, AnnouncementType.CROSS, 40, "<img src=x>"),
            new Announcement("<img src=x onerror=pwned=1>", DAY, AnnouncementType.NEW, 1, null)));
  }

  @AfterAll
  static void end() throws IOException {
    if (web != null) {
      browser.close();
      web.close();
    }
  }

  private static void harmless(Screen screen, String path) {
    assertNull(screen.page().evaluate("window.pwned ?? null"), path);
    assertEquals(
        0,
        screen
            .page()
            .locator("img, iframe, [onerror], [onload], a[href^='javascript'], script:not([src])")
            .count(),
        path);
    screen.check(path);
  }

  @Test
  void papersAreTextOnEveryPage() {
    try (Screen screen = browser.open(web, new NewContextOptions())) {
      screen.open("/search?q=hostile");
      List<String> paths = new ArrayList<>(List.of("/", "/search?q=hostile", "/subjects"));
      paths.addAll(List.of("/search/authors?q=hostile", "/search?size=100"));
      paths.addAll(List.of("/list/cs.DC/new", "/list/cs.DC/recent", "/list/cs.DC/2026-04"));
      for (String selector : List.of(".hit .title a", ".hit .badge", ".hit .authors a")) {
        screen.page().locator(selector).all().forEach(link -> paths.add(link.getAttribute("href")));
      }
      assertTrue(paths.size() >= 14, paths::toString);
      for (String path : paths) {
        screen.open(path);
        harmless(screen, path);
      }
      screen.open("/abs/2604.66666");
      assertEquals("Hostile " + PAYLOAD, screen.text(".authors bdi"));
      assertTrue(screen.text("h1").startsWith("Hostile " + PAYLOAD), screen.text("h1"));
      assertTrue(screen.text(".incipit p").startsWith("Hostile " + PAYLOAD));
      String facts = String.join("\n", screen.page().locator("dd").allTextContents());
      for (String field : List.of("Hostile ", "Journal ", "Report ", "10.1/", "Name ")) {
        assertTrue(facts.contains(field + PAYLOAD), field);
      }
      assertTrue(facts.contains("javascript:window.pwned=1"));
    }
  }

  @Test
  void withoutScriptsTitlesAreTheirTextWhole() {
    NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
    try (Screen screen = browser.open(web, options)) {
      screen.open("/abs/2604.66666");
      assertEquals("Hostile " + PAYLOAD + FORMULAS, screen.text("h1"));
    }
  }

  @Test
  void parametersAreTextOnEveryPage() {
    String value = URLEncoder.encode(PAYLOAD, StandardCharsets.UTF_8);
    try (Screen screen = browser.open(web, new NewContextOptions())) {
      List<String> paths = new ArrayList<>();
      for (String name : SearchParams.NAMES) {
        paths.add("/search?" + name + "=" + value);
      }
      paths.addAll(List.of("/?q=" + value, "/search/authors?q=" + value + "&author=" + value));
      paths.addAll(List.of("/list/cs.DC/new?page=" + value, "/abs/" + value.replace("+", "%20")));
      paths.addAll(List.of("/list/" + value, "/list/cs.DC/" + value, "/" + value));
      for (String path : paths) {
        screen.open(path);
        screen.forgive(); // the browser complains of each refusal
        harmless(screen, path);
      }
      screen.open("/search?q=" + value);
      assertEquals(PAYLOAD, screen.box().inputValue());
      assertEquals(PAYLOAD, screen.text("h1 bdi"));
    }
  }

  @Test
  void suggestionsAreText() {
    try (Screen screen = browser.open(web, new NewContextOptions())) {
      screen.open("/");
      screen.box().pressSequentially("hostile");
      screen.suggestions().first().waitFor();
      harmless(screen, "suggestions");
    }
  }
}
