package dev.incipit.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A webhook: takes messages, and knows repetitions by their ids. */
final class Receiver implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Something that happens when a message has come and is not answered yet. */
  final AtomicReference<Runnable> before = new AtomicReference<>(() -> {});

  private final Map<String, JsonNode> messages = new LinkedHashMap<>();
  private final HttpServer server;
  private int repeated;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      JsonNode message = MAPPER.readTree(exchange.getRequestBody());
      synchronized (messages) {
        JsonNode same = messages.putIfAbsent(id, message);
        if (same != null) {
          repeated++;
        }
      }
      before.get().run();
      exchange.sendResponseHeaders(204, -1);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  /** The messages by their ids, each once. */
  Map<String, JsonNode> messages() {
    synchronized (messages) {
      return new LinkedHashMap<>(messages);
    }
  }

  /** How many messages came again. */
  int repeated() {
    synchronized (messages) {
      return repeated;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
