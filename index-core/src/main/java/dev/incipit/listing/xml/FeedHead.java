package dev.incipit.listing.xml;

import dev.incipit.paper.Taxonomy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a daily feed says of itself before its entries. */
final class FeedHead {
  /** The elements that say it. */
  static final Set<String> PARTS = Set.of("title", "link", "id", "pubDate", "date", "description");

  private static final String ERROR = "Feed error";
  private static final String TITLE_END = " updates on arXiv.org";

  private final Map<String, String> parts = new HashMap<>();

  void add(XmlElement element) {
    String text = element.line().isEmpty() ? element.attribute("href") : element.line();
    if (!text.isEmpty()) {
      parts.putIfAbsent(element.name(), text);
    }
  }

  /** The message if the feed is one; else null. */
  @Nullable String error() {
    String title = parts.getOrDefault("title", "");
    if (!title.startsWith(ERROR)) {
      return null;
    }
    String description = parts.get("description");
    return description == null ? title : title + ": " + description;
  }

  /** The day of the feed as it is written; null if it does not say. */
  @Nullable String day() {
    return parts.getOrDefault("pubDate", parts.get("date"));
  }

  /** The codes of the lists that the feed shows; empty if it does not say. */
  List<String> lists() {
    for (String part : List.of("link", "id")) {
      List<String> lists = lists(parts.getOrDefault(part, ""));
      if (!lists.isEmpty()) {
        return lists;
      }
    }
    String title = parts.getOrDefault("title", "");
    return title.endsWith(TITLE_END)
        ? codes(title.substring(0, title.length() - TITLE_END.length()))
        : List.of();
  }

  private static List<String> lists(String address) {
    try {
      String path = String.valueOf(URI.create(address).getPath());
      return codes(path.substring(path.lastIndexOf('/') + 1));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static List<String> codes(String joined) {
    List<String> codes = new ArrayList<>();
    for (String code : joined.split("[+,]", -1)) {
      if (Taxonomy.arxiv().isKnown(code.strip())) {
        codes.add(Taxonomy.arxiv().canonical(code.strip()));
      }
    }
    return codes;
  }
}
