package dev.incipit.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What HTTP says of a message in its headers. It must be what the message says, so that whoever
 * stands between and reads only headers is not deceived.
 *
 * @param version {@code MCP-Protocol-Version}; null when it is not sent
 * @param method {@code Mcp-Method}; null when it is not sent
 * @param name {@code Mcp-Name}; null when it is not sent
 */
record McpHeaders(@Nullable String version, @Nullable String method, @Nullable String name) {
  /** The member of the parameters that the name repeats, by method. */
  private static final Map<String, String> NAMES =
      Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

  private static final String BASE64 = "=?base64?";
  private static final String END = "?=";

  /**
   * Compares with a message of the stateless revision.
   *
   * @throws McpException if a header is missing or says something else
   */
  void check(String revision, String called, JsonNode params) {
    require("MCP-Protocol-Version", version, revision);
    require("Mcp-Method", method, called);
    String member = NAMES.get(called);
    if (member != null && params.path(member).isTextual()) {
      require("Mcp-Name", name == null ? null : decoded(name), params.path(member).asText());
    }
  }

  private static void require(String header, @Nullable String sent, String said) {
    if (sent == null || !sent.strip().equals(said)) {
      throw mismatch(
          sent == null
              ? "the header " + header + " is missing"
              : "the header " + header + " and the message say different things");
    }
  }

  /** Names that are not plain ASCII come encoded. */
  private static String decoded(String value) {
    String text = value.strip();
    if (!text.startsWith(BASE64) || !text.endsWith(END)) {
      return text;
    }
    try {
      byte[] bytes =
          Base64.getDecoder().decode(text.substring(BASE64.length(), text.length() - END.length()));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw mismatch("the header Mcp-Name is not base64 as it says");
    }
  }

  private static McpException mismatch(String message) {
    return McpException.of(McpException.HEADER_MISMATCH, 400, message);
  }
}
