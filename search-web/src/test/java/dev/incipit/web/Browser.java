package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Chromium of this machine, driven by Playwright, which downloads nothing. Where there is none,
 * tests are skipped, or fail when INCIPIT_CI is set. Used by one thread.
 */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path executable) {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    this.chromium =
        playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable));
  }

  static Browser launch() {
    Path executable =
        candidates()
            .filter(Files::isExecutable)
            .findFirst()
            .orElseGet(() -> {
              String message = "no Chromium found: install one, or name it in INCIPIT_CHROMIUM";
              return System.getenv("INCIPIT_CI") == null ? abort(message) : fail(message);
            });
    return new Browser(executable);
  }

  private static Stream<Path> candidates() {
    String named = System.getenv("INCIPIT_CHROMIUM");
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
        Stream.ofNullable(named).filter(name -> !name.isBlank()).map(Path::of),
        Stream.of(path.split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))));
  }

  /** A reader's window with nothing remembered. */
  Screen open(WebServer server, com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = chromium.newContext(options.setBaseURL(server.uri("/").toString()));
    return new Screen(context);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
