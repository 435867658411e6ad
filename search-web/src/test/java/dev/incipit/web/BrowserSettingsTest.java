package dev.incipit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader sets, and what the search box remembers, in a real browser. */
class BrowserSettingsTest extends BrowserFixture {
  private static final String DARK = "rgb(24, 21, 18)";

  /** Notes the colours that the page has when its body begins, before anything can be drawn. */
  private static final String FIRST_COLOURS =
      """
      new MutationObserver((changes, observer) => {
        if (document.body) {
          window.first = document.documentElement.dataset.theme;
          observer.disconnect();
        }
      }).observe(document, { childList: true, subtree: true });
      """;

  private void set(String legend, String choice) {
    screen.open("/settings");
    screen
        .page()
        .getByRole(
            AriaRole.GROUP, new com.microsoft.playwright.Page.GetByRoleOptions().setName(legend))
        .getByLabel(choice)
        .check();
  }

  private String background() {
    return (String)
        screen.page().evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }

  @Test
  void aThemeIsKeptAndThereBeforeThePageIsDrawn() {
    set("Colours", "Dark");
    assertEquals(DARK, background());
    assertEquals(List.of(), screen.barriers("color-contrast"));
    screen.context().addInitScript(FIRST_COLOURS);
    for (String path : List.of("/", "/search?q=llm", "/list/cs.DC/new", "/abs/2604.07609")) {
      screen.open(path);
      assertEquals("dark", screen.page().evaluate("window.first"), path);
      assertEquals(DARK, background(), path);
    }
    assertThat(screen.page().locator("meta[data-scheme=dark]")).hasAttribute("media", "all");
    set("Colours", "As the system");
    screen.open("/");
    assertEquals("rgb(251, 249, 244)", background());
  }

  @Test
  void compactPagesShowMore() {
    screen.open("/search?q=llm");
    double before = screen.page().locator(".hit").first().boundingBox().height;
    set("Density", "Compact");
    screen.open("/search?q=llm");
    assertTrue(screen.page().locator(".hit").first().boundingBox().height < before * 0.95);
    assertEquals(List.of(), screen.barriers());
  }

  @Test
  void aPageHasAsManyPapersAsWasSet() {
    set("Papers per page", "25");
    screen.open("/");
    screen.box().fill("llm OR learning OR system");
    screen.box().press("Enter");
    assertThat(screen.page()).hasURL(Pattern.compile("size=25"));
    screen.choice("Machine Learning cs.LG").click();
    assertThat(screen.chips()).hasCount(1);
    assertThat(screen.page()).hasURL(Pattern.compile("size=25"));
    screen.open("/search?q=llm");
    screen.page().locator("[data-sizes] a").getByText("50").click();
    screen.open("/settings");
    assertThat(screen.page().locator("input[name=size][value='50']")).isChecked();
    screen.box().fill("2604.07609");
    screen.box().press("Enter");
    screen.page().waitForURL("**/abs/2604.07609");
  }

  @Test
  void keysAreSwitchedOff() {
    set("Single-key shortcuts", "Off");
    screen.open("/search?q=llm");
    screen.page().keyboard().press("j");
    assertThat(screen.hits().first()).not().isFocused();
    set("Single-key shortcuts", "On");
    screen.open("/search?q=llm");
    screen.page().keyboard().press("j");
    assertThat(screen.hits().first()).isFocused();
  }

  private void search(String text) {
    screen.open("/");
    screen.box().fill(text);
    screen.box().press("Enter");
    assertThat(screen.heading()).containsText("for " + text);
  }

  @Test
  void recentSearchesAreOfferedAndForgotten() {
    search("gossip");
    search("scheduling");
    search("serving");
    screen.open("/list/cs.DC");
    screen.box().focus();
    Locator recent = screen.suggestions().locator("bdi");
    assertThat(recent).hasText(new String[] {"serving", "scheduling", "gossip"});
    assertEquals(List.of(), screen.barriers());
    screen.box().press("ArrowDown");
    screen.box().press("ArrowDown");
    screen.box().press("Delete");
    assertThat(recent).hasText(new String[] {"serving", "gossip"});
    screen.suggestions().first().locator(".forget").click();
    assertThat(recent).hasText("gossip");
    assertThat(screen.box()).isFocused();
    screen.box().press("ArrowDown");
    screen.box().press("Enter");
    assertThat(screen.heading()).containsText("for gossip");
    screen.open("/settings");
    screen.page().getByText("Forget them").click();
    screen.open("/");
    screen.box().focus();
    assertThat(screen.suggestions()).hasCount(0);
  }

  @Test
  void aListingIsSearchedByTheOneBoxUntilItsScopeIsTakenAway() {
    screen.open("/list/cs.DC/new");
    assertThat(screen.page().locator("input[name=q]")).hasCount(1);
    assertThat(screen.page().locator(".scope")).containsText("in cs.DC, 10 April 2026");
    screen.box().fill("scheduling");
    screen.box().press("Enter");
    assertThat(screen.chips()).hasCount(2);
    screen.page().goBack();
    screen.page().locator("[data-everywhere]").click();
    assertThat(screen.box()).isFocused();
    assertThat(screen.page().locator(".scope")).hasCount(0);
    screen.box().fill("scheduling");
    screen.box().press("Enter");
    assertThat(screen.heading()).containsText("for scheduling");
    assertThat(screen.chips()).hasCount(0);
  }
}
