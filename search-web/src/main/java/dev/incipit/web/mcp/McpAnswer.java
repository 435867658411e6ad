package dev.incipit.web.mcp;

import dev.incipit.web.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back for a message.
 *
 * @param status the status by which HTTP answers
 * @param message the answer, to be written as JSON; null where none is wanted
 */
record McpAnswer(int status, @Nullable Map<String, Object> message) {
  /** For what wants no answer. */
  static final McpAnswer NONE = new McpAnswer(202, null);

  static McpAnswer result(Object id, Object result) {
    Map<String, Object> message = start(id);
    message.put("result", result);
    return new McpAnswer(200, message);
  }

  /**
   * An error.
   *
   * @param id the message's; null when it could not be read
   */
  static McpAnswer error(@Nullable Object id, McpException error) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("code", error.code());
    told.put("message", error.getMessage());
    if (!error.data().isEmpty()) {
      told.put("data", error.data());
    }
    Map<String, Object> message = start(id);
    message.put("error", told);
    return new McpAnswer(error.status(), message);
  }

  private static Map<String, Object> start(@Nullable Object id) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", "2.0");
    message.put("id", id);
    return message;
  }

  /** The answer in bytes; empty where none is wanted. */
  byte[] bytes() {
    return message == null ? new byte[0] : Json.bytes(message);
  }
}
