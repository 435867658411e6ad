package dev.incipit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page, whoever reads it: by eye or ear, in the dark, on a phone, on paper. */
class BrowserPagesTest {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/search?q=llm",
          "/search?q=energy+formula",
          "/search?q=%22KV-cache%22&subject=cs.DC&notSubject=cs.LG&notYear=2021&year=2025..2026",
          "/search?q=zzzzzz",
          "/search/authors?q=llm",
          "/subjects",
          "/saved?id=2604.07609&id=2604.99999&id=2401.99999",
          "/saved",
          "/similar?id=2604.07609",
          "/docs",
          "/list",
          "/list/2026-04-10",
          "/help",
          "/advanced?q=ti:blink+cat:cs.DC",
          "/settings",
          "/search?q=%28serving+cs.LG",
          "/list/cs.DC",
          "/list/cs.DC/new",
          "/list/cs.DC/recent",
          "/list/cs.DC/2026-04",
          "/abs/2604.07609",
          "/abs/2604.99999",
          "/abs/2604.07609?q=llm&place=2",
          "/search/trend?q=llm&by=month&measure=share&compare=gpu",
          "/author/Yuke%20Wang");

  private static Browser browser;
  private static WebServer web;

  @BeforeAll
  static void launch() throws IOException {
    browser = Browser.launch();
    web =
        WebServer.overSeed(
            AnnouncedPaper.of(
                Paper.builder(PaperId.of("2604.99999"))
                    .title("An energy formula, $E = mc^2$, for $5 and $\\frac{a}{b$")
                    .abstractText(
                        "The energy $E_k$ costs \\$5 or $6 a year. A display"
                            + " $$\\sum_{i=0}^{n} \\frac{x_i^2}{\\sqrt{1+y_i}} + \\sum_{j=0}^{m}"
                            + " \\frac{x_j^2}{\\sqrt{1+y_j}} + \\int_0^1 f(x) g(x) h(x)\\,dx$$"
                            + " ends it; energy is marked.")
                    .build()));
  }

  @AfterAll
  static void end() throws IOException {
    if (web != null) {
      browser.close();
      web.close();
    }
  }

  static List<String> paths() {
    return PATHS;
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noPageHasBarriersOrComplaints(String path) {
    try (Screen screen = browser.open(web, new NewContextOptions())) {
      screen.open(path);
      assertEquals(List.of(), screen.barriers(), path);
      screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      // Only colours differ in the dark.
      assertEquals(List.of(), screen.barriers("color-contrast"), path);
      screen.check(path);
    }
  }

  @Test
  void darkPagesAreDark() {
    NewContextOptions options = new NewContextOptions().setColorScheme(ColorScheme.DARK);
    try (Screen screen = browser.open(web, options)) {
      screen.open("/search?q=llm");
      assertEquals(
          "rgb(24, 21, 18)",
          screen.page().evaluate("getComputedStyle(document.documentElement).backgroundColor"));
    }
  }

  @Test
  void noPageIsWiderThanASmallPhone() {
    NewContextOptions options = new NewContextOptions().setViewportSize(320, 700);
    try (Screen screen = browser.open(web, options)) {
      for (String path : PATHS) {
        screen.open(path);
        assertEquals(320, screen.page().evaluate("document.documentElement.scrollWidth"), path);
        screen.check(path);
      }
      screen.open("/search?q=llm");
      assertThat(screen.facet("Subject")).isHidden();
      screen.page().getByText("Narrow this search").first().click();
      screen.choice("Machine Learning cs.LG").click();
      assertThat(screen.chips()).hasCount(1);
    }
  }

  @Test
  void everythingWorksWithoutScripts() {
    NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
    try (Screen screen = browser.open(web, options)) {
      screen.open("/");
      screen.box().fill("llm");
      screen.box().press("Enter");
      assertThat(screen.heading()).containsText("for llm");
      screen.choice("Machine Learning cs.LG").click();
      assertThat(screen.chips()).hasCount(1);
      screen.page().locator("input[name=year]:not([type=hidden])").fill("2025..2026");
      screen.page().locator("input[name=year]:not([type=hidden])").press("Enter");
      assertThat(screen.chips()).hasCount(2);
      assertEquals("/search?q=llm&subject=cs.LG&year=2025..2026", screen.address());
      screen.open("/list/cs.DC/new");
      screen.link("Friday, 10 April 2026, 27 entries").click();
      assertThat(screen.entries()).hasCount(27);
      screen.open("/abs/2604.99999");
      assertTrue(screen.text("h1").contains("$E = mc^2$"));
      screen.page().locator(".cite summary").click();
      assertThat(screen.page().getByText("Copy BibTeX")).isHidden();
      assertThat(screen.link("BibTeX")).isVisible();
      assertThat(screen.page().getByText("Keyboard shortcuts").first()).isHidden();
    }
  }

  @Test
  void formulasAreSetAndWhatIsNoneStaysText() {
    try (Screen screen = browser.open(web, new NewContextOptions())) {
      screen.open("/search?q=energy+formula");
      var title = screen.hits().first();
      assertThat(title.locator(".katex")).hasCount(1);
      assertThat(title).containsText("for $5 and $\\frac{a}{b$");
      assertThat(title.locator("mark"))
          .hasText(List.of("energy", "formula").toArray(new String[0]));
      screen.open("/abs/2604.99999");
      assertThat(screen.page().locator(".incipit .katex")).hasCount(2);
      assertThat(screen.page().locator(".incipit")).containsText("costs $5 or $6 a year");
      screen.check("formulas");
      screen.open("/subjects");
      assertThat(screen.page().locator("script[src*=katex]")).hasCount(0);
    }
  }

  @Test
  void printedPagesAreTheirTextOnly() {
    try (Screen screen = browser.open(web, new NewContextOptions())) {
      screen.open("/search?q=llm");
      screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(screen.page().locator(".masthead")).isHidden();
      assertThat(screen.page().locator(".hit .id").first()).isVisible();
      assertThat(screen.page().locator(".hit .elsewhere a").first()).isHidden();
      assertThat(screen.page().locator(".side")).isHidden();
      assertThat(screen.hits().first()).isVisible();
    }
  }
}
