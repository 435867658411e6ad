package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Highlighted text as others show it. */
class FragmentFormatterTest {
  private static final List<Fragment> HOSTILE =
      List.of(
          new Fragment("a < b & \"c\" <script>x('1')</script> \u001b[2J", false),
          new Fragment("<b>match</b>\u009b31m", true),
          new Fragment(" end", false));

  private static String text() {
    return HOSTILE.get(0).text() + HOSTILE.get(1).text() + HOSTILE.get(2).text();
  }

  @Test
  void whatThePageHoldsIsTextAndMarks() {
    Document page = Jsoup.parseBodyFragment(FragmentFormatter.HTML.format(HOSTILE));
    assertEquals(text(), page.body().wholeText());
    assertEquals(1, page.body().getAllElements().size() - 1, "one element within the body");
    assertEquals("<b>match</b>\u009b31m", page.select("mark").getFirst().wholeText());
    String quoted = "<p title=\"" + FragmentFormatter.HTML.format(HOSTILE.subList(0, 1)) + "\">";
    assertEquals(HOSTILE.getFirst().text(), Jsoup.parse(quoted).select("p").attr("title"));
  }

  @Test
  void whatTheTerminalObeysIsOurs() {
    String shown = FragmentFormatter.ANSI.format(HOSTILE);
    assertEquals(
        "a < b & \"c\" <script>x('1')</script>  [2J\u001b[1m<b>match</b> 31m\u001b[0m end", shown);
  }

  @Test
  void plainTextStaysAsItIs() {
    List<Fragment> plain = List.of(new Fragment("Größe × 中", false));
    assertEquals("Größe × 中", FragmentFormatter.HTML.format(plain));
    assertEquals("Größe × 中", FragmentFormatter.ANSI.format(plain));
    assertEquals("", FragmentFormatter.HTML.format(List.of()));
  }
}
