package dev.incipit.opensearch.connection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.search.UnavailableIndexException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;

/** Speaks to a cluster in JSON. Thread-safe. */
public final class Cluster implements Closeable {
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";

  private final ClusterAddress address;
  private final OpenSearchClient client;
  private volatile boolean closed;

  private Cluster(ClusterAddress address, OpenSearchClient client) {
    this.address = address;
    this.client = client;
  }

  public static Cluster open(ClusterAddress address) throws IOException {
    return new Cluster(address, ClusterClient.open(address));
  }

  public ClusterAddress address() {
    return address;
  }

  /** Sends lines of JSON; answers whatever comes back. */
  public Reply sendLines(String path, Map<String, String> parameters, byte[] lines)
      throws IOException {
    return send("POST", path, parameters, Body.from(lines, LINES));
  }

  /** Sends a request; answers whatever comes back, be it an error. */
  public Reply send(
      String method, String path, Map<String, String> parameters, @Nullable JsonNode body)
      throws IOException {
    byte[] bytes =
        body == null ? new byte[0] : ClusterJson.write(body).getBytes(StandardCharsets.UTF_8);
    return send(method, path, parameters, body == null ? null : Body.from(bytes, JSON));
  }

  /**
   * Sends a request that is to succeed.
   *
   * @throws IOException if it does not, with what was wanted, where, and the cluster's reason
   */
  public JsonNode ask(
      String method, String path, Map<String, String> parameters, @Nullable JsonNode body)
      throws IOException {
    Reply reply = send(method, path, parameters, body);
    if (!reply.ok()) {
      throw failure(reply);
    }
    return reply.body();
  }

  /** The error to throw for a reply. */
  public IOException failure(Reply reply) {
    return failure(reply.error());
  }

  public IOException failure(ErrorAnswer error) {
    return ClusterFailure.of(address, error);
  }

  /**
   * The error to throw when only a part of an index answered.
   *
   * @param what which part did not
   */
  public UnavailableIndexException partial(String what) {
    String message = "cluster " + address + " cannot answer for all of the index just now: " + what;
    return new UnavailableIndexException(message, new IOException(what));
  }

  private Reply send(
      String method, String path, Map<String, String> parameters, @Nullable Body body)
      throws IOException {
    if (closed) {
      throw new IllegalStateException("this index is closed");
    }
    var request = Requests.builder().method(method).endpoint(path).query(parameters);
    if (body != null) {
      request.body(body);
    }
    try (Response response = client.generic().execute(request.build())) {
      byte[] bytes = response.getBody().map(Body::bodyAsBytes).orElseGet(() -> new byte[0]);
      return new Reply(response.getStatus(), read(response, bytes));
    } catch (IOException e) {
      throw ClusterFailure.of(address, e);
    }
  }

  private JsonNode read(Response response, byte[] bytes) {
    try {
      return bytes.length == 0 ? ClusterJson.object() : ClusterJson.read(bytes);
    } catch (IOException e) {
      String start = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.UTF_8);
      return ClusterJson.of("error", "no JSON (" + response.getReason() + "): " + start);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    client._transport().close();
  }
}
