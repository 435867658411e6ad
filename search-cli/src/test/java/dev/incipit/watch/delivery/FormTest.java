package dev.incipit.watch.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as Markdown, HTML, text and JSON. */
class FormTest {
  private static final String HOSTILE =
      "kestrel <script>alert(1)</script> [x](http://evil.example) **b** `c` <!-- d --> & e";

  private static void checkHas(String text, String part) {
    assertTrue(text.contains(part), () -> "'" + part + "' is not in:\n" + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A kestrel | A **kestrel**",
        "A kestrel <b>bold</b> | A **kestrel** \\<b\\>bold\\</b\\>",
        "[kestrel](http://evil.example) | \\[**kestrel**\\](http://evil.example)",
        "A_kestrel *a* `b` | \\*a\\* \\`b\\`",
        "- kestrel | \\- **kestrel**",
        "1. kestrel | 1\\. **kestrel**"
      })
  void markdownMarksWordsAndEscapesTitles(String title, String expected) throws IOException {
    checkHas(MarkdownForm.of(Messages.about(title), WatchSettings.NONE), expected);
  }

  @Test
  void htmlHoldsNoMarkupOfPapers() throws IOException {
    Message message = Messages.about(HOSTILE, HOSTILE);
    String page = HtmlForm.page(message, WatchSettings.NONE, "mailto:a@b?subject=\"><x>");
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<x>"), page);
    checkHas(page, "<b>kestrel</b> &lt;script&gt;");
    checkHas(page, "<a href=\"https://arxiv.org/abs/2604.00001\">");
  }

  @Test
  void addressesAreThoseOfTheServerThatIsSet() throws IOException {
    WatchSettings settings = new WatchSettings(URI.create("https://papers.example.org/"), null);
    checkHas(
        TextForm.of(Messages.about("A kestrel"), settings, "x"),
        "https://papers.example.org/abs/2604.00001");
  }

  @Test
  void aMarkdownFileHasAMessageOnce(@TempDir Path temp) throws IOException {
    Delivery.Markdown to = new Delivery.Markdown(temp.resolve("deep/{day}.md"));
    Message message = Messages.about("A kestrel");
    MarkdownFile.add(to, message, WatchSettings.NONE);
    Path file = temp.resolve("deep/2026-04-10.md");
    String once = Files.readString(file);
    MarkdownFile.add(to, message, WatchSettings.NONE);
    assertEquals(once, Files.readString(file));
    checkHas(once, "## Friday, 10 April 2026");
    assertArrayEquals(new String[] {"2026-04-10.md"}, temp.resolve("deep").toFile().list());
  }
}
