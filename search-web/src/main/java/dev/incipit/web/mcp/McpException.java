package dev.incipit.web.mcp;

import java.util.Map;

/** Why a message is answered by an error of the protocol. */
final class McpException extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int INTERNAL_ERROR = -32603;

  /** What revisions with a handshake call a resource that is not there. */
  static final int RESOURCE_NOT_FOUND = -32002;

  static final int HEADER_MISMATCH = -32020;
  static final int UNSUPPORTED_VERSION = -32022;

  private final int code;
  private final int status;
  private final transient Map<String, Object> data;

  private McpException(int code, int status, String message, Map<String, Object> data) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
    this.data = data;
  }

  /** An error that HTTP answers as a success, as the message itself was taken in. */
  static McpException of(int code, String message) {
    return new McpException(code, 200, message, Map.of());
  }

  /** An error that HTTP answers by this status. */
  static McpException of(int code, int status, String message) {
    return new McpException(code, status, message, Map.of());
  }

  static McpException unsupported(String requested) {
    return new McpException(
        UNSUPPORTED_VERSION,
        400,
        "this server does not speak the revision '" + shortened(requested) + "'",
        Map.of("supported", Revision.codes(), "requested", shortened(requested)));
  }

  /** An echo of what was sent, short enough to be read. */
  static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  int code() {
    return code;
  }

  /** The status by which HTTP answers. */
  int status() {
    return status;
  }

  /** What else programs may want to know; empty for nothing. */
  Map<String, Object> data() {
    return data;
  }
}
