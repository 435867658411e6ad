package dev.incipit.listing.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of a JSON text, whatever its type. */
sealed interface JsonValue {
  /** What programs write where they have nothing. */
  Set<String> NOTHING = Set.of("false", "NaN", "None", "null", "nan", "NaT");

  /** Names under which an object holds the one text that it stands for. */
  List<String> NAMES = List.of("name", "term", "code", "text", "value", "label", "id");

  /** Null, a blank text, or what stands for it. */
  record Absent() implements JsonValue {}

  /**
   * A text, a number or {@code true}.
   *
   * @param text the text, or the number as it is written
   * @param quoted whether it is a text
   */
  record Text(String text, boolean quoted) implements JsonValue {}

  /**
   * An array.
   *
   * @param values what it holds, in its places
   */
  record Items(List<JsonValue> values) implements JsonValue {}

  /**
   * An object.
   *
   * @param fields its fields by their {@link #plainName}, without what is absent
   */
  record Fields(Map<String, JsonValue> fields) implements JsonValue {}

  /** Reads the value that a parser stands at. */
  static JsonValue read(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_ARRAY -> items(json);
      case START_OBJECT -> new Fields(fields(json, null));
      case VALUE_STRING -> text(JsonFields.wellFormed(json.getText()), true);
      case VALUE_NULL -> new Absent();
      default -> text(json.getText(), false);
    };
  }

  private static JsonValue text(String text, boolean quoted) {
    return text.isBlank() || NOTHING.contains(text) ? new Absent() : new Text(text, quoted);
  }

  private static Items items(JsonParser json) throws IOException {
    List<JsonValue> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(read(json));
    }
    return new Items(values);
  }

  /**
   * Reads the fields of the object that a parser stands at.
   *
   * @param spellings told how each name is written; null if nobody asks
   */
  static Map<String, JsonValue> fields(JsonParser json, @Nullable Map<String, String> spellings)
      throws IOException {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      String plain = plainName(name);
      json.nextToken();
      JsonValue value = read(json);
      if (!(value instanceof Absent)) {
        fields.putIfAbsent(plain, value);
      }
      if (spellings != null) {
        spellings.putIfAbsent(plain, name);
      }
    }
    return fields;
  }

  /**
   * A field's name as all programs write it: {@code journal-ref}, {@code journal_ref}, {@code
   * journalRef} and {@code arxiv:journal_ref} are one.
   */
  static String plainName(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        plain.append((char) (c + 32));
      } else if ("-_ :@#$.".indexOf(c) < 0) {
        plain.append(c);
      }
    }
    boolean prefixed =
        name.length() > 6 && name.startsWith("arxiv") && "_:".indexOf(name.charAt(5)) >= 0;
    return prefixed && !plain.toString().equals("arxivid")
        ? plain.substring("arxiv".length())
        : plain.toString();
  }

  /** The text that a value stands for; null if it stands for none. */
  static @Nullable String textOf(@Nullable JsonValue value) {
    return switch (value) {
      case null -> null;
      case Absent absent -> null;
      case Text text -> text.quoted() || !text.text().equals("true") ? text.text() : null;
      case Items items -> joined(items.values());
      case Fields fields -> {
        String found = null;
        for (String name : NAMES) {
          found = found != null ? found : textOf(fields.fields().get(name));
        }
        yield found;
      }
    };
  }

  private static @Nullable String joined(List<JsonValue> values) {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : values) {
      String text = textOf(value);
      if (text != null) {
        texts.add(text);
      } else if (!(value instanceof Absent)) {
        return null;
      }
    }
    return texts.isEmpty() ? null : String.join(", ", texts);
  }
}
