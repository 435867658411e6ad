package dev.incipit.watch.delivery;

import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.watch.store.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Adds messages to Markdown files. */
final class MarkdownFile {
  private MarkdownFile() {}

  /** Adds a message; one that the file has is not added again. */
  static void add(Delivery.Markdown to, Message message, WatchSettings settings)
      throws IOException {
    Path file = Path.of(to.file().toString().replace("{day}", message.day().toString()));
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    String before = Files.exists(file) ? Files.readString(file) : "# New papers\n";
    if (!before.contains(MarkdownForm.marker(message))) {
      WholeFile.write(file, before + "\n" + MarkdownForm.of(message, settings));
    }
  }
}
