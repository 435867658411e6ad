package dev.incipit.cli.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks a server again and again until nobody listens any more, and notes what came back. */
final class LoadClient implements Runnable {
  /** How an exchange ended. */
  private enum End {
    ANSWERED,
    REFUSED,
    CLOSED,
    CUT,
    FAILED
  }

  /**
   * A request.
   *
   * @param sent when it was sent; for one refused, when that was seen
   * @param ended when its answer was there
   * @param head the first line of the answer; empty if there is none
   */
  private record Exchange(long sent, long ended, End end, String head) {}

  private final int port;
  private final boolean anew;
  private final List<Exchange> exchanges = new ArrayList<>();

  /** A client, which uses a connection again or makes a new one for each request. */
  LoadClient(int port, boolean anew) {
    this.port = port;
    this.anew = anew;
  }

  @Override
  public void run() {
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(60_000);
        while (asked(socket)) {
          // Goes on.
        }
      } catch (IOException e) {
        note(new Exchange(System.nanoTime(), System.nanoTime(), End.REFUSED, ""));
        return;
      }
    }
  }

  /** Asks once; answers whether the connection may be used again. */
  private boolean asked(Socket socket) {
    long sent = System.nanoTime();
    ByteArrayOutputStream got = new ByteArrayOutputStream();
    try {
      socket
          .getOutputStream()
          .write(
              ("GET /search?q=cache+OR+network HTTP/1.1\r\nHost: localhost\r\n"
                      + (anew ? "Connection: close\r\n\r\n" : "\r\n"))
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      byte[] bytes = new byte[65_536];
      while (!text(got).endsWith("\r\n0\r\n\r\n")) {
        int read = in.read(bytes);
        if (read < 0) {
          break;
        }
        got.write(bytes, 0, read);
      }
    } catch (IOException e) {
      // What has come tells how it ended.
    }
    String answer = text(got);
    String head = answer.lines().findFirst().orElse("");
    End end =
        answer.isEmpty()
            ? End.CLOSED
            : !head.startsWith("HTTP/1.1 200 ")
                ? End.FAILED
                : answer.contains("</html>") ? End.ANSWERED : End.CUT;
    note(new Exchange(sent, System.nanoTime(), end, head));
    return !anew && end == End.ANSWERED && !answer.contains("Connection: close");
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private synchronized void note(Exchange exchange) {
    exchanges.add(exchange);
  }

  /** How many requests were answered. */
  synchronized int answered() {
    return (int) exchanges.stream().filter(exchange -> exchange.end() == End.ANSWERED).count();
  }

  /** Whether a request was under way at a time. */
  synchronized boolean wasUnderWay(long time) {
    return exchanges.stream()
        .anyMatch(exchange -> exchange.sent() - time < 0 && exchange.ended() - time > 0);
  }

  /**
   * What went wrong; empty if nothing did. An answer that began has to end well. No answer at all
   * is right only for those who asked when the server no longer listened: they may ask again, of
   * another one.
   *
   * @param listened until when it had to listen
   */
  synchronized String failure(long listened) {
    for (Exchange exchange : exchanges) {
      boolean early = exchange.sent() - listened < 0;
      switch (exchange.end()) {
        case ANSWERED -> {}
        case CUT, FAILED -> {
          return exchange.end() + " " + exchange.head();
        }
        case CLOSED -> {
          if (early) {
            return "closed without an answer";
          }
        }
        case REFUSED -> {
          if (early) {
            return "refused too early";
          }
        }
      }
    }
    return "";
  }
}
