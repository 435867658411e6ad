package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests as no library would send them. Each gets one answer with the status that says what is
 * wrong, and nothing after it on the same connection is taken for a request.
 */
class RawRequestsTest {
  private static final String HOST = "Host: localhost\r\n";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String POST = "POST /api/query HTTP/1.1\r\n" + HOST + FORM;
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String SECOND = "GET /health/live HTTP/1.1\r\n" + HOST + "\r\n";

  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = Garden.server();
  }

  private static Arguments row(String name, int status, String request) {
    return Arguments.of(name, status, request);
  }

  private static String get(String path, String... headers) {
    return "GET " + path + " HTTP/1.1\r\n" + HOST + String.join("", headers) + "\r\n";
  }

  static Stream<Arguments> badFraming() {
    return Stream.of(
        row(
            "length and chunks",
            400,
            POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SECOND),
        row(
            "chunks and length",
            400,
            POST + "Transfer-Encoding: chunked\r\nContent-Length: 60\r\n\r\n0\r\n\r\n" + SECOND),
        row(
            "two lengths",
            400,
            POST + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nstart" + SECOND),
        row("length with a sign", 400, POST + "Content-Length: +5\r\n\r\nstart" + SECOND),
        row("negative length", 400, POST + "Content-Length: -1\r\n\r\n" + SECOND),
        row("length of twenty digits", 400, POST + "Content-Length: 99999999999999999999\r\n\r\n"),
        row("unknown coding", 400, POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + SECOND),
        row(
            "blank before the colon",
            400,
            POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + SECOND),
        row("folded header", 400, "GET /health/live HTTP/1.1\r\n" + HOST + "X-A: b\r\n c\r\n\r\n"),
        row("no host", 400, "GET /health/live HTTP/1.1\r\n\r\n"),
        row("two hosts", 400, get("/health/live", "Host: 127.0.0.1\r\n")),
        row("garbage", 400, "\0\0\0\0\r\n\r\n"),
        row(
            "a TLS hello",
            400,
            "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n"),
        row("two blanks before the address", 400, "GET  /health/live HTTP/1.1\r\n" + HOST + "\r\n"),
        row("two blanks behind it", 400, "GET /health/live  HTTP/1.1\r\n" + HOST + "\r\n"),
        row("many blanks", 400, "GET " + " ".repeat(300) + "/ HTTP/1.1\r\n" + HOST + "\r\n"),
        row(
            "chunks of something packed",
            501,
            POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + SECOND),
        row(
            "two codings in two headers",
            501,
            POST
                + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + SECOND),
        row("long address", 414, get("/search?q=" + "a".repeat(9_000)) + SECOND),
        row("bare line feeds", 400, "GET /health/live HTTP/1.1\nHost: localhost\n\n"),
        row("no such version", 505, "GET /health/live HTTP/7.3\r\n" + HOST + "\r\n"),
        row("chunk size that is none", 400, CHUNKED + "zz\r\nstart\r\n0\r\n\r\n" + SECOND),
        row("chunk size too large", 400, CHUNKED + "fffffffffffffffff\r\nstart\r\n0\r\n\r\n"),
        row(
            "line end in a quoted chunk extension",
            400,
            CHUNKED + "1;a=\"\r\nX\r\n0\r\n\r\n" + SECOND));
  }

  static Stream<Arguments> badRequests() {
    String large = "a=" + "x".repeat(1_100_000);
    return Stream.of(
        row("foreign host", 421, "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
        row("host that only starts right", 421, "GET / HTTP/1.1\r\nHost: 127.0.0.1.evil\r\n\r\n"),
        row("arXiv's host elsewhere", 421, "GET / HTTP/1.1\r\nHost: export.arxiv.org\r\n\r\n"),
        row("long header", 431, get("/health/live", "X-A: " + "a".repeat(9_000) + "\r\n")),
        row("long address", 414, get("/search?q=" + "a".repeat(9_000))),
        row("many headers", 200, get("/health/live", "X-A: b\r\n".repeat(400))),
        row("parent folder", 400, get("/..")),
        row("parent folder, encoded", 400, get("/%2e%2e")),
        row("parent folder with a parameter", 400, get("/..;/")),
        row("zero byte in the path", 400, get("/abs/a%00b")),
        row("encoded slash after a parent", 404, get("/..%2fetc/passwd")),
        row("dot, encoded twice", 400, get("/%252e")),
        row("empty first segment", 400, get("//etc/passwd")),
        row("encoded backslash", 400, get("/..%5cetc")),
        row("percent sign alone", 400, get("/api/v1/search?q=%")),
        row("no hexadecimal digits", 400, get("/api/v1/search?q=%zz")),
        row("bytes that are not UTF-8", 400, get("/api/v1/search?q=%ff")),
        row("overlong bytes", 400, get("/api/v1/search?q=%c0%af")),
        row("half a surrogate", 400, get("/api/v1/search?q=%ed%a0%80")),
        row("large body", 413, POST + "Content-Length: 1100002\r\n\r\n" + large),
        row("large body in chunks", 413, CHUNKED + "10c8e2\r\n" + large + "\r\n0\r\n\r\n"),
        row(
            "large body nobody wants",
            413,
            "POST /search HTTP/1.1\r\n" + HOST + "Content-Length: 1100002\r\n\r\n" + large),
        row(
            "body that is no form",
            415,
            "POST /api/query HTTP/1.1\r\n"
                + HOST
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"),
        row("TRACE", 405, "TRACE /search HTTP/1.1\r\n" + HOST + "\r\n"),
        row("unknown method", 405, "FOO /search HTTP/1.1\r\n" + HOST + "\r\n"),
        row(
            "POST where nothing is posted",
            405,
            "POST /search HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\n\r\n"),
        row("form in chunks", 200, CHUNKED + "11\r\nsearch_query=fern\r\n0\r\n\r\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badFraming")
  void whatIsNotHttpGetsOneAnswer(String name, int status, String request) throws Exception {
    String answer = sent(request);
    assertEquals(status, only(answer), name);
    assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
  }

  @Test
  void blanksAreCountedAcrossPartsOfARequest() throws Exception {
    for (String[] parts :
        new String[][] {{"GET ", " /health/live HTTP/1.1\r\n"}, {"GET", "  / "}}) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.server().port())) {
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        for (String part : parts) {
          socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
          Thread.sleep(50); // so that it is likely to be read by itself
        }
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(400, only(answer), answer);
      }
    }
  }

  @Test
  void wishForAnotherProtocolIsPassedOver() throws Exception {
    String wish =
        String.join(
            "\r\n",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "");
    for (String path : new String[] {"/health/live", "/search?q=fern"}) {
      assertEquals(200, only(sent(get(path, wish, "Connection: Upgrade, close\r\n"))), path);
    }
  }

  static Stream<Arguments> authorities() {
    return Stream.of(
        row("none", 400, ""),
        row("an allowed host", 200, "localhost"),
        row("a foreign host", 421, "evil.example"));
  }

  /** A request of HTTP/2 as bytes: no library leaves out the name of the server. */
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("authorities")
  void http2RequestsSayWhomTheyCall(String name, int status, String host) throws Exception {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(new byte[] {(byte) 0x82, (byte) 0x86, (byte) 0x84}); // GET, http, /
    if (!host.isEmpty()) {
      head.write(new byte[] {0x0f, 38 - 15, (byte) host.length()}); // host, which is no :authority
      head.write(host.getBytes(StandardCharsets.US_ASCII));
    }
    byte[] preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.server().port())) {
      socket.setSoTimeout(60_000);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(preface);
      out.write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0}); // settings
      out.write(new byte[] {0, 0, (byte) head.size(), 1, 5, 0, 0, 0, 1});
      out.write(head.toByteArray());
      assertEquals(status, http2Status(new DataInputStream(socket.getInputStream())));
    }
  }

  /** The status that begins a head, behind the size of the table where that is told. */
  private static int status(byte[] head) {
    int at = 0;
    if ((head[0] & 0xe0) == 0x20) {
      at = (head[0] & 0x1f) == 0x1f ? 3 : 1;
    }
    return switch (head[at] & 0xff) {
      case 0x88 -> 200;
      case 0x8c -> 400;
      default -> 421; // the only one of these that HPACK's own table lacks
    };
  }

  private static int http2Status(DataInputStream in) throws IOException {
    while (true) {
      int length = (in.readUnsignedShort() << 8) | in.readUnsignedByte();
      int type = in.readUnsignedByte();
      in.skipNBytes(5);
      byte[] payload = in.readNBytes(length);
      if (type == 1) {
        return status(payload);
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badRequests")
  void oddRequestsAreTold(String name, int status, String request) throws Exception {
    String answer = sent(request.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
    assertEquals(status, only(answer), name);
    if (status == 405) {
      assertTrue(answer.contains("\r\nAllow: GET, HEAD\r\n"), answer);
    }
    if (status >= 400) {
      assertFalse(answer.contains("Exception"), answer);
      assertFalse(answer.contains("dev.incipit"), answer);
    }
  }

  @Test
  void oneConnectionServesManyRequests() throws Exception {
    String answer =
        sent(SECOND + SECOND + SECOND.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
    assertEquals(3, Pattern.compile("HTTP/1.1 200 ").matcher(answer).results().count(), answer);
  }

  @Test
  void answersAreCompressedForThoseWhoAskForIt() throws Exception {
    for (String coding : new String[] {"gzip", "zstd"}) {
      String request =
          get("/?size=1", "Accept-Encoding: " + coding + "\r\n", "Connection: close\r\n");
      String answer = sent(request);
      assertTrue(answer.contains("\r\nContent-Encoding: " + coding + "\r\n"), answer);
      assertTrue(answer.contains("\r\nVary: Accept-Encoding\r\n"));
    }
    assertFalse(sent(get("/", "Connection: close\r\n")).contains("Content-Encoding"));
  }

  private static int only(String answers) {
    Matcher statuses = Pattern.compile("HTTP/1\\.[01] (\\d{3})").matcher(answers);
    assertTrue(statuses.find(), "no answer: " + answers);
    int status = Integer.parseInt(statuses.group(1));
    assertFalse(statuses.find(), answers);
    return status;
  }

  /** All that comes back for these bytes until the server closes the connection. */
  private static String sent(String bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.server().port())) {
      socket.setSoTimeout(60_000);
      Thread.startVirtualThread(() -> {
        try {
          socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
          socket.shutdownOutput();
        } catch (IOException e) {
          // A server need not read on once it has refused; what it answered is what counts.
        }
      });
      try (InputStream in = socket.getInputStream()) {
        StringBuilder answer = new StringBuilder();
        byte[] part = new byte[8_192];
        try {
          for (int read = in.read(part); read >= 0; read = in.read(part)) {
            answer.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
          }
        } catch (java.net.SocketException e) {
          // Reset, as what was sent was not read to its end.
        }
        return answer.toString();
      }
    }
  }
}
