package dev.incipit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Results that follow what is typed and chosen, without a reload, in a real browser. */
class BrowserLiveSearchTest extends BrowserFixture {
  @BeforeAll
  static void launch() throws IOException {
    browser = Browser.launch();
    web =
        WebServer.overSeed(
            AnnouncedPaper.of(
                Paper.builder(PaperId.of("2604.99999"))
                    .title("An energy formula, $E = mc^2$")
                    .abstractText("None.")
                    .build()));
  }

  /** Marks the page, so that a reload would show. */
  private static void mark(Screen screen) {
    screen.page().evaluate("window.marked = true");
  }

  private static void checkSamePage(Screen screen) {
    assertEquals(true, screen.page().evaluate("window.marked === true"), screen.address());
  }

  private static Locator said(Screen screen) {
    return screen.page().locator("main > [role=status]");
  }

  @Test
  void resultsFollowWhatIsTyped() {
    screen.open("/search?q=scheduling&subject=cs.DC");
    mark(screen);
    screen.box().fill("energy formula");
    assertThat(screen.heading()).containsText("for energy formula");
    assertThat(said(screen)).containsText("for energy formula");
    assertThat(screen.box()).isFocused();
    assertEquals("/search?q=energy+formula&subject=cs.DC", screen.address());
    screen.box().fill("llm");
    assertThat(screen.heading()).containsText("for llm");
    checkSamePage(screen);
    // What is put in has all that the page itself has.
    assertThat(screen.page().locator(".hit .star").first()).isVisible();
    assertThat(screen.facet("Subject").getByLabel("Filter subjects")).isVisible();
    assertEquals(List.of(), screen.barriers());
  }

  @Test
  void formulasAreSetInWhatIsPutIn() {
    screen.open("/search?q=llm");
    mark(screen);
    screen.box().fill("energy formula");
    assertThat(screen.page().locator(".hit .katex")).hasCount(1);
    checkSamePage(screen);
  }

  @Test
  void filtersAreChosenWithoutAJumpAndTakenBackByTheBrowser() {
    screen.open("/search?q=llm");
    mark(screen);
    screen.page().evaluate("scrollTo({top: 300, behavior: 'instant'})");
    screen.choice("Machine Learning cs.LG").evaluate("link => link.focus({preventScroll: true})");
    Object place = screen.page().evaluate("scrollY");
    screen.page().keyboard().press("Enter");
    assertThat(screen.chips()).hasText("Machine Learning (cs.LG)");
    assertThat(screen.choice("Machine Learning cs.LG")).isFocused();
    assertEquals(place, screen.page().evaluate("scrollY"));
    screen.facet("Announced as").locator("a.value").first().click();
    assertThat(screen.chips()).hasCount(2);
    screen.link("Newest").click();
    assertThat(screen.page().locator(".bar [aria-current]")).hasText("Newest");
    assertTrue(screen.address().contains("sort=newest"), screen.address());
    screen.page().goBack();
    screen.page().goBack();
    assertThat(screen.chips()).hasCount(1);
    screen.page().goBack();
    assertThat(screen.chips()).hasCount(0);
    assertEquals("/search?q=llm", screen.address());
    checkSamePage(screen);
  }

  @Test
  void thePanelOfAPhoneStaysOpenThroughThreeFilters() {
    NewContextOptions options = new NewContextOptions().setViewportSize(390, 844);
    try (Screen phone = browser.open(web, options)) {
      phone.open("/search?q=llm");
      mark(phone);
      phone.page().getByText("Narrow this search").first().click();
      phone.choice("Machine Learning cs.LG").click();
      assertThat(phone.chips()).hasCount(1);
      phone.facet("Announced as").locator("a.value").first().click();
      assertThat(phone.chips()).hasCount(2);
      phone.facet("Year").locator("a.value").first().click();
      assertThat(phone.chips()).hasCount(3);
      assertThat(phone.facet("Subject")).isVisible();
      String total = phone.heading().textContent().strip().replaceAll("(?s) papers?.*", "");
      Locator end = phone.page().locator(".sheet-end a");
      assertThat(end).containsText("Show " + total + " paper");
      assertEquals(List.of(), phone.barriers());
      end.click();
      assertThat(phone.facet("Subject")).isHidden();
      assertThat(phone.hits().first()).isInViewport();
      checkSamePage(phone);
      phone.check("phone");
    }
  }

  @Test
  void anAnswerThatIsTooLateIsNotPutIn() {
    screen.open("/search?q=llm");
    screen
        .context()
        .route(
            "**/search?q=sched",
            route -> {
              screen
                  .page()
                  .waitForRequest("**/search?q=scheduling", () -> screen.box().fill("scheduling"));
              route.abort();
            });
    screen.box().fill("sched");
    assertThat(screen.heading()).containsText("for scheduling");
    screen.forgive(); // the browser complains of what was given up
  }

  @Test
  void aQueryThatCannotBeAnsweredInPlaceLeavesTheResults() {
    screen.open("/search?q=llm");
    mark(screen);
    // The id of a paper leads to it when it is sent, not while it is typed.
    screen.page().waitForResponse("**/abs/2604.07609", () -> screen.box().fill("2604.07609"));
    assertThat(screen.heading()).containsText("for llm");
    checkSamePage(screen);
    screen.box().press("Enter");
    assertThat(screen.page().locator(".paper h1")).containsText("Blink");
    screen.page().getByRole(AriaRole.HEADING).first().waitFor();
  }

  @Test
  void aKnownTitleOpensItsPaper() {
    screen.open("/");
    screen
        .box()
        .fill("blink: CPU free llm inference by delegating the serving stack to gpu and smartnic");
    screen.box().press("Enter");
    assertThat(screen.page().locator(".paper")).isVisible();
    assertEquals("/abs/2604.07609", screen.address());
  }
}
