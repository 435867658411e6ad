package dev.incipit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Papers, authors and pictures of searches as readers go from one to the other. */
class BrowserHubTest extends BrowserFixture {
  @Test
  void aReaderGoesThroughTheResultsAndBackToThePlace() {
    screen.open("/search?q=gpu&size=10");
    screen.hits().nth(1).click();
    Locator place = screen.page().locator(".result-place");
    assertThat(place.locator(".position")).containsText("2 of ");
    assertThat(screen.page().locator(".paper mark").first()).isVisible();
    place.getByText("Next").click();
    assertThat(place.locator(".position")).containsText("3 of ");
    place.getByText("Back to the results").click();
    assertThat(screen.page().locator("#result-3")).isInViewport();
    assertEquals("/search?q=gpu#result-3", screen.address());
  }

  @Test
  void aCitationIsCopied() {
    screen.open("/abs/2604.07609");
    screen
        .page()
        .getByText("Cite", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
        .click();
    assertEquals(List.of(), screen.barriers());
    Locator form =
        screen.page().locator(".forms li").filter(new Locator.FilterOptions().setHasText("BibTeX"));
    form.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
    assertThat(form.locator("[role=status]")).hasText("copied");
    screen
        .page()
        .evaluate(
            "document.body.prepend(Object.assign(document.createElement('textarea'), {id:"
                + " 'paste'}))");
    screen.page().locator("#paste").focus();
    screen.page().keyboard().press("Control+v");
    assertThat(screen.page().locator("#paste"))
        .hasValue(Pattern.compile("@misc[\\s\\S]*2604\\.07609"));
  }

  @Test
  void fromAPaperToItsAuthorToACoauthorToThePictureOfASearch() {
    screen.open("/search?q=au:%22Yuke+Wang%22");
    screen.hits().first().click();
    screen.page().locator("article .authors a").first().click();
    assertThat(screen.heading()).containsText("paper");
    assertEquals(List.of(), screen.barriers());
    screen.page().locator("section[aria-label=Coauthors] a").first().click();
    screen.page().getByText("Search these papers").click();
    screen.page().getByText("Trend and words").click();
    screen.page().getByText("By month").click();
    screen.page().locator("#compare").fill("gpu");
    screen.page().locator("#compare").press("Enter");
    assertThat(screen.page().locator(".key")).hasCount(2);
    screen.page().getByText("Papers by time as a table").click();
    assertEquals(List.of(), screen.barriers());
    screen.page().locator("svg a").last().click();
    assertThat(screen.page().locator(".chip")).not().hasCount(0);
  }

  @Test
  void aVerticalSwipeOverTheYearsScrollsAndATapSearchesNothing() {
    NewContextOptions phone =
        new NewContextOptions().setViewportSize(390, 700).setHasTouch(true).setIsMobile(true);
    try (Screen small = browser.open(web, phone)) {
      small.open("/search?q=gpu");
      small.page().getByText("Narrow this search").first().click();
      Locator bars = small.page().locator(".brushed svg");
      bars.scrollIntoViewIfNeeded();
      var box = bars.boundingBox();
      double x = box.x + box.width / 2;
      double y = box.y + box.height / 2;
      swipe(small, x, y, x + 3, y - 200);
      swipe(small, x, y, x + 2, y);
      assertEquals("/search?q=gpu", small.address());
      assertThat(small.page().locator(".span input[name=year]:not([type=hidden])")).hasValue("");
      bars.scrollIntoViewIfNeeded();
      box = bars.boundingBox();
      y = box.y + box.height / 2;
      swipe(small, box.x + box.width - 2, y, box.x + box.width - 60, y);
      small.page().waitForURL(Pattern.compile(".*year=.*"));
    }
  }

  private static void swipe(Screen screen, double fromX, double fromY, double toX, double toY) {
    CDPSession session = screen.context().newCDPSession(screen.page());
    touch(session, "touchStart", fromX, fromY);
    for (int i = 1; i <= 10; i++) {
      touch(session, "touchMove", fromX + (toX - fromX) * i / 10, fromY + (toY - fromY) * i / 10);
    }
    JsonObject end = new JsonObject();
    end.addProperty("type", "touchEnd");
    end.add("touchPoints", new JsonArray());
    session.send("Input.dispatchTouchEvent", end);
    session.detach();
  }

  private static void touch(CDPSession session, String type, double x, double y) {
    JsonObject point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    JsonArray points = new JsonArray();
    points.add(point);
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", event);
  }
}
