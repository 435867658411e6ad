package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.web.SearchServer;
import dev.incipit.web.config.ServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** What strangers send fills no log. */
class LogSilencerTest {
  private static final List<String> WRONG =
      List.of(
          "GET / HTTP/1.1\r\nHost: a:b:c\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: [::bad\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: evil.example:99999\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: user@x:1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: \u0001\u0002\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
          "GET / HTTP/1.1\r\n\r\n",
          "GET http://[::1/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET http://a b/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "CONNECT evil:99999999 HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "\u0016\u0003\u0001\r\n\r\n");

  /** Keeps what would be printed. */
  private static final class Kept extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void requestsThatAreNoHttpOrCallAnotherServerAreAnsweredAndNotLogged() throws IOException {
    LogSilencer.logs();
    Kept kept = new Kept();
    Logger root = Logger.getLogger("");
    root.addHandler(kept);
    try (LuceneIndex index = LuceneIndex.inMemory();
        SearchServer server = new SearchServer(index, ServerConfig.loopback(0))) {
      server.start();
      for (String request : WRONG) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
          socket.setSoTimeout(60_000);
          socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
          byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 4".length());
          assertEquals("HTTP/1.1 4", new String(answer, StandardCharsets.US_ASCII), request);
        }
      }
      assertEquals(List.of(), kept.lines);
    } finally {
      root.removeHandler(kept);
    }
  }
}
