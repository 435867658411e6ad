package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.semantic.StoredVector;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vector of a paper, in its document.
 *
 * @param model the name of the encoder that made it
 */
public record DocumentVector(String model, StoredVector vector) {
  /** What tells the encoder. */
  public static final String MODEL = "vector_model";

  /** What a vector is read from. */
  public static final List<String> FIELDS = List.of("vector", MODEL);

  /** The vector in a document; null if it has none. */
  public static @Nullable DocumentVector of(JsonNode document) {
    JsonNode source = document.path("_source");
    if (!source.has("vector")) {
      return null;
    }
    ByteBuffer read = ByteBuffer.wrap(Base64.getDecoder().decode(source.path("vector").asText()));
    long text = read.getLong();
    byte[] bytes = new byte[read.remaining()];
    read.get(bytes);
    return new DocumentVector(source.path(MODEL).asText(), new StoredVector(text, bytes));
  }

  /** Adds it to the source of a document. */
  public void addTo(ObjectNode source) {
    ByteBuffer written = ByteBuffer.allocate(Long.BYTES + vector.bytes().length);
    written.putLong(vector.text()).put(vector.bytes());
    source.put("vector", Base64.getEncoder().encodeToString(written.array())).put(MODEL, model);
  }
}
