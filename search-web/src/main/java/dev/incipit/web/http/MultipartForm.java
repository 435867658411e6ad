package dev.incipit.web.http;

import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form whose fields come in parts (RFC 7578), as some clients of arXiv send it. */
final class MultipartForm {
  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)multipart/form-data\\s*;.*?\\bboundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*");
  private static final Pattern NAME =
      Pattern.compile("(?im)^content-disposition:.*?;\\s*name=(?:\"([^\"]*)\"|([^\\s;\"]+))");
  private static final int MOST = 500;

  private MultipartForm() {}

  /** What divides the parts of a body of this type; null if it is no such form. */
  static @Nullable String boundary(@Nullable String contentType) {
    Matcher type = TYPE.matcher(contentType == null ? "" : contentType);
    return type.matches() ? either(type) : null;
  }

  /**
   * The fields of a form.
   *
   * @throws dev.incipit.web.params.ProblemException if a part has no name, or there are too many
   */
  static QueryString read(byte[] body, String boundary) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    // A character a byte, so that parts can be cut out before they are decoded.
    String all = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    String[] parts = all.split(Pattern.quote("\r\n--" + boundary), MOST + 2);
    for (String part : List.of(parts).subList(1, parts.length)) {
      if (part.startsWith("--")) {
        break;
      }
      int end = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
      if (!name.find() || values.size() >= MOST) {
        throw Problem.refused(400, "Not a form", "a part of the form has no name, or is not whole")
            .asException();
      }
      values
          .computeIfAbsent(decoded(either(name)), field -> new ArrayList<>())
          .add(decoded(part.substring(end + 4)));
    }
    return new QueryString(values);
  }

  private static String either(Matcher found) {
    String quoted = found.group(1);
    return quoted == null ? found.group(2) : quoted;
  }

  private static String decoded(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
  }
}
