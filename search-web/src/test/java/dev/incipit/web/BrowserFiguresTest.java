package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What pages cost a reader: presses of keys, bytes, and text that moves while it is read. */
class BrowserFiguresTest extends BrowserFixture {
  private static final int MOST_TAB_STOPS = 12;
  private static final double MOST_SHIFT = 0.02;
  private static final int MOST_BYTES = 60_000;

  private static final String SHIFTS =
      """
      window.shift = 0;
      new PerformanceObserver((list) => {
        list.getEntries().forEach((entry) => (window.shift += entry.value));
      }).observe({ type: 'layout-shift', buffered: true });
      """;

  @Test
  void theFirstPaperIsAFewTabStopsAway() {
    for (String path : List.of("/search?q=llm", "/search?q=llm&subject=cs.LG&year=2026")) {
      screen.open(path);
      int stops = 0;
      while (stops <= MOST_TAB_STOPS && !isPaperFocused()) {
        screen.page().keyboard().press("Tab");
        stops++;
      }
      // Through all there is above the results; by the link that skips it, there are fewer.
      assertTrue(skippedTo(path) <= MOST_TAB_STOPS, path);
      assertTrue(stops <= 2 * MOST_TAB_STOPS, path + " needs " + stops);
    }
  }

  private int skippedTo(String path) {
    screen.open(path);
    screen.page().keyboard().press("Tab");
    screen.page().keyboard().press("Enter");
    int stops = 2;
    while (stops <= MOST_TAB_STOPS && !isPaperFocused()) {
      screen.page().keyboard().press("Tab");
      stops++;
    }
    return stops;
  }

  private boolean isPaperFocused() {
    return (boolean) screen.page().evaluate("document.activeElement.matches('.hit .title a')");
  }

  @Test
  void nothingMovesWhilePagesLoad() {
    StringBuilder moved = new StringBuilder();
    for (int width : new int[] {1280, 390}) {
      NewContextOptions options = new NewContextOptions().setViewportSize(width, 844);
      try (Screen other = browser.open(web, options)) {
        other.context().addInitScript(SHIFTS);
        for (String path :
            List.of(
                "/",
                "/search?q=llm",
                "/search?q=%28llm",
                "/list",
                "/list/cs.DC/new",
                "/abs/2604.07609",
                "/help",
                "/advanced",
                "/settings")) {
          other.open(path);
          other.page().waitForTimeout(150);
          double shift = ((Number) other.page().evaluate("window.shift")).doubleValue();
          if (shift >= MOST_SHIFT) {
            moved.append(String.format(Locale.ROOT, "%n%d px %s: %.3f", width, path, shift));
          }
        }
      }
    }
    assertEquals("", moved.toString());
  }

  @Test
  void theFirstPageIsLightAndHasNoFormulas() {
    List<Response> responses = new ArrayList<>();
    screen.page().onResponse(responses::add);
    screen.open("/");
    int bytes = 0;
    for (Response response : List.copyOf(responses)) {
      var sizes = response.request().sizes();
      bytes += sizes.responseBodySize + sizes.responseHeadersSize;
    }
    String addresses = responses.stream().map(Response::url).collect(Collectors.joining("\n"));
    assertTrue(responses.size() >= 4, addresses);
    assertTrue(bytes < MOST_BYTES, bytes + " bytes of\n" + addresses);
    for (String path :
        List.of("/search?q=blink", "/list", "/help", "/subjects", "/abs/2604.07609")) {
      screen.open(path);
    }
    assertEquals(
        List.of(),
        responses.stream()
            .map(Response::url)
            .filter(url -> url.contains("katex") || url.contains("math.js"))
            .toList());
  }
}
