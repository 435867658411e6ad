package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.search.PaperIndex;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.config.ServerLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever got through to a server before it stopped gets an answer. */
class StopUnderLoadTest {
  private static final int CLIENTS = 20;

  @Test
  void requestsThatReachedTheServerAreAnsweredWhenItStops() throws Exception {
    int rounds = Integer.getInteger("incipit.stops", Boolean.getBoolean("incipit.all") ? 30 : 5);
    ServerConfig config =
        ServerConfig.loopback(0)
            .withLimits(ServerLimits.DEFAULT.withSearches(CLIENTS).withConnections(10 * CLIENTS))
            .withStopTimeout(Duration.ofMinutes(1));
    List<String> lost = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      PaperIndex index = TestIndexes.create();
      index.add(WebServer.seed());
      index.commit();
      try (WebServer web = WebServer.over(index, config);
          ExecutorService threads = Executors.newCachedThreadPool()) {
        int port = web.server().port();
        AtomicInteger answered = new AtomicInteger();
        AtomicBoolean stopping = new AtomicBoolean();
        List<Future<String>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          Callable<String> client =
              i % 2 == 0 ? () -> anew(port, answered, stopping) : () -> kept(port, stopping);
          clients.add(threads.submit(client));
        }
        while (answered.get() < CLIENTS && clients.stream().noneMatch(Future::isDone)) {
          Thread.sleep(1);
        }
        stopping.set(true);
        web.server().stop();
        // As the command does: what answers is closed after what asks it.
        index.close();
        for (Future<String> client : clients) {
          if (!client.get().isEmpty()) {
            lost.add("round " + round + ": " + client.get());
          }
        }
      }
    }
    assertEquals(List.of(), lost);
  }

  /** Asks on a connection of its own each time; answers what went wrong, empty if nothing. */
  private static String anew(int port, AtomicInteger answered, AtomicBoolean stopping) {
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        String answer = ask(socket, "Connection: close\r\n");
        if (!answer.startsWith("HTTP/1.1 200 ")) {
          return "answered '" + answer.lines().findFirst().orElse("") + "'";
        }
        answered.incrementAndGet();
      } catch (ConnectException e) {
        return "";
      } catch (SocketException e) {
        if (!stopping.get()) {
          return "closed while the server ran";
        }
      } catch (IOException e) {
        return e.toString();
      }
    }
  }

  /** Asks again and again on one connection, until the server says that it closes it. */
  private static String kept(int port, AtomicBoolean stopping) {
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        String answer = "";
        while (!answer.contains("Connection: close")) {
          answer = ask(socket, "");
          if (!answer.startsWith("HTTP/1.1 200 ")) {
            return "kept, answered '" + answer.lines().findFirst().orElse("") + "'";
          }
        }
      } catch (ConnectException e) {
        return "";
      } catch (SocketException e) {
        if (!stopping.get()) {
          return "kept, closed while the server ran";
        }
      } catch (IOException e) {
        return "kept, " + e;
      }
    }
  }

  /**
   * Sends a request; answers the head of what comes back, and reads it all.
   *
   * @throws SocketException if the connection was closed before a byte of the answer came: by the
   *     system, which resets those that wait at a port when it closes, or by the server because
   *     nobody asked for long. Clients ask again then (RFC 9112, section 9.3.1).
   */
  private static String ask(Socket socket, String more) throws IOException {
    String request = "GET /abs/2604.07609 HTTP/1.1\r\nHost: localhost\r\n" + more;
    socket.setSoTimeout(60_000);
    socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
    InputStream in = new BufferedInputStream(socket.getInputStream());
    StringBuilder answer = new StringBuilder();
    // An answer ends with an empty chunk, or with the connection.
    try {
      while (!answer.substring(Math.max(0, answer.length() - 7)).equals("\r\n0\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          break;
        }
        answer.append((char) next);
      }
    } catch (SocketException e) {
      if (answer.isEmpty()) {
        throw e;
      }
    }
    if (answer.isEmpty()) {
      throw new SocketException("closed");
    }
    return answer.indexOf("</html>") > 0 ? answer.toString() : "cut off after " + answer;
  }
}
