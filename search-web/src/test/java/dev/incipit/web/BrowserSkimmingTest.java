package dev.incipit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A listing that is skimmed, in a real browser. */
class BrowserSkimmingTest extends BrowserFixture {
  private Locator view(String name) {
    return screen.page().locator("[data-view=" + name + "].plain");
  }

  @Test
  void aDayIsShownAsTitlesExcerptsOrAbstractsAndStaysSo() {
    screen.open("/list/cs.DC/new");
    Locator text = screen.page().locator(".abstract-text").first();
    double whole = text.boundingBox().height;
    view("excerpts").click();
    assertThat(text).isVisible();
    assertEquals(true, text.boundingBox().height < whole);
    view("titles").click();
    assertThat(text).isHidden();
    assertThat(screen.entries().first().locator(".title")).isVisible();
    assertEquals(List.of(), screen.barriers());
    screen.page().reload();
    assertThat(text).isHidden();
    assertThat(view("titles")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void thePlaceIsTold() {
    screen.open("/list/cs.DC/new");
    Locator place = screen.page().locator(".place");
    assertThat(place).hasText("1 of 27");
    for (int i = 0; i < 4; i++) {
      screen.page().keyboard().press("j");
    }
    assertThat(place).hasText("4 of 27");
    assertThat(place).isInViewport();
  }

  @Test
  void ownWordsAreKeptOutOrMarked() {
    screen.open("/list/cs.DC/new");
    screen.page().getByText("My words").click();
    screen.page().getByLabel("Keep out").fill("llm");
    screen.page().getByLabel("Keep out").press("Enter");
    Locator kept = screen.page().locator(".kept");
    assertThat(kept).containsText(Pattern.compile("[0-9]+ kept out by your words"));
    screen.page().getByLabel("Mark").fill("distributed, cloud");
    screen.page().getByLabel("Mark").press("Enter");
    assertEquals(true, screen.page().evaluate("CSS.highlights.get('own').size > 0"));
    kept.getByText("Show them").click();
    assertThat(screen.page().locator(".entry:not([hidden])")).hasCount(27);
    screen.page().reload();
    assertThat(kept).containsText("kept out by your words");
  }

  @Test
  void aDayWithoutListingSaysSoAndLeadsOn() {
    screen.open("/list/cs.DC/2026-04-12");
    assertThat(screen.page().locator(".showing")).hasText("No listing on Sunday, 12 April 2026");
    assertThat(screen.page().locator("main"))
        .containsText("The newest listing in this index is of");
    assertEquals(List.of(), screen.barriers());
    screen.link("← 10 April 2026").click();
    assertThat(screen.entries()).hasCount(27);
    screen.forgive(); // the browser notes the 404
    screen.open("/list/cs.DC/2026-04-04");
    assertThat(screen.page().locator("main")).containsText("arXiv announces no papers at weekends");
    screen.link("10 April 2026 →").click();
    assertThat(screen.link("Feed")).isVisible();
    screen.forgive();
  }
}
