package dev.incipit.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A real browser before a server with the shipped listing, and a window of its own for each test.
 */
abstract class BrowserFixture {
  static Browser browser;
  static WebServer web;

  Screen screen;

  @BeforeAll
  static void launch() throws IOException {
    browser = Browser.launch();
    web = WebServer.overSeed();
  }

  @AfterAll
  static void end() throws IOException {
    if (web != null) {
      browser.close(); // first, as a server that stops waits for idle connections
      web.close();
    }
  }

  @BeforeEach
  void open() {
    screen = browser.open(web, new NewContextOptions());
  }

  @AfterEach
  void close() {
    screen.check(screen.address());
    screen.close();
  }
}
