package dev.incipit.listing.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import dev.incipit.listing.model.ListingFormat;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells arXiv's snapshot from Incipit's own JSON lines by the names of the fields. */
public final class JsonDialect {
  private static final Set<String> SNAPSHOT =
      Set.of(
          "categories",
          "authors_parsed",
          "versions",
          "update_date",
          "submitter",
          "journal-ref",
          "journal_ref",
          "report-no",
          "report_no",
          "primary",
          "primary_category",
          "license");
  private static final Set<String> OWN =
      Set.of("subjects", "announcements", "journalRef", "reportNumber", "version", "licence");

  /** Lines that are looked at before a text is taken for our own. */
  private static final int MOST_LINES = 50;

  private JsonDialect() {}

  /** The dialect of the first line that tells; a text that does not tell is our own. */
  public static ListingFormat of(String text) {
    Iterator<String> lines = text.lines().limit(MOST_LINES).iterator();
    while (lines.hasNext()) {
      ListingFormat format = ofLine(lines.next());
      if (format != null) {
        return format;
      }
    }
    return ListingFormat.JSONL;
  }

  private static @Nullable ListingFormat ofLine(String line) {
    try (JsonParser json = JsonFields.FACTORY.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        boolean text = json.nextToken() == JsonToken.VALUE_STRING;
        if (SNAPSHOT.contains(name) || (name.equals("authors") && text)) {
          return ListingFormat.SNAPSHOT;
        }
        if (OWN.contains(name)) {
          return ListingFormat.JSONL;
        }
        json.skipChildren();
      }
      return null;
    } catch (IOException e) {
      // A damaged or cut line does not tell; its neighbours do.
      return null;
    }
  }
}
