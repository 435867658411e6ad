package dev.incipit.opensearch.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/** Makes and reads the JSON that a cluster speaks. */
public final class ClusterJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ClusterJson() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An object with one value, of the kinds that JSON has. */
  public static ObjectNode of(String name, Object value) {
    return with(object(), name, value);
  }

  /** Adds a value to an object and answers the object. */
  static ObjectNode with(ObjectNode object, String name, Object value) {
    JsonNode node = value instanceof JsonNode json ? json : MAPPER.valueToTree(value);
    object.set(name, node);
    return object;
  }

  public static ArrayNode array(Collection<?> values) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Object value : values) {
      array.add(value instanceof JsonNode json ? json : MAPPER.valueToTree(value));
    }
    return array;
  }

  public static JsonNode read(byte[] bytes) throws IOException {
    JsonNode read = MAPPER.readTree(bytes);
    return read == null ? object() : read;
  }

  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
