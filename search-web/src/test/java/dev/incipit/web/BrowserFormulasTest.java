package dev.incipit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.web.text.FormulaCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Formulas come from strangers: what they do to a browser that sets them. */
class BrowserFormulasTest {
  private static final String FORMULA = "x_1 + \\frac{a}{b}";

  private static Browser browser;
  private static WebServer web;

  @BeforeAll
  static void launch() throws IOException {
    browser = Browser.launch();
    List<AnnouncedPaper> papers = new ArrayList<>();
    FormulaCases.SET.forEach(formula -> papers.add(paper("settable", papers.size(), formula)));
    FormulaCases.REFUSED.forEach(
        formula -> papers.add(paper("refusable", papers.size(), formula + " and $z$")));
    papers.add(paper("endless", papers.size(), ("$" + FORMULA + "$ ").repeat(4_000)));
    web = WebServer.overSeed(papers.toArray(AnnouncedPaper[]::new));
  }

  private static AnnouncedPaper paper(String word, int number, String formula) {
    return AnnouncedPaper.of(
        Paper.builder(PaperId.of("2604.%05d".formatted(90_000 + number)))
            .title("A " + word + " title, " + formula)
            .abstractText("A " + word + " abstract, " + formula)
            .build());
  }

  @AfterAll
  static void end() throws IOException {
    if (web != null) {
      browser.close();
      web.close();
    }
  }

  @Test
  void formulasOfPapersAreSetEverywhere() {
    try (Screen screen = browser.open(web, new NewContextOptions())) {
      screen.open("/search?q=settable&size=100");
      assertThat(screen.hits()).hasCount(FormulaCases.SET.size());
      assertThat(screen.page().locator(".hit .title .katex")).hasCount(FormulaCases.SET.size());
      screen.check("formulas that are set");
    }
  }

  @Test
  void formulasThatWouldKeepABrowserBusyStayText() {
    int papers = FormulaCases.REFUSED.size();
    try (Screen screen = browser.open(web, new NewContextOptions())) {
      screen.open("/search?q=refusable&size=100");
      assertThat(screen.hits()).hasCount(papers);
      // The letter beside each of them is set, so the browser has come by all of them.
      assertThat(screen.page().locator(".hit .title .katex")).hasCount(papers);
      String titles = String.join("\n", screen.hits().allTextContents());
      for (String formula : FormulaCases.REFUSED) {
        assertTrue(titles.contains(formula), formula);
      }
      screen.check("formulas that stay text");
    }
  }

  @Test
  void aPageOfFormulasWithoutEndIsSetInPart() {
    try (Screen screen = browser.open(web, new NewContextOptions())) {
      screen.open("/search?q=endless");
      screen.hits().first().click();
      // Some 50,000 characters of formulas take a while, in which the page can be used.
      assertThat(screen.page().locator(".incipit .katex").first())
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
      assertTrue(screen.page().locator(".katex").count() <= 50_000 / FORMULA.length());
      screen.check("formulas without end");
    }
  }
}
