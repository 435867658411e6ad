package dev.incipit.web.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.web.params.ParameterNames;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tool is called with, as the parameters of an address: a list has several values, all else
 * one. So tools and the HTTP API read values by the same rules and refuse them in the same words.
 *
 * @param values the arguments by name
 */
public record ToolArguments(QueryString values) {
  /** How many values a list may have. */
  private static final int MOST = 200;

  /**
   * Takes arguments as they came.
   *
   * @throws dev.incipit.web.params.ProblemException if an argument is neither a plain value nor a
   *     list of a few
   */
  public static ToolArguments of(JsonNode json) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    json.properties()
        .forEach(property -> {
          List<String> list = new ArrayList<>();
          JsonNode value = property.getValue();
          Iterable<JsonNode> items = value.isArray() ? value : List.of(value);
          for (JsonNode item : items) {
            if (item.isContainerNode()) {
              throw Problem.invalid(
                      property.getKey(),
                      property.getKey() + " must be a plain value or a list of plain values")
                  .asException();
            }
            if (!item.isNull()) {
              list.add(item.asText());
            }
          }
          if (list.size() > MOST) {
            throw Problem.invalid(
                    property.getKey(), property.getKey() + " must have at most " + MOST + " values")
                .asException();
          }
          if (!list.isEmpty()) {
            values.put(property.getKey(), list);
          }
        });
    return new ToolArguments(new QueryString(values));
  }

  /**
   * Refuses arguments that a tool does not have, so that a misspelt filter never passes for a
   * search without it.
   *
   * @throws dev.incipit.web.params.ProblemException if there is one
   */
  public ToolArguments requireKnown(List<String> names) {
    ParameterNames.requireKnown(values, names);
    return this;
  }

  /** A text; null when it is not given. */
  @Nullable String text(String name) {
    List<String> given = values.all(name);
    if (given.size() > 1) {
      throw Problem.invalid(name, name + " must be one value, was a list of " + given.size())
          .asException();
    }
    return given.isEmpty() ? null : given.getFirst();
  }

  /**
   * A text that has to be there.
   *
   * @throws dev.incipit.web.params.ProblemException if it is missing
   */
  public String textOf(String name, String example) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw Problem.invalid(name, "the argument " + name + " is missing; for example " + example)
          .asException();
    }
    return text;
  }

  /** The values of a list. */
  public List<String> list(String name) {
    return values.all(name);
  }

  /** A whole number within bounds. */
  int number(String name, int fallback, int least, int most) {
    String text = text(name);
    try {
      int number = text == null ? fallback : Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as one out of bounds is.
    }
    throw Problem.invalid(name, name + " must be " + least + ".." + most + ", was '" + text + "'")
        .asException();
  }

  /** One of some words. */
  String choice(String name, String fallback, List<String> words) {
    String text = text(name);
    if (text == null) {
      return fallback;
    }
    if (!words.contains(text)) {
      throw Problem.invalid(
              name, name + " must be one of " + String.join(", ", words) + ", was '" + text + "'")
          .asException();
    }
    return text;
  }
}
