package dev.incipit.watch.delivery;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.watch.model.Digest;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.watch.store.DigestState;
import dev.incipit.watch.store.DigestState.FeedEntry;
import dev.incipit.watch.store.WholeFile;
import dev.incipit.web.xml.XmlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The files of a feed: Atom (RFC 4287) and JSON Feed 1.1. They are made of the state alone, so that
 * what the state has delivered stands in them once, whenever a run is killed.
 */
public final class FeedFiles {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FeedFiles() {}

  /** What a feed tells of a message. */
  public static List<FeedEntry> entries(Message message, WatchSettings settings, Instant now) {
    return message.items().stream().map(item -> entry(item, settings, now)).toList();
  }

  private static FeedEntry entry(Item item, WatchSettings settings, Instant now) {
    ItemText text = ItemText.of(item, settings);
    return new FeedEntry(
        item.id(),
        item.day(),
        now,
        text.url(),
        ItemText.plain(text.title()).strip(),
        item.paper().authors().names().stream().map(ItemText::line).toList(),
        HtmlForm.item(text),
        item.reasons().stream().map(reason -> reason.watch()).toList());
  }

  /** Writes both files of a feed where they are not yet what the state says. */
  public static void write(
      Path folder, String name, Digest digest, DigestState state, WatchSettings settings)
      throws IOException {
    Files.createDirectories(folder);
    replace(folder.resolve(name + ".atom"), atom(name, digest, state, settings));
    replace(folder.resolve(name + ".json"), json(name, digest, state, settings));
  }

  private static void replace(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      WholeFile.write(file, text);
    }
  }

  private static String title(Digest digest) {
    return "Watch: " + String.join(", ", digest.names());
  }

  private static String atom(
      String name, Digest digest, DigestState state, WatchSettings settings) {
    XmlWriter xml = new XmlWriter().open("feed", "xmlns", "http://www.w3.org/2005/Atom");
    xml.text("id", "urn:uuid:" + digest.id());
    xml.text("title", title(digest));
    Instant updated = state.last();
    xml.text("updated", (updated == null ? Instant.EPOCH : updated).toString());
    xml.open("author").text("name", "Incipit").close();
    xml.text("generator", "Incipit");
    if (settings.address() != null) {
      String self = settings.address() + "watches/" + name + ".atom";
      xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    }
    for (FeedEntry entry : state.entries().reversed()) {
      xml.open("entry");
      xml.text("id", "urn:uuid:" + entry.id());
      xml.text("title", entry.title());
      xml.text("updated", entry.delivered().toString());
      for (String author : entry.authors()) {
        xml.open("author").text("name", author).close();
      }
      if (!entry.url().isEmpty()) {
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
      }
      entry.watches().forEach(watch -> xml.empty("category", "term", watch));
      xml.text("content", entry.html(), "type", "html");
      xml.close();
    }
    return xml.close().toString();
  }

  private static String json(
      String name, Digest digest, DigestState state, WatchSettings settings) {
    ObjectNode feed = MAPPER.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", title(digest));
    if (settings.address() != null) {
      feed.put("feed_url", settings.address() + "watches/" + name + ".json");
    }
    ArrayNode items = feed.putArray("items");
    for (FeedEntry entry : state.entries().reversed()) {
      ObjectNode item = items.addObject();
      item.put("id", "urn:uuid:" + entry.id());
      if (!entry.url().isEmpty()) {
        item.put("url", entry.url());
      }
      item.put("title", entry.title());
      item.put("content_html", entry.html());
      item.put("date_published", entry.delivered().toString());
      ArrayNode authors = item.putArray("authors");
      entry.authors().forEach(author -> authors.addObject().put("name", author));
      ArrayNode tags = item.putArray("tags");
      entry.watches().forEach(tags::add);
    }
    return feed.toPrettyString() + "\n";
  }
}
