package dev.incipit.watch.delivery;

import dev.incipit.search.Fragment;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import java.util.List;

/** A message as plain text, for mails. */
final class TextForm {
  private TextForm() {}

  static String of(Message message, WatchSettings settings, String unsubscribe) {
    StringBuilder out = new StringBuilder();
    out.append(message.title()).append(", ").append(MarkdownForm.DAY.format(message.day()));
    out.append(": ").append(message.count()).append("\n");
    for (Item item : message.items()) {
      ItemText text = ItemText.of(item, settings);
      out.append("\n").append(ItemText.plain(text.title())).append("\n");
      out.append(text.url().isEmpty() ? item.paper().id().value() : text.url()).append("\n");
      out.append(text.announced()).append(" · ").append(text.authors()).append("\n");
      for (List<Fragment> passage : text.passages()) {
        out.append("  ").append(ItemText.plain(passage)).append("\n");
      }
      for (String reason : text.reasons()) {
        out.append("  [").append(reason).append("]\n");
      }
    }
    // A line that mail programs take for the beginning of a signature.
    out.append("\n-- \nFrom Incipit. To unsubscribe: ").append(unsubscribe).append("\n");
    return out.toString();
  }
}
