package dev.incipit.listing.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import dev.incipit.listing.model.ListingFormat;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells Incipit's own objects from all others by the names of the fields. */
public final class JsonDialect {
  /** Names that only other programs write, though they keep nothing. */
  private static final Set<String> TELLING = Set.of("submitter", "updatedate", "links");

  /** Our own names that others do not write so. */
  private static final Set<String> OWN =
      Set.of("subjects", "announcements", "journalRef", "reportNumber", "licence");

  /** Our own names that others write too. */
  private static final Set<String> SHARED =
      Set.of(
          "id",
          "version",
          "title",
          "abstract",
          "authors",
          "comments",
          "doi",
          "submitted",
          "updated");

  /** Objects that are looked at before a text is taken for our own. */
  private static final int MOST_OBJECTS = 50;

  private JsonDialect() {}

  /** The dialect of the first object that tells; a text that does not tell is our own. */
  public static ListingFormat of(String text) {
    int at = 0;
    for (int i = 0; i < MOST_OBJECTS && at < text.length(); i++) {
      ListingFormat format = ofObject(text.substring(at));
      if (format != null) {
        return format;
      }
      // Objects of which none tells stand one a line, or the first of them is all there is to see.
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
    }
    return ListingFormat.JSONL;
  }

  private static @Nullable ListingFormat ofObject(String text) {
    try (JsonParser json = JsonFields.FACTORY.createParser(new StringReader(text))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        ListingFormat format = ofField(name, json.nextToken());
        if (format != null) {
          return format;
        }
        json.skipChildren();
      }
      return null;
    } catch (IOException e) {
      // A damaged or cut object does not tell; its neighbours do.
      return null;
    }
  }

  private static @Nullable ListingFormat ofField(String name, JsonToken value) {
    if (OWN.contains(name)) {
      return ListingFormat.JSONL;
    }
    if (SHARED.contains(name)) {
      boolean other =
          (name.equals("authors") && value == JsonToken.VALUE_STRING)
              || (name.equals("version") && value == JsonToken.VALUE_STRING);
      return other ? ListingFormat.SNAPSHOT : name.equals("version") ? ListingFormat.JSONL : null;
    }
    String plain = JsonValue.plainName(name);
    return PaperFields.KEPT.contains(plain) || TELLING.contains(plain)
        ? ListingFormat.SNAPSHOT
        : null;
  }
}
