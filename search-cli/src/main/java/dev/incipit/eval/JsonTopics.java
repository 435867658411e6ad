package dev.incipit.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Topics as BEIR writes them: one JSON object a line, with {@code _id} and {@code text}. */
final class JsonTopics {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonTopics() {}

  static List<Topic> read(SourceLines source) throws IOException {
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i);
      if (!line.isBlank()) {
        topics.add(topic(source, i, line));
      }
    }
    return topics;
  }

  private static Topic topic(SourceLines source, int index, String line) throws IOException {
    String id = "";
    String text = "";
    try (JsonParser json = FACTORY.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "_id" -> id = json.getValueAsString("");
          case "text" -> text = json.getValueAsString("");
          default -> json.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      throw source.wrong(index, "not JSON: " + e.getOriginalMessage());
    }
    if (id.isBlank() || text.isBlank()) {
      throw source.wrong(index, "a query has the fields _id and text");
    }
    return new Topic(id, text);
  }
}
