package dev.incipit.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a server for answers, and writes them as texts that can be compared and reviewed. */
final class RecordedAnswers {
  private static final String SEPARATOR = "=== ";
  private static final Pattern CURSOR = Pattern.compile("\"next\":\"([^\"]+)\"");

  /** Headers that are not compared: they tell the time, or again how long the body is. */
  private static final Set<String> LEFT_OUT =
      Set.of("Date", "Last-Modified", "Content-Length", "Connection", "X-Request-Id");

  /** Headers that every answer has; only one that lacks them or has others tells so. */
  private static final Map<String, String> USUAL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
              + " img-src 'self' data:; connect-src 'self'; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Vary",
          "Accept-Encoding");

  /** Files that lie in the sources or in jars as they are served; their digest will do. */
  private static final Pattern FILE =
      Pattern.compile("/(static/.*|docs/.*|openapi\\.json|favicon\\.ico)");

  private final WebServer web;
  private final List<Varying> varying;

  RecordedAnswers(WebServer web, List<Varying> varying) {
    this.web = web;
    this.varying = varying;
  }

  /** The answers of a group, each under its request. */
  Map<String, String> ask(List<AskedRequest> group) throws IOException {
    Map<String, String> answers = new LinkedHashMap<>();
    String next = "";
    for (AskedRequest request : group) {
      String answer = text(request, web.sent(request.bytes(next)));
      Matcher cursor = CURSOR.matcher(answer);
      next = cursor.find() ? cursor.group(1) : "";
      if (answers.put(request.line(), answer) != null) {
        throw new IllegalArgumentException("asked twice: " + request.line());
      }
    }
    return answers;
  }

  /** One text of answers under their requests. */
  static String joined(Map<String, String> answers) {
    StringBuilder text = new StringBuilder();
    answers.forEach(
        (request, answer) -> text.append(SEPARATOR).append(request).append('\n').append(answer));
    return text.toString();
  }

  /** What {@link #joined} joined. */
  static Map<String, String> parted(String text) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String part : text.split("(?m)^" + SEPARATOR, -1)) {
      if (!part.isEmpty()) {
        int end = part.indexOf('\n');
        answers.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return answers;
  }

  private String text(AskedRequest request, byte[] answer) {
    String latin = new String(answer, StandardCharsets.ISO_8859_1);
    int end = latin.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalStateException("no whole answer to " + request.line() + ": " + latin);
    }
    byte[] body = latin.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    String shown = FILE.matcher(request.path()).matches() ? digest(body) : decoded(request, body);
    // A carriage return would be lost where line ends are changed on the way.
    String text = head(latin.substring(0, end)) + "\n" + shown.replace("\r", "␍") + "\n";
    for (Varying part : varying) {
      text = part.replacedIn(text);
    }
    if (parted(text).size() > 1) {
      throw new IllegalStateException(SEPARATOR + "starts a line of the answer to " + request);
    }
    return text;
  }

  private static String head(String head) {
    String[] lines = head.split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      String[] header = line.split(": ", 2);
      headers.merge(header[0], header[1], (one, other) -> one + " | " + other);
    }
    headers.keySet().removeAll(LEFT_OUT);
    USUAL.forEach((name, value) -> {
      if (!headers.remove(name, value)) {
        headers.putIfAbsent(name, "none");
      }
    });
    StringBuilder text = new StringBuilder(lines[0]).append('\n');
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static String decoded(AskedRequest request, byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("not UTF-8: the answer to " + request.line(), e);
    }
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return body.length + " bytes, SHA-256 " + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
