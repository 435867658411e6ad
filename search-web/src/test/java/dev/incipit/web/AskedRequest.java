package dev.incipit.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request out of {@code requests.txt}, where its form is told.
 *
 * @param line the request as the file has it
 * @param method the method
 * @param target the address, which may hold {@value #NEXT}
 * @param headers what it sends besides the usual headers, each as {@code Name: value}
 * @param body the form that it posts; empty for none
 */
record AskedRequest(String line, String method, String target, List<String> headers, String body) {

  /** Stands for the cursor that the answer before gave. */
  static final String NEXT = "{next}";

  private static final String GROUP = "## ";

  AskedRequest {
    headers = List.copyOf(headers);
  }

  /**
   * The requests of a file, by the names of their groups.
   *
   * @param katex the version of KaTeX
   */
  static Map<String, List<AskedRequest>> read(Path file, String katex) throws IOException {
    Map<String, List<AskedRequest>> groups = new LinkedHashMap<>();
    List<AskedRequest> group = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(GROUP)) {
        String name = line.substring(GROUP.length(), line.indexOf(':'));
        group = new ArrayList<>();
        if (groups.put(name, group) != null) {
          throw new IllegalArgumentException("two groups are called " + name);
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        group.add(of(line, katex));
      }
    }
    return groups;
  }

  private static AskedRequest of(String line, String katex) {
    String[] parts = line.split(" \\| ", -1);
    String[] words = parts[0].split(" ", -1);
    if (words.length != 2) {
      throw new IllegalArgumentException("a request is a method and an address, was: " + line);
    }
    boolean posts = words[0].equals("POST");
    int headers = parts.length - (posts ? 1 : 0);
    return new AskedRequest(
        line,
        words[0],
        words[1].replace("{katex}", katex),
        List.of(parts).subList(1, headers),
        posts ? parts[headers] : "");
  }

  /** The address without what is asked of it. */
  String path() {
    return target.replaceFirst("\\?.*", "").replaceFirst("^http://[^/]*", "");
  }

  /**
   * What is sent. By HTTP/1.0, so that the answer comes whole and not in chunks; under a name
   * without a port, so that addresses in answers have none.
   *
   * @param next the cursor that the answer before gave
   */
  String bytes(String next) {
    List<String> lines = new ArrayList<>();
    lines.add(method + " " + target.replace(NEXT, next) + " HTTP/1.0");
    if (!names("Host")) {
      lines.add("Host: localhost");
    }
    if (!body.isEmpty() || method.equals("POST")) {
      lines.add("Content-Length: " + body.length());
      if (!names("Content-Type")) {
        lines.add("Content-Type: application/x-www-form-urlencoded");
      }
    }
    lines.addAll(headers);
    return String.join("\r\n", lines) + "\r\n\r\n" + body;
  }

  private boolean names(String header) {
    return headers.stream().anyMatch(h -> h.startsWith(header + ":"));
  }
}
