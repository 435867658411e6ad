package dev.incipit.web.arxiv;

import dev.incipit.search.IndexStats;
import dev.incipit.web.params.Problem;
import dev.incipit.web.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes the Atom answers of arXiv's search interface. */
final class ArxivFeed {
  static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final String[] NAMESPACES = {
    "xmlns:opensearch", "http://a9.com/-/spec/opensearch/1.1/",
    "xmlns:arxiv", "http://arxiv.org/schemas/atom",
    "xmlns:incipit", ArxivEntry.NAMESPACE,
    "xmlns", "http://www.w3.org/2005/Atom"
  };

  private ArxivFeed() {}

  /**
   * The answer to a request.
   *
   * @param total how many papers answer it in all
   * @param base this server's address
   */
  static String of(
      ArxivParams params, long total, List<ArxivEntry> entries, IndexStats stats, String base) {
    String canonical = params.canonical();
    XmlWriter xml = new XmlWriter().open("feed", NAMESPACES);
    xml.text(
        "id", "urn:uuid:" + UUID.nameUUIDFromBytes(canonical.getBytes(StandardCharsets.UTF_8)));
    xml.text("title", "arXiv Query: " + canonical);
    xml.text("updated", midnight(stats));
    String self = base + "api/query?" + params.asQuery();
    xml.empty("link", "href", self, "rel", "self", "type", "application/atom+xml");
    counts(xml, params.maxResults(), total, params.start());
    if (entries.stream().anyMatch(entry -> entry.entry().paper().authors().list().isEmpty())) {
      // Atom wants an author of each entry; the feed's stands for those that are not known.
      xml.open("author").text("name", "Incipit").close();
    }
    entries.forEach(entry -> entry.write(xml, base));
    return xml.close().toString();
  }

  /** The answer to a request that cannot be answered: one entry, which says why. */
  static String of(Problem problem) {
    String id =
        "https://arxiv.org/api/errors#" + problem.detail().replaceAll("[^A-Za-z0-9._-]+", "_");
    String updated = "1970-01-01T00:00:00Z";
    XmlWriter xml = new XmlWriter().open("feed", NAMESPACES);
    xml.text("id", "urn:incipit:problem:" + problem.kind());
    xml.text("title", "arXiv Search Results");
    xml.text("updated", updated);
    counts(xml, 1, 1, 0);
    xml.open("entry");
    xml.text("id", id);
    xml.text("title", "Error");
    xml.text("updated", updated);
    xml.empty("link", "href", id, "rel", "alternate", "type", "text/html");
    xml.text("summary", problem.detail());
    xml.open("author").text("name", "Incipit").close();
    return xml.close().close().toString();
  }

  private static void counts(XmlWriter xml, int size, long total, int start) {
    xml.text("opensearch:itemsPerPage", Integer.toString(size));
    xml.text("opensearch:totalResults", Long.toString(total));
    xml.text("opensearch:startIndex", Integer.toString(start));
  }

  /** The day of the newest listing, so that the same answer is the same text. */
  private static String midnight(IndexStats stats) {
    LocalDate newest = stats.newest() == null ? LocalDate.EPOCH : stats.newest();
    return newest.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
  }
}
