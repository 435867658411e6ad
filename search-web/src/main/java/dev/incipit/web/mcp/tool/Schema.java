package dev.incipit.web.mcp.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the JSON schema of an object, which has no properties but those named. Not thread-safe.
 */
final class Schema {
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  /** Adds a property that is always there. */
  Schema required(String name, Map<String, Object> type) {
    required.add(name);
    return optional(name, type);
  }

  /** Adds a property that may be left out. */
  Schema optional(String name, Map<String, Object> type) {
    properties.put(name, type);
    return this;
  }

  /** The schema. */
  Map<String, Object> build() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  static Map<String, Object> text(String description) {
    return of("string", description);
  }

  /** One of some words. */
  static Map<String, Object> choice(List<String> words, String description) {
    Map<String, Object> schema = of("string", description);
    schema.put("enum", words);
    return schema;
  }

  static Map<String, Object> number(int least, int most, String description) {
    Map<String, Object> schema = of("integer", description);
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }

  /** How many there are of something. */
  static Map<String, Object> count(String description) {
    Map<String, Object> schema = of("integer", description);
    schema.put("minimum", 0);
    return schema;
  }

  static Map<String, Object> flag(String description) {
    return of("boolean", description);
  }

  static Map<String, Object> list(Map<String, Object> items, String description) {
    Map<String, Object> schema = of("array", description);
    schema.put("items", items);
    return schema;
  }

  static Map<String, Object> texts(String description) {
    return list(Map.of("type", "string"), description);
  }

  private static Map<String, Object> of(String type, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("description", description);
    return schema;
  }
}
