package dev.incipit.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages of the protocol (JSON-RPC 2.0) and answers them, one by one. Keeps nothing between
 * them. Thread-safe.
 */
public final class McpServer {
  private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
  private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

  private final McpMethods methods;

  /**
   * A server over an index.
   *
   * @param deadline after which a search is answered in part; null for none
   */
  public McpServer(PaperIndex index, @Nullable Duration deadline) {
    this.methods = new McpMethods(index, deadline);
  }

  /**
   * Answers a message.
   *
   * @param headers what HTTP says of it; null for a message that comes without
   * @throws IOException if the index fails
   */
  McpAnswer answer(byte[] bytes, @Nullable McpHeaders headers) throws IOException {
    Optional<JsonNode> read = Json.read(bytes);
    if (read.isEmpty()) {
      return refused(McpException.PARSE_ERROR, "the message is not JSON");
    }
    JsonNode message = read.get();
    if (!message.isObject() || !message.path("jsonrpc").asText().equals("2.0")) {
      return refused(
          McpException.INVALID_REQUEST,
          "a message is one JSON-RPC 2.0 object; lists are not taken");
    }
    JsonNode method = message.path("method");
    if (!method.isTextual()) {
      boolean response = message.has("result") || message.has("error");
      return response
          ? McpAnswer.NONE
          : refused(McpException.INVALID_REQUEST, "the message names no method");
    }
    if (!message.has("id")) {
      // A notification, and none changes anything here.
      return McpAnswer.NONE;
    }
    JsonNode id = message.get("id");
    if (!id.isTextual() && !id.isIntegralNumber()) {
      return refused(McpException.INVALID_REQUEST, "an id is a text or a whole number");
    }
    try {
      return McpAnswer.result(id, call(method.asText(), message.path("params"), headers));
    } catch (McpException e) {
      return McpAnswer.error(id, e);
    }
  }

  /** The answer to something that is no message. */
  static McpAnswer refused(int code, String reason) {
    return McpAnswer.error(null, McpException.of(code, 400, reason));
  }

  /** The answer to a message that met a failure of this program. */
  static McpAnswer failed(byte[] bytes, String reason) {
    @Nullable JsonNode id = Json.read(bytes).map(message -> message.get("id")).orElse(null);
    return McpAnswer.error(id, McpException.of(McpException.INTERNAL_ERROR, 500, reason));
  }

  private Object call(String method, JsonNode params, @Nullable McpHeaders headers)
      throws IOException {
    if (!params.isMissingNode() && !params.isObject()) {
      throw McpException.of(McpException.INVALID_PARAMS, 400, "params must be an object");
    }
    return methods.call(method, params, revision(method, params, headers));
  }

  /** The revision by which a message is to be read. */
  private static Revision revision(String method, JsonNode params, @Nullable McpHeaders headers) {
    JsonNode meta = params.path("_meta");
    String header = headers == null ? null : headers.version();
    boolean declared = meta.has(VERSION);
    if (!declared && !method.equals("server/discover") && !isStateless(header)) {
      return handshake(header);
    }
    if (!meta.path(VERSION).isTextual() || !meta.path(CAPABILITIES).isObject()) {
      throw McpException.of(
          McpException.INVALID_PARAMS,
          400,
          "params._meta must have " + VERSION + " and " + CAPABILITIES);
    }
    String code = meta.path(VERSION).asText();
    if (headers != null) {
      headers.check(code, method, params);
    }
    return Revision.ofCode(code).orElseThrow(() -> McpException.unsupported(code));
  }

  private static boolean isStateless(@Nullable String header) {
    return Revision.STATELESS.code().equals(header);
  }

  /**
   * A message without a declaration is of a revision with a handshake, whichever that agreed on.
   */
  private static Revision handshake(@Nullable String header) {
    return header == null
        ? Revision.NEWEST_WITH_HANDSHAKE
        : Revision.ofCode(header).orElseThrow(() -> McpException.unsupported(header));
  }
}
