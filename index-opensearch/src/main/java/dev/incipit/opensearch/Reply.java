package dev.incipit.opensearch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a cluster answered.
 *
 * @param status the HTTP status
 * @param body its body; an empty object if there was none
 */
record Reply(int status, JsonNode body) {
  boolean ok() {
    return status < 300;
  }

  /** Whether the same request may be taken a little later. */
  boolean mayPass() {
    return mayPass(status) && !isBlock(body.path("error"));
  }

  static boolean mayPass(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /** Whether an error says that nothing may be written, until somebody lifts the block. */
  static boolean isBlock(JsonNode error) {
    return error.path("type").asText().equals("cluster_block_exception")
        && error.path("reason").asText().contains("index [");
  }

  /** Why the cluster refused, in its words. */
  String reason() {
    return reason(body.path("error"));
  }

  static String reason(JsonNode error) {
    if (error.isTextual()) {
      return error.asText();
    }
    JsonNode cause = error.path("root_cause").path(0);
    String text = (cause.isMissingNode() ? error : cause).path("reason").asText();
    JsonNode deeper = error.path("caused_by").path("reason");
    return deeper.isMissingNode() ? text : text + ": " + deeper.asText();
  }
}
