package dev.incipit.opensearch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.incipit.opensearch.address.ClusterAccess;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.search.UnavailableIndexException;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchClient;

/** What is told when a cluster, or what passes for one, does not do what it is asked. */
class ClusterFailureTest {
  private static final ClusterAccess PASSWORD = new ClusterAccess(Path.of("pass"), null, null);

  /** A question that fails. */
  private interface Question {
    void ask(OpenSearchClient client) throws IOException;
  }

  private static IOException asking(ClusterAddress address, Question question) throws IOException {
    OpenSearchClient client = ClusterClient.open(address);
    try {
      Exception thrown = assertThrows(Exception.class, () -> question.ask(client));
      return ClusterFailure.of(address, thrown);
    } finally {
      client._transport().close();
    }
  }

  private static void told(
      Class<? extends IOException> type, IOException failure, String... texts) {
    assertEquals(type, failure.getClass(), failure.toString());
    for (String text : texts) {
      assertTrue(("" + failure.getMessage()).contains(text), failure.getMessage());
    }
  }

  private static ClusterAddress local(String scheme, int port) {
    return ClusterAddress.parse(scheme + "127.0.0.1:" + port + "/papers");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void count(OpenSearchClient client) throws IOException {
    client.count(c -> c.index("papers"));
  }

  @Test
  void aClosedPortIsUnavailable() throws IOException {
    ClusterAddress address = local(ClusterAddress.PLAIN, closedPort());
    told(
        UnavailableIndexException.class,
        asking(address, ClusterFailureTest::count),
        address.toString(),
        "cannot be reached",
        "check that its nodes run");
  }

  @Test
  void anUnknownHostIsUnavailable() throws IOException {
    ClusterAddress address = ClusterAddress.parse("opensearch://no-such-host.invalid/papers");
    told(
        UnavailableIndexException.class,
        asking(address, ClusterFailureTest::count),
        "no-such-host.invalid");
  }

  @Test
  void aLateAnswerIsUnavailable() {
    told(
        UnavailableIndexException.class,
        ClusterFailure.of(
            local(ClusterAddress.PLAIN, 1), new IOException(new SocketTimeoutException("30 s"))),
        "does not answer in time (30 s)");
  }

  /** The server that answers is no cluster: security plugins are not published for one here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 |      | Unauthorized | UnusableIndexException    | lets in nobody without a name
          401 | ada  | Unauthorized | UnusableIndexException    | does not let in user ada; check the user and the password in pass
          403 | ada  | {"error":{"type":"security_exception","reason":"no permissions"},"status":403} | UnusableIndexException | does not allow this to user ada: no permissions
          403 |      | {"error":{"type":"index_create_block_exception","reason":"blocked by: [FORBIDDEN/10/cluster create-index blocked (api)];"},"status":403} | UnusableIndexException | makes no new index, as disks of its nodes are nearly full
          503 |      | Unavailable  | UnavailableIndexException | cannot answer just now
          429 |      | {"error":{"type":"circuit_breaking_exception","reason":"too much"},"status":429} | UnavailableIndexException | cannot answer just now: too much
          500 |      | {"error":{"root_cause":[{"type":"node_disconnected_exception","reason":"[n2] disconnected"}],"type":"search_phase_execution_exception"},"status":500} | UnavailableIndexException | cannot answer just now: [n2] disconnected
          400 |      | {"error":{"type":"x_exception","reason":"odd"},"status":400} | IOException | refused: odd
          200 |      | <html></html> | IOException              | was asked in vain
          """)
  void whatAServerAnswersIsTold(
      int status, @Nullable String user, String body, String type, String message)
      throws IOException {
    HttpServer server = answering(status, body);
    try {
      ClusterAddress open = local(ClusterAddress.PLAIN, server.getAddress().getPort());
      OpenSearchClient client = ClusterClient.open(open);
      Exception thrown = assertThrows(Exception.class, () -> count(client));
      client._transport().close();
      ClusterAddress named =
          new ClusterAddress(
              open.hosts(), false, user, "papers", user == null ? ClusterAccess.OPEN : PASSWORD);
      IOException failure = ClusterFailure.of(named, thrown);
      assertEquals(type, failure.getClass().getSimpleName(), failure.toString());
      assertTrue(("" + failure.getMessage()).contains(message), failure.getMessage());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aTokenThatIsRefusedIsToldByItsFile() {
    ClusterAddress address =
        local(ClusterAddress.PLAIN, 1)
            .withAccess(new ClusterAccess(null, Path.of("token-file"), null));
    told(
        UnusableIndexException.class,
        ClusterFailure.of(address, new ErrorAnswer(401, "", "Unauthorized")),
        "does not take the token of token-file");
  }

  private static HttpServer answering(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String form = body.startsWith("{") ? "application/json" : "text/html";
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", form);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void tlsToAPlainPortIsToldOf() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    try {
      ClusterAddress address = local(ClusterAddress.ENCRYPTED, server.getAddress().getPort());
      told(
          UnavailableIndexException.class,
          asking(address, ClusterFailureTest::count),
          "check that its port is one for TLS");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anIndexThatIsNotThereIsUnusable() throws IOException {
    ClusterAddress address = ClusterUnderTest.shared().address("absent");
    IOException failure = asking(address, client -> client.count(c -> c.index(address.index())));
    told(UnusableIndexException.class, failure, "holds no such index");
    assertEquals(UnusableIndexException.Reason.ABSENT, ((UnusableIndexException) failure).reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          write                  | has the index set read-only
          read_only              | has the index set read-only
          read_only_allow_delete | a disk of it is nearly full
          """)
  void blocksAreTold(String block, String message) throws IOException {
    ClusterAddress address =
        ClusterUnderTest.shared().address("blocked-" + block.replace('_', '-'));
    String name = address.index();
    OpenSearchClient client = ClusterClient.open(address);
    try {
      client.indices().create(c -> c.index(name));
      set(client, name, "index.blocks." + block, true);
      told(
          UnusableIndexException.class,
          asking(address, other -> other.index(i -> i.index(name).document(Map.of("a", "b")))),
          message);
    } finally {
      set(client, name, "index.blocks." + block, false);
      client.indices().delete(d -> d.index(name));
      client._transport().close();
    }
  }

  private static void set(OpenSearchClient client, String index, String setting, boolean value)
      throws IOException {
    client
        .indices()
        .putSettings(p ->
            p.index(index).settings(s -> s.customSettings(Map.of(setting, JsonData.of(value)))));
  }
}
