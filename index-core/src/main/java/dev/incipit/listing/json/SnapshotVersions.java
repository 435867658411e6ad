package dev.incipit.listing.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import dev.incipit.listing.field.MailDate;
import dev.incipit.paper.PaperDate;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the versions of a paper in arXiv's snapshot: their numbers and when they came in. */
final class SnapshotVersions {
  private static final Pattern NUMBER = Pattern.compile("v?([1-9]\\d{0,3})");

  private final JsonParser json;
  private final JsonFields fields;
  private int oldest = Integer.MAX_VALUE;
  private int newest;
  private @Nullable PaperDate submitted;
  private @Nullable PaperDate updated;

  SnapshotVersions(JsonParser json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  void read() throws IOException {
    fields.list("versions", this::version);
  }

  private Integer version() throws IOException {
    String name = null;
    String created = null;
    if (json.currentToken() != JsonToken.START_OBJECT) {
      name = fields.text("versions");
    } else {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "version" -> name = fields.text("versions.version");
          case "created" -> created = fields.text("versions.created");
          default -> json.skipChildren();
        }
      }
    }
    Matcher number = NUMBER.matcher(JsonFields.required(name, "versions.version"));
    if (!number.matches()) {
      throw new IllegalArgumentException(
          "field 'versions.version' is a version as v1, was: " + name);
    }
    take(Integer.parseInt(number.group(1)), created);
    return newest;
  }

  private void take(int number, @Nullable String created) {
    Instant instant = created == null ? null : MailDate.find(created);
    if (created != null && instant == null) {
      throw new IllegalArgumentException(
          "field 'versions.created' is a date as 'Mon, 11 Jan 2021 20:31:27 GMT', was: " + created);
    }
    PaperDate date = instant == null ? null : PaperDate.of(instant);
    if (number < oldest) {
      oldest = number;
      submitted = number == 1 ? date : null;
    }
    if (number > newest) {
      newest = number;
      updated = date;
    }
  }

  /** The newest version's number; null if no version was told. */
  @Nullable Integer newest() {
    return newest == 0 ? null : newest;
  }

  /** When the first version came in; null when not told. */
  @Nullable PaperDate submitted() {
    return submitted;
  }

  /** When the newest version came in; null when not told. */
  @Nullable PaperDate updated() {
    return updated;
  }
}
