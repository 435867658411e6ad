package dev.incipit.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;

/** Writes JSON answers. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** Answers with a value as JSON. */
  public static void write(Context ctx, Object value) {
    write(ctx, "application/json", value);
  }

  /** Answers with a value as JSON under another media type. */
  public static void write(Context ctx, String mediaType, Object value) {
    ctx.contentType(mediaType).result(bytes(value));
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
