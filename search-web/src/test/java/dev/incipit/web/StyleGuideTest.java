package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** All parts of the pages side by side on one page, which only tests serve. */
class StyleGuideTest extends BrowserFixture {
  /** The parts, by the page that has them. */
  private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("/", List.of(".opening .box", ".extent", ".day-head", ".start .days", ".all-values"));
    PARTS.put(
        "/search?q=%22KV-cache%22+AND&subject=cs.DC&explain=true",
        List.of(
            ".total", ".understood", ".warning", ".active", ".bar", ".hit", ".paging", ".taken"));
    PARTS.put("/search?q=serving+2026", List.of(".readings", ".facet", ".sheet-end"));
    PARTS.put("/search?q=llm", List.of(".histogram"));
    PARTS.put("/search?q=zzzzzz", List.of(".nothing"));
    PARTS.put(
        "/list/cs.DC/new",
        List.of(".masthead .box", ".eyebrow", ".beside", ".jumps", ".calendar", ".entry"));
    PARTS.put("/abs/2604.07609", List.of(".actions", ".facts", ".incipit"));
    PARTS.put("/help", List.of(".reference table", ".reference ul"));
    PARTS.put("/advanced?q=blink", List.of("form.advanced-form, form[action='/advanced']"));
    PARTS.put("/settings", List.of("fieldset"));
  }

  private static String page() throws Exception {
    Document guide = web.page("/settings");
    Element main = guide.expectFirst("main");
    main.empty().appendElement("h1").text("Parts");
    for (Map.Entry<String, List<String>> entry : PARTS.entrySet()) {
      Document page = web.page(entry.getKey());
      for (String selector : entry.getValue()) {
        Element part = page.expectFirst(selector);
        // Names in a page are given once.
        part.select("[id]").forEach(named -> named.removeAttr("id"));
        main.appendElement("h2").text(selector);
        main.appendChild(part);
      }
    }
    return guide.outerHtml();
  }

  @Test
  void partsAreReadableInAllColoursAndWidths() throws Exception {
    String html = page();
    Path target = Path.of("target");
    if (Files.isDirectory(target)) {
      Files.writeString(target.resolve("styleguide.html"), html);
    }
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (ForcedColors forced : ForcedColors.values()) {
        NewContextOptions options =
            new NewContextOptions()
                .setColorScheme(scheme)
                .setForcedColors(forced)
                .setViewportSize(320, 900);
        try (Screen other = browser.open(web, options)) {
          other
              .page()
              .route(
                  "**/styleguide",
                  route ->
                      route.fulfill(
                          new Route.FulfillOptions().setContentType("text/html").setBody(html)));
          other.open("/styleguide");
          assertEquals(320, other.page().evaluate("document.documentElement.scrollWidth"));
          // Forced colours are the system's, which axe does not see.
          String[] rules =
              forced == ForcedColors.ACTIVE
                  ? new String[] {"target-size"}
                  : new String[] {"target-size", "color-contrast"};
          assertEquals(List.of(), other.barriers(rules));
        }
      }
    }
  }
}
