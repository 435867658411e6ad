package dev.incipit.opensearch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.incipit.engine.PaperUpdate;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What becomes of papers of which a cluster takes some and not others. A server that says what
 * OpenSearch says stands for it, as a real one cannot be overloaded at will.
 */
class BulkWriterTest {
  private static final String TAKEN = "{\"create\":{\"status\":201}}";
  private static final String BUSY =
      refusal(429, "rejected_execution_exception", "the queue of writes is full");

  private final Queue<String> answers = new ConcurrentLinkedQueue<>();
  private final Queue<String> sent = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private Cluster cluster;

  private static String refusal(int status, String type, String reason) {
    return "{\"create\":{\"status\":%d,\"error\":{\"type\":\"%s\",\"reason\":\"%s\"}}}"
        .formatted(status, type, reason);
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/papers/_mget", exchange -> answer(exchange, 200, "{\"docs\":[]}"));
    server.createContext("/papers/_bulk", this::bulk);
    server.start();
    int port = server.getAddress().getPort();
    cluster = Cluster.open(ClusterAddress.parse("opensearch://127.0.0.1:" + port + "/papers"));
  }

  @AfterEach
  void stopListening() throws IOException {
    cluster.close();
    server.stop(0);
  }

  private void bulk(HttpExchange exchange) throws IOException {
    sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String answer = answers.remove();
    answer(exchange, answer.startsWith("{\"error\"") ? 429 : 200, answer);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void willAnswer(String... items) {
    answers.add("{\"items\":[" + String.join(",", items) + "]}");
  }

  private AddReport add(String... ids) throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (String id : ids) {
      papers.add(AnnouncedPaper.of(Paper.builder(PaperId.of(id)).title("A title").build()));
    }
    return new OptimisticWriter(cluster, IndexSettings.DEFAULT).add(PaperUpdate.Mode.MERGE, papers);
  }

  @Test
  void onlyWhatWasRejectedForLackOfRoomIsSentAgain() throws IOException {
    willAnswer(TAKEN, BUSY);
    willAnswer(BUSY);
    willAnswer(TAKEN);
    assertEquals(new AddReport(2, 0, 0, List.of()), add("first", "second"));
    assertEquals(3, sent.size());
    assertTrue(sent.remove().contains("\"_id\":\"first\""));
    assertFalse(sent.remove().contains("\"_id\":\"first\""));
    assertTrue(sent.remove().contains("\"_id\":\"second\""));
  }

  @Test
  void aRequestThatIsRejectedAsAWholeIsSentAgain() throws IOException {
    answers.add("{\"error\":{\"type\":\"rejected_execution_exception\",\"reason\":\"too much\"}}");
    willAnswer(TAKEN);
    assertEquals(new AddReport(1, 0, 0, List.of()), add("first"));
    assertEquals(2, sent.size());
  }

  @Test
  void whatCannotBeReadIsRefusedWithTheReasonAndNotSentAgain() throws IOException {
    willAnswer(refusal(400, "mapper_parsing_exception", "no such field"), TAKEN);
    AddReport report = add("first", "second");
    assertEquals(1, report.added());
    assertEquals(
        List.of(new AddReport.Refusal(PaperId.of("first"), "no such field")), report.refused());
    assertEquals(1, sent.size());
  }

  @Test
  void aFullDiskEndsALoadAtOnce() {
    String block =
        refusal(
            429,
            "cluster_block_exception",
            "index [papers] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage"
                + " watermark, index has read-only-allow-delete block];");
    willAnswer(TAKEN, block);
    UnusableIndexException full =
        assertThrows(UnusableIndexException.class, () -> add("first", "second"));
    assertTrue(("" + full.getMessage()).contains("a disk of it is nearly full"), full::toString);
    assertEquals(1, sent.size());
  }
}
