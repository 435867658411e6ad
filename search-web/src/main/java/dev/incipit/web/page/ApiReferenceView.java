package dev.incipit.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reference of the API as a page.
 *
 * @param groups what it can do, by kinds
 */
public record ApiReferenceView(List<Group> groups) {

  /**
   * Operations of a kind.
   *
   * @param name the kind
   * @param anchor its name in the page
   */
  public record Group(String name, String anchor, List<Operation> operations) {}

  /**
   * A way to ask.
   *
   * @param call the method and the address
   * @param summary what it is for
   * @param example an address to try it by; null when there is none that always answers
   */
  public record Operation(
      String call,
      String summary,
      @Nullable String example,
      List<Fact> parameters,
      List<Fact> answers) {}

  /** A parameter or a status, and what it means. */
  public record Fact(String name, String meaning) {}

  /** Reads it out of the description in OpenAPI, with addresses of examples as x-example. */
  public static ApiReferenceView of(JsonNode description) {
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    description
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    groups
                        .computeIfAbsent(
                            method.getValue().at("/tags/0").asText(), tag -> new ArrayList<>())
                        .add(
                            operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue(),
                                description))));
    return new ApiReferenceView(
        groups.entrySet().stream()
            .map(group ->
                new Group(
                    group.getKey(),
                    group.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                    List.copyOf(group.getValue())))
            .toList());
  }

  private static Operation operation(String call, JsonNode operation, JsonNode description) {
    List<Fact> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      parameters.add(parameter(resolved(parameter, description)));
    }
    List<Fact> answers = new ArrayList<>();
    operation
        .get("responses")
        .properties()
        .forEach(answer ->
            answers.add(
                new Fact(
                    answer.getKey(),
                    resolved(answer.getValue(), description).path("description").asText())));
    JsonNode example = operation.get("x-example");
    return new Operation(
        call,
        operation.path("summary").asText(),
        example == null ? null : example.asText(),
        List.copyOf(parameters),
        List.copyOf(answers));
  }

  private static JsonNode resolved(JsonNode node, JsonNode description) {
    return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static Fact parameter(JsonNode parameter) {
    StringBuilder meaning = new StringBuilder(parameter.path("description").asText());
    JsonNode schema = parameter.path("schema");
    JsonNode values = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(value.asText()));
    if (!words.isEmpty()) {
      meaning.append(" One of: ").append(String.join(", ", words)).append('.');
    }
    if (schema.has("minimum") && schema.has("maximum")) {
      meaning
          .append(" From ")
          .append(schema.get("minimum").asText())
          .append(" to ")
          .append(schema.get("maximum").asText())
          .append('.');
    }
    if (schema.has("default")) {
      meaning.append(" By default ").append(schema.get("default").asText()).append('.');
    }
    return new Fact(parameter.get("name").asText(), meaning.toString());
  }
}
