package dev.incipit.watch.delivery;

import dev.incipit.search.Fragment;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import java.util.List;

/** A message as HTML, for mails and feeds. */
final class HtmlForm {
  private HtmlForm() {}

  /** A whole page. */
  static String page(Message message, WatchSettings settings, String unsubscribe) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><body>\n");
    out.append("<p>").append(escaped(message.title())).append(", ");
    out.append(escaped(MarkdownForm.DAY.format(message.day()))).append(": ");
    out.append(escaped(message.count())).append("</p>\n");
    for (Item item : message.items()) {
      ItemText text = ItemText.of(item, settings);
      out.append("<h3>");
      link(out, text);
      out.append("</h3>\n").append(item(text));
    }
    out.append("<p><small>").append(escaped("From Incipit. To unsubscribe: "));
    out.append("<a href=\"").append(escaped(unsubscribe)).append("\">");
    out.append(escaped(unsubscribe)).append("</a></small></p>\n</body></html>\n");
    return out.toString();
  }

  private static void link(StringBuilder out, ItemText item) {
    if (item.url().isEmpty()) {
      out.append(marked(item.title()));
    } else {
      out.append("<a href=\"").append(escaped(item.url())).append("\">");
      out.append(marked(item.title())).append("</a>");
    }
  }

  /** A paper without its title. */
  static String item(ItemText item) {
    StringBuilder out = new StringBuilder();
    out.append("<p>").append(escaped(item.announced() + " · " + item.authors())).append("</p>\n");
    for (List<Fragment> passage : item.passages()) {
      out.append("<blockquote>").append(marked(passage)).append("</blockquote>\n");
    }
    for (String reason : item.reasons()) {
      out.append("<p><i>").append(escaped(reason)).append("</i></p>\n");
    }
    return out.toString();
  }

  private static String marked(List<Fragment> pieces) {
    StringBuilder out = new StringBuilder();
    for (Fragment piece : pieces) {
      String text = escaped(piece.text());
      out.append(piece.match() ? "<b>" + text + "</b>" : text);
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
