package dev.incipit.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;

/** A server that gives the answers of a script, one after the other, and the last one for ever. */
final class ScriptedServer implements AutoCloseable {

  /** An answer. */
  interface Step {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Step> steps = new ArrayDeque<>();
  private final HttpServer server;

  /** The queries asked, in order. */
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  ScriptedServer(Step... script) throws IOException {
    steps.addAll(List.of(script));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Step step;
    synchronized (steps) {
      asked.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
      step = steps.size() > 1 ? steps.removeFirst() : steps.getFirst();
    }
    try (exchange) {
      step.answer(exchange);
    }
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oai");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  static Step text(String body) {
    return status(200, Map.of(), body);
  }

  /** Answers that differ by how often they were asked for, from 0. */
  static Step numbered(IntFunction<String> body) {
    AtomicInteger number = new AtomicInteger();
    return exchange -> text(body.apply(number.getAndIncrement())).answer(exchange);
  }

  static Step status(int status, Map<String, String> headers, String body) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  static Step redirect(String location) {
    return status(302, Map.of("Location", location), "");
  }

  /** Promises more bytes than come, then hangs up. */
  static Step reset(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length + 1_000L);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
      throw new IOException("hangs up");
    };
  }

  /** Sends a beginning and then nothing, until the client goes away. */
  static Step stalled(String body) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write(body.getBytes(StandardCharsets.UTF_8));
      out.flush();
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  static Step endless(String start) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write(start.getBytes(StandardCharsets.UTF_8));
      byte[] more = " ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      while (true) {
        out.write(more);
      }
    };
  }

  static Step packed(String body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, bytes.size());
      exchange.getResponseBody().write(bytes.toByteArray());
    };
  }
}
