package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader has before them, by the names that they read, and all that the browser complains of
 * meanwhile.
 */
final class Screen implements AutoCloseable {
  private static final String VIOLATIONS =
      """
      window.violations = [];
      document.addEventListener('securitypolicyviolation',
          event => violations.push(event.violatedDirective + ' ' + event.blockedURI));
      """;

  /** Milliseconds until what does not happen is given up, on a machine that does much else too. */
  private static final double TIMEOUT = 60_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Screen(BrowserContext context) {
    this.context = context;
    context.addInitScript(VIOLATIONS);
    context.setDefaultTimeout(TIMEOUT);
    this.page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
    page.onPageError(error -> complaints.add("error " + error));
    page.onDialog(dialog -> {
      complaints.add("dialog " + dialog.message());
      dialog.dismiss();
    });
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Screen open(String path) {
    page.navigate(path);
    return this;
  }

  /** The address without the server. */
  String address() {
    return page.url().replaceFirst("^http://[^/]*", "");
  }

  Locator heading() {
    return page.locator("h1");
  }

  Locator box() {
    return page.locator("#q");
  }

  Locator suggestions() {
    return page.getByRole(AriaRole.OPTION);
  }

  Locator hits() {
    return page.locator(".hit .title a");
  }

  Locator entries() {
    return page.locator(".entry");
  }

  Locator chips() {
    return page.locator(".chip bdi");
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  /** A link beside the results, which may have one of the same name. */
  Locator choice(String name) {
    return page.locator(".side")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  /** A facet by its heading. */
  Locator facet(String heading) {
    return page.locator(".side .facet")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setExact(true))));
  }

  Locator slider(String name) {
    return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name));
  }

  /** What the text of the first such element is, as the document has it. */
  String text(String selector) {
    return page.locator(selector).first().textContent();
  }

  /** Holds the page to what every page must be. */
  void check(String what) {
    assertEquals(List.of(), complaints, what);
    assertEquals(List.of(), page.evaluate("window.violations"), what);
  }

  void forgive() {
    complaints.clear();
  }

  /** What axe finds wrong by these rules, or by all when none are named; one line each. */
  List<String> barriers(String... rules) {
    // The pages have no frames, and nobody reads what is right.
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    if (rules.length > 0) {
      AxeRunOnlyOptions only = new AxeRunOnlyOptions();
      only.setType("rule");
      only.setValues(List.of(rules));
      options.setRunOnly(only);
    }
    axe.options(options);
    return axe.analyze().getViolations().stream()
        .flatMap(rule ->
            rule.getNodes().stream()
                .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getAny()))
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
