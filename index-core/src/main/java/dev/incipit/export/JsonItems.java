package dev.incipit.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The objects of one JSON array, a line each. Not thread-safe. */
final class JsonItems {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final Writer out;
  private boolean first = true;

  JsonItems(Writer out) {
    this.out = out;
  }

  /** What stands in an object. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  void add(Fields fields) throws IOException {
    out.write(first ? "\n" : ",\n");
    first = false;
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
  }

  /** Ends the array, and what else is open, by these signs. */
  void end(String signs) throws IOException {
    out.write(first ? signs + "\n" : "\n" + signs + "\n");
  }

  /** Writes a field unless its text is absent or empty. */
  static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      json.writeStringField(field, value);
    }
  }
}
