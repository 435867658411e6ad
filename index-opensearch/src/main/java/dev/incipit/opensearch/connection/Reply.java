package dev.incipit.opensearch.connection;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a cluster answered.
 *
 * @param status the HTTP status
 * @param body its body; an empty object if there was none
 */
public record Reply(int status, JsonNode body) {
  public boolean ok() {
    return status < 300;
  }

  /** Why the cluster refused. */
  public ErrorAnswer error() {
    return error(status, body.path("error"));
  }

  /** Why the cluster refused, by the error of an answer or of a part of it. */
  public static ErrorAnswer error(int status, JsonNode error) {
    if (error.isTextual()) {
      return new ErrorAnswer(status, "", error.asText());
    }
    JsonNode root = error.path("root_cause").path(0);
    JsonNode cause = root.isMissingNode() ? error : root;
    JsonNode deeper = error.path("caused_by").path("reason");
    String reason = cause.path("reason").asText("status " + status);
    return new ErrorAnswer(
        status,
        cause.path("type").asText(),
        deeper.isMissingNode() ? reason : reason + ": " + deeper.asText());
  }
}
