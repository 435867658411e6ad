package dev.incipit.bench.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What other engines index of a paper.
 *
 * @param id the id
 * @param title the title, as the corpus has it; may be empty
 * @param abstractText the abstract, as the corpus has it; may be empty
 * @param categories the codes of its subjects
 */
record PlainPaper(String id, String title, String abstractText, List<String> categories) {

  /** Reads the object that the parser is to start with, and passes over all other fields. */
  static PlainPaper read(JsonParser json) throws IOException {
    String id = "";
    String title = "";
    String abstractText = "";
    List<String> categories = List.of();
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "id" -> id = json.getText();
        case "title" -> title = json.getText();
        case "abstract" -> abstractText = json.getText();
        case "subjects" -> categories = codes(json);
        default -> json.skipChildren();
      }
    }
    return new PlainPaper(id, title, abstractText, categories);
  }

  private static List<String> codes(JsonParser json) throws IOException {
    List<String> codes = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        codes.add(json.getText());
      } else {
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String field = json.currentName();
          String value = json.nextTextValue();
          if (field.equals("code") && value != null) {
            codes.add(value);
          }
        }
      }
    }
    return codes;
  }
}
