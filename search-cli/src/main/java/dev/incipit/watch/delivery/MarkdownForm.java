package dev.incipit.watch.delivery;

import dev.incipit.search.Fragment;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A message as a section of a Markdown file. */
public final class MarkdownForm {
  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  /** What could be markup, wherever it stands. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~&!$]");

  /** What could begin a list or a heading. */
  private static final Pattern START = Pattern.compile("^(\\s*)(?=[-+=])|^(\\s*\\d+)(?=[.)])");

  private MarkdownForm() {}

  /** By which a file shows that it has a message. */
  static String marker(Message message) {
    return "<!-- incipit " + message.id() + " -->";
  }

  /** The section. */
  public static String of(Message message, WatchSettings settings) {
    StringBuilder out = new StringBuilder();
    out.append("## ").append(DAY.format(message.day())).append("\n\n");
    out.append(marker(message)).append("\n\n");
    out.append(escaped(message.title())).append(": ").append(message.count()).append("\n");
    for (Item item : message.items()) {
      append(out, ItemText.of(item, settings));
    }
    return out.toString();
  }

  private static void append(StringBuilder out, ItemText item) {
    String title = marked(item.title());
    out.append("\n- ");
    if (item.url().isEmpty()) {
      out.append(title);
    } else {
      out.append('[').append(title).append("](<").append(item.url()).append(">)");
    }
    out.append("  \n  ").append(escaped(item.announced()));
    out.append(" · ").append(escaped(item.authors())).append("\n");
    for (List<Fragment> passage : item.passages()) {
      out.append("  > ").append(marked(passage)).append("\n");
    }
    for (String reason : item.reasons()) {
      out.append("\n  *").append(escaped(reason)).append("*\n");
    }
  }

  private static String marked(List<Fragment> pieces) {
    StringBuilder out = new StringBuilder();
    for (Fragment piece : pieces) {
      String text = escaped(piece.text());
      out.append(piece.match() && !text.isBlank() ? "**" + text + "**" : text);
    }
    return out.toString().strip();
  }

  private static String escaped(String text) {
    String plain = SPECIAL.matcher(text).replaceAll("\\\\$0");
    return START.matcher(plain).replaceFirst("$1$2\\\\");
  }
}
