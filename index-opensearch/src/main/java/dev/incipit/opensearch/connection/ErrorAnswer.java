package dev.incipit.opensearch.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * An answer by which a cluster, or something before it, refuses.
 *
 * @param status the HTTP status
 * @param type OpenSearch's name of the kind; empty if it is not OpenSearch that refuses
 * @param reason why, in words
 */
public record ErrorAnswer(int status, String type, String reason) {
  private static final JsonMapper JSON = new JsonMapper();

  /** What nodes say of another that died while it was asked. */
  private static final Set<String> LOST_NODE =
      Set.of(
          "node_disconnected_exception",
          "node_not_connected_exception",
          "node_closed_exception",
          "connect_transport_exception",
          "receive_timeout_transport_exception",
          "no_shard_available_action_exception");

  /** Whether the same may be done a little later. */
  public boolean passes() {
    boolean busy = status == 429 || status == 502 || status == 503 || status == 504;
    return LOST_NODE.contains(type) || (busy && !blocks());
  }

  /** Whether nothing may be written until somebody, or room on a disk, ends that. */
  public boolean blocks() {
    return type.equals("cluster_block_exception")
        && (reason.contains("/12/") || reason.contains("/5/") || reason.contains("/8/"));
  }

  static ErrorAnswer of(OpenSearchException answer) {
    return new ErrorAnswer(answer.status(), answer.error().type(), "" + answer.error().reason());
  }

  /**
   * The client reads only some answers; of others it keeps the body as the second line of a
   * message.
   */
  static ErrorAnswer of(ResponseException answer) {
    String message = "" + answer.getMessage();
    String body = message.substring(message.indexOf('\n') + 1);
    try {
      JsonNode error = JSON.readTree(body).path("error");
      if (error.has("type")) {
        return Reply.error(answer.status(), error);
      }
    } catch (JsonProcessingException e) {
      // not OpenSearch's: its status tells enough
    }
    return new ErrorAnswer(answer.status(), "", "status " + answer.status());
  }
}
