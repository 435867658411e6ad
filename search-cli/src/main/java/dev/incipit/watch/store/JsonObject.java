package dev.incipit.watch.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a file that a person wrote, whose mistakes are told by name.
 *
 * @param where what it is, for messages
 * @param node the object
 */
record JsonObject(String where, JsonNode node) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Checks that it is an object.
   *
   * @throws IllegalArgumentException if it is something else
   */
  JsonObject {
    if (!node.isObject()) {
      throw new IllegalArgumentException(where + " must be an object");
    }
  }

  /**
   * Reads a file's text.
   *
   * @throws IllegalArgumentException if it is no JSON; the message quotes nothing of it
   */
  static JsonObject parse(String text) {
    try {
      return new JsonObject("the file", MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      String at = e.getLocation() == null ? "" : " near line " + e.getLocation().getLineNr();
      throw new IllegalArgumentException("it is no JSON" + at, e);
    }
  }

  static ObjectNode empty() {
    return MAPPER.createObjectNode();
  }

  /** An object as people read it. */
  static String pretty(ObjectNode node) {
    return node.toPrettyString() + "\n";
  }

  /**
   * Refuses names that mean nothing here, as they are likely misspelled.
   *
   * @throws IllegalArgumentException if there is one
   */
  void allow(Set<String> names) {
    for (Iterator<String> given = node.fieldNames(); given.hasNext(); ) {
      String name = given.next();
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            where + " has no \"" + name + "\"; it may have " + names.stream().sorted().toList());
      }
    }
  }

  /** A text; null if it is not given. */
  @Nullable String text(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + name + "\" must be a text");
    }
    return value.textValue();
  }

  /** A text that must be given. */
  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw new IllegalArgumentException(where + " needs \"" + name + "\"");
    }
    return value;
  }

  boolean flag(String name) {
    JsonNode value = node.get(name);
    if (value != null && !value.isBoolean()) {
      throw new IllegalArgumentException("\"" + name + "\" must be true or false");
    }
    return value != null && value.booleanValue();
  }

  /** An object within; null if it is not given. */
  @Nullable JsonObject object(String name) {
    JsonNode value = node.get(name);
    return value == null ? null : new JsonObject("\"" + name + "\"", value);
  }

  /** The values of a list; a single value is as good as a list of it. Empty if not given. */
  List<JsonNode> values(String name) {
    JsonNode value = node.get(name);
    List<JsonNode> values = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(values::add);
    } else if (value != null) {
      values.add(value);
    }
    return values;
  }

  /** The texts of a list, in which numbers are texts too. */
  List<String> texts(String name) {
    return values(name).stream()
        .map(value -> {
          if (!value.isTextual() && !value.isIntegralNumber()) {
            throw new IllegalArgumentException("\"" + name + "\" must be texts");
          }
          return value.asText();
        })
        .toList();
  }
}
