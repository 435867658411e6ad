package dev.incipit.json.field;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the value that a parser stands at, and names the field when it is of the wrong type. */
public record JsonFields(JsonParser json) {
  /** Longest text in a field, in characters. */
  public static final int MAX_TEXT_LENGTH = 1_000_000;

  /** Reads and writes JSON within limits. */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNumberLength(64)
                  .maxNameLength(256)
                  .maxStringLength(MAX_TEXT_LENGTH)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Programs write NaN where they have nothing.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /** Reads one member of a list. */
  public interface Member<T> {
    T read() throws IOException;
  }

  /** A text; null when it is null, empty or blank. */
  public @Nullable String text(String name) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(name, "a text");
    }
    String text = wellFormed(json.getText());
    return text.isBlank() ? null : text;
  }

  public String textOrEmpty(String name) throws IOException {
    String text = text(name);
    return text == null ? "" : text;
  }

  public String requiredText(String name) throws IOException {
    return required(text(name), name);
  }

  /** A whole number; null when it is null. */
  public @Nullable Integer number(String name) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
        || json.getNumberType() != JsonParser.NumberType.INT) {
      throw wrong(name, "a whole number");
    }
    return json.getIntValue();
  }

  /** True or false; false when it is null. */
  public boolean flag(String name) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE, VALUE_NULL -> false;
      default -> throw wrong(name, "true or false");
    };
  }

  /** A list; empty when it is null. */
  public <T> List<T> list(String name, Member<T> member) throws IOException {
    List<T> members = new ArrayList<>();
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return members;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw wrong(name, "a list");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      members.add(member.read());
    }
    return members;
  }

  private IllegalArgumentException wrong(String name, String wanted) throws IOException {
    String found = json.getText();
    String shown = found == null || found.length() <= 40 ? found : found.substring(0, 40) + "...";
    return new IllegalArgumentException("field '" + name + "' is " + wanted + ", was: " + shown);
  }

  public static Announcement announcement(
      @Nullable String list,
      @Nullable String date,
      @Nullable String type,
      @Nullable Integer number,
      @Nullable String from) {
    String day = required(date, "announcements.date");
    String code = required(type, "announcements.type");
    LocalDate parsed;
    try {
      parsed = LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "field 'announcements.date' is a day as 2026-04-10, was: " + day, e);
    }
    AnnouncementType found =
        AnnouncementType.ofCode(code)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "field 'announcements.type' is new, cross or replaced, was: " + code));
    String name = required(list, "announcements.list");
    return naming(
        "announcements",
        () -> new Announcement(name, parsed, found, number == null ? 0 : number, from));
  }

  public static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("field '" + name + "' is missing or empty");
    }
    return value;
  }

  /** Makes a value and puts the field's name before what its constructor complains of. */
  public static <T> T naming(String name, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field '" + name + "': " + e.getMessage(), e);
    }
  }

  /** The text without halves of surrogate pairs, which UTF-8 cannot hold. */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return withoutHalves(text);
      }
    }
    return text;
  }

  private static String withoutHalves(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Says of a text what makes it no JSON, and at which column. */
  public static IllegalArgumentException notJson(IOException e) {
    String reason =
        e instanceof JsonProcessingException json
            ? json.getOriginalMessage() + column(json)
            : String.valueOf(e.getMessage());
    return new IllegalArgumentException("not JSON: " + reason, e);
  }

  private static String column(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
  }
}
