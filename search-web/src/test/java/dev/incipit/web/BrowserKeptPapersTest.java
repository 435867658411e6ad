package dev.incipit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Papers that a reader saves for later, or selects to take along, in a real browser. */
class BrowserKeptPapersTest extends BrowserFixture {
  private static final String SHARED = "/saved?id=2604.07760&id=2604.07609";

  private Locator bar() {
    return screen.page().locator(".selection");
  }

  private Locator stars() {
    return screen.page().locator("[data-paper] .star");
  }

  private Locator boxes() {
    return screen.page().locator(".select input");
  }

  private Locator readingList() {
    return screen.page().locator(".places [data-saved]");
  }

  private void press(String key) {
    screen.page().keyboard().press(key);
  }

  @Test
  void starsKeepPapersOnEveryPageAndTheirListIsAnAddress() {
    screen.open("/list/cs.DC/new");
    assertThat(readingList()).hasText("Saved");
    stars().nth(1).click();
    press("j");
    press("s");
    assertThat(stars().nth(1)).hasAttribute("aria-pressed", "true");
    assertThat(stars().nth(2)).hasAttribute("aria-pressed", "true");
    assertThat(readingList()).hasText("Saved 2");
    String second = screen.entries().nth(1).getAttribute("data-paper");
    String third = screen.entries().nth(2).getAttribute("data-paper");
    readingList().click();
    assertThat(screen.heading()).hasText("Reading list 2 papers");
    assertEquals("/saved?id=%s&id=%s".formatted(third, second), screen.address());
    assertEquals(List.of(), screen.barriers());
    screen.hits().first().click();
    Locator saved = screen.page().locator(".actions .star");
    assertThat(saved).hasAttribute("aria-pressed", "true");
    press("s");
    assertThat(saved).hasAttribute("aria-pressed", "false");
    assertThat(readingList()).hasText("Saved 1");
    // Without names the page opens what this browser keeps.
    screen.open("/saved");
    screen.page().waitForURL("**/saved?id=" + second);
  }

  @Test
  void aListThatAnotherReaderSharesIsSavedAsAWhole() {
    screen.open(SHARED);
    assertThat(screen.hits()).hasCount(2);
    assertThat(readingList()).hasText("Saved");
    screen.page().getByText("Save 2 papers to my reading list").click();
    assertThat(readingList()).hasText("Saved 2");
    assertThat(stars().nth(0)).hasAttribute("aria-pressed", "true");
    assertThat(screen.page().getByText("Save 2 papers to my reading list")).hasCount(0);
  }

  @Test
  void aListIsReadAndExportedWithoutScripts() throws Exception {
    NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
    try (Screen plain = browser.open(web, options)) {
      plain.open(SHARED);
      assertThat(plain.hits()).hasCount(2);
      assertThat(plain.page().locator(".star")).hasCount(0);
      String href = plain.link("BibTeX").getAttribute("href");
      String file = web.get(href).body();
      assertTrue(
          file.indexOf("eprint = {2604.07760}") < file.indexOf("eprint = {2604.07609}"), file);
      plain.open("/saved");
      assertThat(plain.page().locator("main")).containsText("Nothing is saved yet");
    }
  }

  @Test
  void aRangeIsSelectedAndTakenInEveryForm() throws Exception {
    screen.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    screen.open("/search?sort=newest");
    assertThat(bar()).isHidden();
    boxes().nth(1).check();
    assertThat(bar()).containsText("1 selected");
    boxes().nth(7).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    assertThat(bar()).containsText("7 selected");
    screen.hits().nth(3).focus();
    press("x");
    assertThat(boxes().nth(3)).not().isChecked();
    assertThat(bar()).containsText("6 selected");
    assertEquals(List.of(), screen.barriers());

    String href = bar().getByText("RIS").getAttribute("href");
    URI file = URI.create(href);
    String ris = web.get(file.getRawPath() + "?" + file.getRawQuery()).body();
    assertEquals(6, Pattern.compile("(?m)^TY ").matcher(ris).results().count());
    bar().getByText("Copy citations").click();
    assertThat(bar().locator("[role=status]")).hasText("copied");
    String copied = (String) screen.page().evaluate("navigator.clipboard.readText()");
    assertEquals(6, copied.lines().filter(line -> line.contains("https://arxiv.org/abs/")).count());

    // The next page of results adds to it, and what was selected is there when one comes back.
    screen.link("Next →").click();
    assertThat(screen.page()).hasURL(Pattern.compile("page=2"));
    boxes().first().check();
    assertThat(bar()).containsText("7 selected");
    screen.page().goBack();
    assertThat(boxes().nth(1)).isChecked();
    bar().getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(readingList()).hasText("Saved 7");
    bar().getByRole(AriaRole.BUTTON, named("Clear")).click();
    assertThat(bar()).isHidden();
    assertThat(boxes().nth(1)).not().isChecked();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void linksAreCopiedWhereTheBrowserHasNoClipboard() {
    screen.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    screen.open("/search?sort=newest");
    // As on plain http, where the browser has none.
    screen.page().evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
    boxes().first().check();
    String id = screen.page().locator(".hit").first().getAttribute("data-paper");
    bar().getByText("Copy links").click();
    assertThat(bar().locator("[role=status]")).hasText("copied");
    screen.page().reload();
    assertEquals(
        "https://arxiv.org/abs/" + id, screen.page().evaluate("navigator.clipboard.readText()"));
  }

  @Test
  void whatIsSelectedFitsASmallPhone() {
    NewContextOptions options = new NewContextOptions().setViewportSize(320, 700);
    try (Screen phone = browser.open(web, options)) {
      phone.open("/search?q=llm");
      phone.page().locator(".select input").first().check();
      assertThat(phone.page().locator(".selection")).isInViewport();
      assertEquals(320, phone.page().evaluate("document.documentElement.scrollWidth"));
      assertEquals(List.of(), phone.barriers());
      phone.check("selection");
    }
  }
}
