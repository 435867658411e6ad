package dev.incipit.web.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.web.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is needed of a record to ask again. */
final class RecordReader {
  /** What a record says of a paper. */
  record Listed(String id, String title, String digest) {}

  /** What a record says of its search. */
  record Recorded(String search, String searched, long total, List<Listed> papers) {}

  private RecordReader() {}

  /**
   * The record of a text.
   *
   * @throws IllegalArgumentException if it is none, or of a later version
   */
  static Recorded read(byte[] text) {
    JsonNode record =
        Json.read(text)
            .filter(value -> value.path("searchRecord").isInt() && value.path("search").isTextual())
            .orElseThrow(() -> new IllegalArgumentException("this is no record of a search"));
    int version = record.path("searchRecord").asInt();
    if (version != SearchRecord.VERSION) {
      throw new IllegalArgumentException(
          "this record has version " + version + ", and version 1 is read");
    }
    List<Listed> papers = new ArrayList<>();
    for (JsonNode paper : record.path("papers")) {
      papers.add(new Listed(text(paper, "id"), text(paper, "title"), text(paper, "digest")));
    }
    return new Recorded(
        text(record, "search"), text(record, "searched"), record.path("total").asLong(), papers);
  }

  private static String text(JsonNode node, String name) {
    @Nullable String value = node.path(name).textValue();
    return value == null ? "" : value;
  }
}
