package dev.incipit.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import dev.incipit.paper.SubjectNode;
import dev.incipit.paper.Taxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A taxonomy as JSON: a list of subjects, each an object with {@code code}, and {@code name},
 * {@code aliases} and {@code children} where it has any.
 *
 * @since 0.2.0
 */
public final class TaxonomyJson {
  private final JsonParser json;
  private final JsonFields fields;
  private final Map<String, String> aliases = new HashMap<>();

  private TaxonomyJson(JsonParser json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /**
   * {@return the taxonomy of a JSON text}
   *
   * @param text the text
   * @throws IllegalArgumentException if it is none, or a code is there twice
   */
  public static Taxonomy parse(String text) {
    try (JsonParser json = JsonFields.FACTORY.createParser(text)) {
      json.nextToken();
      return read(json);
    } catch (IOException e) {
      throw JsonFields.notJson(e);
    }
  }

  /**
   * {@return the taxonomy of a JSON file}
   *
   * @param file the file
   * @throws IllegalArgumentException as for {@link #parse}
   * @throws IOException if the file cannot be read
   */
  public static Taxonomy read(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  /** The taxonomy whose list a parser stands at. */
  static Taxonomy read(JsonParser json) throws IOException {
    TaxonomyJson reader = new TaxonomyJson(json);
    List<SubjectNode> roots = reader.nodes("taxonomy");
    return Taxonomy.of(roots, reader.aliases);
  }

  private List<SubjectNode> nodes(String name) throws IOException {
    return fields.list(name, this::node);
  }

  private SubjectNode node() throws IOException {
    String code = null;
    String name = null;
    List<String> others = List.of();
    List<SubjectNode> children = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("a taxonomy holds objects: {\"code\":...,\"name\":...}");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "code" -> code = fields.text(field);
        case "name" -> name = fields.text(field);
        case "aliases" -> others = fields.list(field, () -> fields.requiredText("aliases"));
        case "children" -> children.addAll(nodes(field));
        default -> throw new IllegalArgumentException("a subject has no '" + field + "'");
      }
    }
    String known = JsonFields.required(code, "code");
    others.forEach(alias -> aliases.put(alias, known));
    return new SubjectNode(known, name == null ? known : name, children);
  }

  /** Writes the tree as {@link #parse} reads it. */
  static void write(Taxonomy taxonomy, JsonGenerator json) throws IOException {
    Map<String, List<String>> aliases = new HashMap<>();
    taxonomy
        .aliases()
        .forEach(
            (alias, code) -> aliases.computeIfAbsent(code, key -> new ArrayList<>()).add(alias));
    write(taxonomy.roots(), aliases, json);
  }

  private static void write(
      List<SubjectNode> nodes, Map<String, List<String>> aliases, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (SubjectNode node : nodes) {
      json.writeStartObject();
      json.writeStringField("code", node.code());
      json.writeStringField("name", node.name());
      if (aliases.containsKey(node.code())) {
        json.writeArrayFieldStart("aliases");
        for (String alias : aliases.get(node.code())) {
          json.writeString(alias);
        }
        json.writeEndArray();
      }
      if (!node.children().isEmpty()) {
        json.writeFieldName("children");
        write(node.children(), aliases, json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
