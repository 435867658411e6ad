package dev.incipit.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Writes JSON answers, and reads what is posted. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /** Answers with a value as JSON. */
  public static void write(Context ctx, Object value) {
    write(ctx, "application/json", value);
  }

  /** Answers with a value as JSON under another media type. */
  public static void write(Context ctx, String mediaType, Object value) {
    ctx.contentType(mediaType).result(bytes(value));
  }

  /**
   * The value that a text in UTF-8 is; empty if it is not JSON, or deeper than anything sensible.
   */
  public static Optional<JsonNode> read(byte[] text) {
    try {
      JsonNode value = MAPPER.readTree(text);
      return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory does not fail", e);
    }
  }

  /**
   * Reads JSON of our own.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A value as JSON in UTF-8. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of plain values are always JSON", e);
    }
  }
}
