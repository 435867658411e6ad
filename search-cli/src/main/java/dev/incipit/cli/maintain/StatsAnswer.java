package dev.incipit.cli.maintain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.incipit.search.IndexMeasures;
import dev.incipit.search.IndexStats;
import dev.incipit.search.VectorCoverage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what an index holds for programs: one object in one line. */
final class StatsAnswer {
  private static final JsonFactory FACTORY = new JsonFactory();

  private StatsAnswer() {}

  static String json(
      String index,
      IndexStats stats,
      @Nullable IndexMeasures measures,
      @Nullable VectorCoverage vectors)
      throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("index", index);
      json.writeNumberField("papers", stats.papers());
      json.writeStringField("newest", stats.newest() == null ? null : stats.newest().toString());
      json.writeNumberField("segments", stats.segments());
      json.writeNumberField("bytes", stats.bytes());
      json.writeStringField("format", stats.format());
      json.writeStringField("fingerprint", stats.fingerprint());
      if (vectors != null) {
        json.writeNumberField("vectors", vectors.vectors());
      }
      if (measures != null) {
        write(json, measures);
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, IndexMeasures measures) throws IOException {
    json.writeStringField("committed", measures.committed().toString());
    json.writeObjectFieldStart("bytesByKind");
    for (Map.Entry<String, Long> kind : measures.bytes().entrySet()) {
      json.writeNumberField(kind.getKey(), kind.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("fields");
    for (IndexMeasures.Field field : measures.fields()) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeNumberField("terms", field.terms());
      json.writeNumberField("papers", field.papers());
      json.writeNumberField("occurrences", field.occurrences());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
