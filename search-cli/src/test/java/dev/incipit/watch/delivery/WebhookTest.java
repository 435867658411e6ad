package dev.incipit.watch.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.watch.model.WebhookSecret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to webhooks: signed, repeated with patience, and never where they should not go. */
class WebhookTest {
  private static final WebhookSecret SECRET = WebhookSecret.random();
  private static final DeliveryLimits LIMITS =
      new DeliveryLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), 3, Duration.ofMillis(1));

  private interface Answer {
    void give(HttpExchange exchange, int request) throws IOException;
  }

  private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
  private final List<String> paths = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(Answer answer) {
    server.createContext(
        "/",
        exchange -> {
          paths.add(exchange.getRequestURI().toString());
          byte[] body = exchange.getRequestBody().readAllBytes();
          if (!isSigned(exchange, body)) {
            problems.add("not signed");
          }
          answer.give(exchange, paths.size());
        });
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    var headers = exchange.getRequestHeaders();
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    String head =
        headers.getFirst("webhook-id") + "." + headers.getFirst("webhook-timestamp") + ".";
    signed.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(body);
    return headers
        .getFirst("webhook-signature")
        .equals("v1," + Base64.getEncoder().encodeToString(SECRET.sign(signed.toByteArray())));
  }

  private static void status(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private void send(boolean allowPrivate) throws IOException {
    send(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=s3cret"),
        allowPrivate);
  }

  private static void send(URI url, boolean allowPrivate) throws IOException {
    Message message = Messages.about("A kestrel");
    try (WebhookClient client = new WebhookClient(LIMITS, Clock.systemUTC())) {
      client.send(new Delivery.Webhook(url, SECRET, allowPrivate), message, WatchSettings.NONE);
    }
  }

  private String failure(boolean allowPrivate) {
    String failure = assertThrows(IOException.class, () -> send(allowPrivate)).toString();
    assertTrue(!failure.contains("s3cret"), failure);
    assertEquals(List.of(), problems);
    return failure;
  }

  @Test
  void requestsAreSigned() throws IOException {
    answer((exchange, request) -> status(exchange, 204));
    send(true);
    assertEquals(List.of(), problems);
    assertEquals(1, paths.size());
  }

  @Test
  void whatFailsForNowIsTriedAgain() throws IOException {
    answer((exchange, request) -> status(exchange, request < 3 ? 503 : 200));
    send(true);
    assertEquals(3, paths.size());
  }

  @Test
  void whatFailsForGoodIsNot() {
    answer((exchange, request) -> status(exchange, 404));
    assertTrue(failure(true).contains("HTTP status 404"));
    assertEquals(1, paths.size());
  }

  @Test
  void redirectsAreNotFollowed() {
    answer((exchange, request) -> {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      status(exchange, 307);
    });
    assertTrue(failure(true).contains("redirects"));
    assertEquals(List.of("/hook?key=s3cret"), paths);
  }

  @Test
  void anAnswerThatNeverEndsIsNotWaitedFor() throws IOException {
    answer((exchange, request) -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(new byte[10]);
      exchange.getResponseBody().flush();
    });
    send(true);
    assertEquals(1, paths.size());
  }

  @Test
  void aServerThatDoesNotAnswerIsGivenUp() {
    answer((exchange, request) -> {});
    assertTrue(failure(true).contains("tried 3 times"));
  }

  @Test
  void thisMachineIsNotAskedUnlessAllowed() {
    answer((exchange, request) -> status(exchange, 200));
    assertTrue(failure(false).contains("\"allowPrivate\""));
    assertEquals(List.of(), paths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest", "http://[::1]/",
        "http://[fd00::1]/", "http://0.0.0.0/", "http://2130706433/", "http://[::ffff:127.0.0.1]/"
      })
  void privateAddressesAreNotAsked(String url) {
    String failure = assertThrows(IOException.class, () -> send(URI.create(url), false)).toString();
    assertTrue(failure.contains("refused"), failure);
  }
}
