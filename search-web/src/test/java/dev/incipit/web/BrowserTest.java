package dev.incipit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reader's way through the pages in a real browser. */
class BrowserTest extends BrowserFixture {
  @Test
  void aSearchIsNarrowedByChoosingAndByLeavingOut() {
    screen.open("/");
    screen.box().fill("llm");
    screen.box().press("Enter");
    assertThat(screen.heading()).containsText("papers for llm");
    int all = number(screen.heading());

    screen.choice("Machine Learning cs.LG").click();
    assertThat(screen.chips()).hasText("Machine Learning (cs.LG)");
    screen.choice("Artificial Intelligence cs.AI").click();
    assertThat(screen.chips()).hasCount(2);
    screen.link("Remove all").click();
    assertThat(screen.chips()).hasCount(0);

    screen.choice("Leave out Machine Learning").click();
    assertThat(screen.chips()).hasText("Excluding: Machine Learning (cs.LG)");
    assertTrue(number(screen.heading()) < all, () -> screen.heading().textContent() + " of " + all);
    screen.facet("Announced as").locator("a[aria-label='Leave out Replaced']").click();
    assertThat(screen.chips()).hasCount(2);
    assertThat(screen.page().locator(".badge.replaced")).hasCount(0);
    screen.facet("Subject").locator(".left-out a").click();
    assertThat(screen.chips()).hasCount(1);
    assertThat(screen.chips()).hasText("not announced as replaced");
  }

  private static int number(Locator heading) {
    return Integer.parseInt(heading.textContent().strip().replaceAll("(?s) .*|,", ""));
  }

  @Test
  void aLongFacetIsFilteredByTyping() {
    screen.open("/search?q=llm");
    Locator subject = screen.facet("Subject");
    subject.getByLabel("Filter subjects").fill("machine");
    assertThat(subject.locator(".narrowed")).containsText("1 of");
    assertThat(screen.choice("Machine Learning cs.LG")).isVisible();
    assertThat(screen.choice("Artificial Intelligence cs.AI")).isHidden();
    subject.getByLabel("Filter subjects").fill("");
    assertThat(screen.choice("Artificial Intelligence cs.AI")).isVisible();
  }

  @Test
  void allAuthorsCanBeSeenAndChosen() {
    screen.open("/search?q=llm");
    screen.link("All authors").click();
    assertThat(screen.heading()).containsText("Authors");
    Locator first = screen.page().locator(".many .value").first();
    String name = first.locator("bdi").textContent();
    first.click();
    assertThat(screen.chips()).hasText("by " + name);
  }

  @Test
  void yearsAreBrushedByMouse() {
    screen.open("/search");
    Locator histogram = screen.page().locator(".histogram svg");
    histogram.scrollIntoViewIfNeeded();
    BoundingBox chart = histogram.boundingBox();
    Mouse mouse = screen.page().mouse();
    double middle = chart.y + chart.height / 2;
    mouse.move(chart.x + 2, middle);
    mouse.down();
    mouse.move(chart.x + chart.width * 0.7, middle);
    mouse.up();
    assertThat(screen.chips()).hasText("submitted in 2021 to 2025");
    assertThat(screen.heading()).hasText("7 papers");
    assertThat(screen.facet("Year").locator(".value")).hasCount(3);
  }

  @Test
  void yearsAreBrushedByKeyboard() {
    screen.open("/search");
    Locator first = screen.slider("First year");
    first.focus();
    first.press("End");
    first.press("ArrowLeft");
    assertThat(first).hasAttribute("aria-valuenow", "2025");
    assertThat(screen.page().getByLabel("Years", exactly())).hasValue("2025..2026");
    first.press("Enter");
    assertThat(screen.chips()).hasText("submitted in 2025 to 2026");
    assertThat(screen.heading()).hasText("26 papers");
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  @Test
  void resultsArePagedAndOrdered() {
    screen.open("/search");
    String first = screen.hits().first().textContent();
    screen.link("Next →").click();
    assertThat(screen.page().locator(".position")).hasText("Page 2 of 3");
    screen.link("← Previous").click();
    assertThat(screen.hits().first()).hasText(first);
    screen.link("50").click();
    assertThat(screen.hits()).hasCount(27);
    screen.link("Oldest").click();
    assertThat(screen.page()).hasURL(Pattern.compile("/search\\?sort=oldest&size=50$"));
  }

  @Test
  void anAbstractUnfoldsAndLeadsToItsPaper() {
    screen.open("/search?q=blink");
    Locator hit = screen.page().locator(".hit").first();
    hit.getByText("Whole abstract").click();
    assertThat(hit.locator(".abstract p").first()).isVisible();
    screen.hits().first().click();
    assertEquals("/abs/2604.07609?q=blink&place=1", screen.address());
    assertThat(screen.page().locator("#similar + .related a.title")).hasCount(5);
  }

  @Test
  void suggestionsAreTakenByKeyboard() {
    screen.open("/");
    screen.box().pressSequentially("sched");
    assertThat(screen.suggestions().first()).isVisible();
    assertThat(screen.suggestions().first().locator("b")).hasText("sched");
    assertThat(screen.box()).hasAttribute("aria-expanded", "true");
    screen.box().press("ArrowDown");
    screen.box().press("ArrowDown");
    screen.box().press("ArrowUp");
    Locator active = screen.suggestions().first();
    assertThat(active).hasAttribute("aria-selected", "true");
    assertThat(screen.box()).hasAttribute("aria-activedescendant", active.getAttribute("id"));
    screen.box().press("Escape");
    assertThat(screen.box()).hasAttribute("aria-expanded", "false");
    assertThat(screen.box()).hasValue("sched");
    screen.box().press("ArrowDown");
    assertThat(screen.suggestions().first()).isVisible();
    screen.box().press("ArrowDown");
    String query = screen.suggestions().first().getAttribute("data-query");
    screen.box().press("Enter");
    assertThat(screen.heading()).containsText("for " + query);
  }

  @Test
  void anAnswerThatIsTooLateIsNotShown() {
    screen
        .context()
        .route(
            Pattern.compile(".*/suggest\\?q=s&.*"),
            route -> {
              // Answered only when the next is asked for, by then it is given up.
              screen.page().waitForRequest("**/suggest?q=sc&**", () -> screen.box().press("c"));
              route.resume();
            });
    screen.open("/");
    screen.page().waitForResponse("**/suggest?q=sc&**", () -> screen.box().press("s"));
    assertThat(screen.suggestions().first()).isVisible();
    for (String text : screen.suggestions().allTextContents()) {
      assertTrue(text.toLowerCase(Locale.ROOT).contains("sc"), text);
    }
  }

  @Test
  void singleKeysGoThroughPapers() {
    screen.open("/search?q=llm");
    var keyboard = screen.page().keyboard();
    keyboard.press("j");
    assertThat(screen.hits().nth(0)).isFocused();
    keyboard.press("j");
    assertThat(screen.hits().nth(1)).isFocused();
    keyboard.press("k");
    assertThat(screen.hits().nth(0)).isFocused();
    keyboard.press("Control+j");
    assertThat(screen.hits().nth(0)).isFocused();
    keyboard.press("/");
    assertThat(screen.box()).isFocused();
    keyboard.type("jk/?");
    assertThat(screen.box()).hasValue("jk/?");
    keyboard.press("Escape");
    screen.open("/search?q=llm"); // what was typed was searched for
    screen.hits().nth(1).focus();
    String href = screen.hits().nth(1).getAttribute("href");
    keyboard.press("o");
    screen.page().waitForURL("**" + href);
  }

  @Test
  void theListOfKeysIsADialogAndKeysCanBeSwitchedOff() {
    screen.open("/search?q=llm");
    Locator dialog = screen.page().getByRole(AriaRole.DIALOG);
    screen.page().keyboard().press("?");
    assertThat(dialog).isVisible();
    screen.page().getByLabel("Use single-key shortcuts in this browser").uncheck();
    screen.page().keyboard().press("Escape");
    assertThat(dialog).isHidden();
    screen.page().reload();
    screen.page().keyboard().press("?");
    screen.page().keyboard().press("j");
    assertThat(dialog).isHidden();
    assertThat(screen.hits().first()).not().isFocused();
    screen.page().getByText("Keyboard shortcuts").first().click();
    assertThat(dialog).isVisible();
  }

  @Test
  void aListingIsReadBySectionsDaysAndMonths() {
    screen.open("/list/cs.DC/new");
    assertThat(screen.page().locator(".showing")).containsText("Friday, 10 April 2026");
    assertThat(screen.entries()).hasCount(27);
    screen.link("Replacement submissions (14)").click();
    assertThat(screen.page().locator("h2#replaced")).isInViewport();
    assertThat(screen.link("Friday, 10 April 2026, 27 entries"))
        .hasAttribute("aria-current", "date");
    screen.page().locator("a.month").first().click();
    assertEquals("/list/cs.DC/2026-04", screen.address());
    assertThat(screen.entries()).hasCount(27);
    screen.link("Friday, 10 April 2026, 27 entries").click();
    assertEquals("/list/cs.DC/2026-04-10", screen.address());
    screen.link("See recent articles").click();
    assertThat(screen.page().locator(".showing")).containsText("Recent articles");
    screen.box().fill("scheduling");
    screen.box().press("Enter");
    assertThat(screen.chips()).hasCount(2);
    assertThat(screen.heading()).containsText("for scheduling");
  }

  @Test
  void theCitationIsCopied() {
    screen.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    screen.open("/abs/2604.07609");
    screen.page().locator(".cite summary").click();
    screen.page().getByText("Copy BibTeX").click();
    assertThat(screen.page().locator(".copy [role=status]").nth(1)).hasText("copied");
    String copied = (String) screen.page().evaluate("navigator.clipboard.readText()");
    assertTrue(copied.contains("2604.07609") && copied.startsWith("@"), copied);
  }

  @Test
  void subjectsLeadToTheirPapers() {
    screen.open("/");
    screen.link("All subjects").click();
    screen.link("27 papers of Distributed, Parallel, and Cluster Computing").click();
    assertThat(screen.heading()).hasText("27 papers");
  }
}
