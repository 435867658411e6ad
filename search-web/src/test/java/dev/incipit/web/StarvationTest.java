package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.search.PaperIndex;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.config.ServerLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Clients that do nothing, and clients that want too much, leave the others their share. */
class StarvationTest {
  private static final int EACH = 300;

  @Test
  void idleAndHalfSentRequestsHoldNobodyUp() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    ServerConfig config = ServerConfig.loopback(0).withStopTimeout(Duration.ofMillis(100));
    PaperIndex seed = TestIndexes.create();
    seed.add(WebServer.seed());
    seed.commit();
    try (WebServer web = WebServer.over(seed, config)) {
      String head = "POST /api/query HTTP/1.1\r\nHost: localhost\r\n";
      String form =
          "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\na=";
      for (int i = 0; i < EACH; i++) {
        sockets.add(opened(web, head + form));
        sockets.add(opened(web, head + "X-Half: "));
        sockets.add(opened(web, ""));
      }
      for (int i = 0; i < 100; i++) {
        assertEquals(2, web.json("/api/v1/search?q=%22KV-cache%22").get("total").asInt());
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void moreDrippingConnectionsThanAreAllowedHoldNobodyUp() throws Exception {
    ServerLimits limits = ServerLimits.DEFAULT.withConnections(100);
    ServerConfig config = ServerConfig.loopback(0).withLimits(limits);
    PaperIndex seed = TestIndexes.create();
    seed.add(WebServer.seed());
    seed.commit();
    List<Socket> sockets = new ArrayList<>();
    try (WebServer web = WebServer.over(seed, config)) {
      String head = "GET /search?q=llm HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
      for (int i = 0; i < EACH; i++) {
        sockets.add(opened(web, head));
        if (i % 30 == 0) {
          sockets.forEach(StarvationTest::drip);
          assertEquals(200, web.get("/health/live").statusCode());
          assertEquals(2, web.json("/api/v1/search?q=%22KV-cache%22").get("total").asInt());
        }
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static void drip(Socket socket) {
    try {
      socket.getOutputStream().write('a');
    } catch (IOException e) {
      // The server has closed it.
    }
  }

  @Test
  void headThatDoesNotEndIsCutOff() throws Exception {
    ServerLimits limits = ServerLimits.DEFAULT.withHead(Duration.ofMillis(500));
    for (String begun : List.of("G", "GET /health/live HTTP/1.1\r\nHost: localhost\r\n")) {
      PaperIndex seed = TestIndexes.create();
      try (WebServer web = WebServer.over(seed, ServerConfig.loopback(0).withLimits(limits));
          Socket socket = opened(web, begun)) {
        socket.setSoTimeout(20);
        int read = 0;
        while (read >= 0) {
          drip(socket);
          try {
            read = socket.getInputStream().read();
          } catch (SocketTimeoutException e) {
            // Nothing yet: the drops go on, so that the connection is never idle.
          } catch (SocketException e) {
            read = -1;
          }
        }
        assertEquals(200, web.get("/health/live").statusCode());
      }
    }
  }

  private static Socket opened(WebServer web, String begun) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.server().port());
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void surplusSearchesAreRefusedWhileAllElseIsServed() throws Exception {
    ServerLimits one = ServerLimits.DEFAULT.withSearches(1);
    try (HeldIndex index = HeldIndex.overSeed();
        WebServer web = WebServer.over(index, ServerConfig.loopback(0).withLimits(one));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      index.hold();
      Future<HttpResponse<String>> held = threads.submit(() -> web.get("/api/v1/search?q=llm"));
      index.awaitSearch();
      for (String path :
          List.of("/api/v1/search?q=x", "/search?q=x", "/export.bib", "/api/query")) {
        HttpResponse<String> refused = web.get(path);
        assertEquals(503, refused.statusCode(), path);
        assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(refused.headers().firstValue("ETag").isEmpty());
      }
      for (String path :
          List.of("/health/live", "/health/ready", "/static/incipit.css", "/metrics")) {
        assertEquals(200, web.get(path).statusCode(), path);
      }
      index.release();
      assertEquals(200, held.get().statusCode());
      assertEquals(200, web.get("/api/v1/search?q=x").statusCode());
    }
  }
}
