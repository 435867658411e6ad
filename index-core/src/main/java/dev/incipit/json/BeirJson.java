package dev.incipit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A document of the BEIR test collections: {@code {"_id":"...","title":"...","text":"..."}}; what
 * else it tells is passed over.
 *
 * @since 0.1.0
 */
public final class BeirJson {
  /** The field by which such a line is known. */
  public static final String ID = "_id";

  private BeirJson() {}

  static AnnouncedPaper read(JsonParser json) throws IOException {
    JsonFields fields = new JsonFields(json);
    @Nullable String id = null;
    String title = "";
    String text = "";
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("a line holds one JSON object: {\"_id\":...}");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case ID -> id = fields.text(name);
        case "title" -> title = fields.textOrEmpty(name);
        case "text" -> text = fields.textOrEmpty(name);
        default -> json.skipChildren();
      }
    }
    // As it is: a number that looks like an arXiv id is none here.
    PaperId key = new PaperId(JsonFields.required(id, ID));
    return AnnouncedPaper.of(Paper.builder(key).title(title).abstractText(text).build());
  }
}
