package dev.incipit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Requests as readers, programs and scanners may send them, drawn from a seed. */
final class RandomHttpRequests {
  private static final List<String> WORDS =
      List.of(
          "the",
          "of",
          "learning",
          "network",
          "quantum",
          "model",
          "data",
          "graph",
          "theory",
          "a",
          "diffusion",
          "galaxy",
          "Wang",
          "poincaré",
          "Schr\\\"odinger",
          "量子計算",
          "H$_2$O",
          "C++",
          "3.1",
          "L_1",
          "state-of-the-art",
          "grpah",
          "IN",
          "to",
          "zzzz",
          "2604.07609",
          "hep-th/9901001",
          "10.1000/moss.12",
          "arXiv:2401.00011v3",
          "😀",
          "e\u0301",
          "\u202e");
  private static final List<String> FIELDS =
      List.of(
          "ti:",
          "title:",
          "au:",
          "abs:",
          "co:",
          "jr:",
          "rn:",
          "id:",
          "doi:",
          "cat:",
          "primary:",
          "msc:",
          "acm:",
          "year:",
          "submitted:",
          "updated:",
          "announced:",
          "type:",
          "date:",
          "all:",
          "submittedDate:",
          "nosuch:");
  private static final List<String> SIGNS =
      List.of(
          "AND", "OR", "NOT", "ANDNOT", "-", "+", "(", ")", "\"", "\"\"", "*", "?", "~", "~2", "^3",
          "NEAR/3", "W/2", "[", "]", "{", "}", "TO", "..", "/re/", "!", "&&", "||", "=", ":", ",",
          "$", "\\", "'", "%", "“", "\u0000", "\n", "<b>", "&amp;");
  private static final List<String> VALUES =
      List.of(
          "0",
          "1",
          "2",
          "-1",
          "50",
          "200",
          "201",
          "10000",
          "99999999999",
          "2147483647",
          "1e3",
          "true",
          "false",
          "none",
          "all",
          "any",
          "auto",
          "cs",
          "cs.DC",
          "cs.LG",
          "math",
          "grp_physics",
          "new",
          "cross",
          "replaced",
          "2025",
          "2026..",
          "..2025",
          "2026-04-10",
          "2026-04",
          "2026-02-31",
          "relevance",
          "newest",
          "oldest",
          "submittedDate",
          "ascending",
          "primary",
          "html",
          "atom",
          "arXiv",
          "oai_dc",
          "ListRecords",
          "GetRecord",
          "Identify",
          "ListSets",
          "oai:arXiv.org:2604.07609",
          "subject,year",
          "strict",
          "off",
          "more",
          "json",
          "bib",
          "recent",
          "pastweek",
          "");
  private static final List<String> NAMES =
      List.of(
          "q",
          "size",
          "page",
          "sort",
          "from",
          "to",
          "year",
          "type",
          "subject",
          "subjectRole",
          "author",
          "notYear",
          "notType",
          "notSubject",
          "notAuthor",
          "dateField",
          "facets",
          "highlight",
          "explain",
          "matching",
          "meaning",
          "prefer",
          "cursor",
          "format",
          "id",
          "list",
          "strict",
          "compat",
          "search_query",
          "id_list",
          "start",
          "max_results",
          "sortBy",
          "sortOrder",
          "verb",
          "metadataPrefix",
          "identifier",
          "set",
          "until",
          "resumptionToken",
          "utm_source",
          "nosuch",
          "feed",
          "date",
          "show",
          "skip",
          "Q");
  private static final List<String> HEADERS =
      List.of(
          "Accept: text/html",
          "Accept: application/json;q=0.1, */*",
          "Accept: text/x-bibliography",
          "Accept: ,;q=",
          "Accept-Encoding: gzip",
          "Accept-Encoding: identity;q=0",
          "If-None-Match: *",
          "If-None-Match: \"x\", W/\"y\"",
          "If-Modified-Since: tomorrow",
          "Range: bytes=0-1",
          "Cookie: a=b; $",
          "Origin: http://localhost",
          "X-Forwarded-Proto: https",
          "X-Forwarded-Host: papers.example",
          "X-Forwarded-Prefix: /a",
          "X-Forwarded-For: ::1, x",
          "Forwarded: for=_x;proto=https;host=\"papers.example:8\"",
          "User-Agent: \u00ff",
          "Accept-Language: xx-*",
          "Content-Type: application/x-www-form-urlencoded");

  private final Random random;
  private final List<String> patterns;
  private final List<String> ids;

  /**
   * Requests for some addresses.
   *
   * @param patterns the addresses, with what varies in braces
   * @param ids ids of papers that are there
   */
  RandomHttpRequests(long seed, List<String> patterns, List<String> ids) {
    this.random = new Random(seed);
    this.patterns = patterns;
    this.ids = ids;
  }

  /** A whole request but for the end of its head, as it is sent: each character is a byte. */
  String next() {
    String path = any(patterns);
    while (path.contains("{")) {
      path = path.replaceFirst("\\{[^}]*}", value().replace("\\", "\\\\").replace("$", "\\$"));
    }
    if (once(20)) {
      path = path + any(List.of("/", "//", "/..", ".bib", ".ris", "%2e%2e", ";x=y", "%", "%zz"));
    }
    List<String> parameters = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String name = i == 0 && once(2) ? searched(path) : any(NAMES);
      parameters.add(name + (once(30) ? "" : "=" + parameter(name)));
    }
    String query = parameters.isEmpty() ? "" : "?" + String.join(once(30) ? ";" : "&", parameters);
    StringBuilder request = new StringBuilder();
    boolean posted = once(15);
    request.append(posted ? "POST " : once(8) ? "HEAD " : "GET ").append(path).append(query);
    request.append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      request.append(any(HEADERS)).append("\r\n");
    }
    return request.toString();
  }

  private static String searched(String path) {
    return path.equals("/api/query") ? "search_query" : "q";
  }

  /** A piece of a path. */
  private String value() {
    return switch (random.nextInt(4)) {
      case 0 -> encoded(any(ids));
      case 1 -> encoded(any(VALUES));
      case 2 -> encoded(any(WORDS));
      default -> odd();
    };
  }

  private String parameter(String name) {
    boolean text = name.equals("q") || name.equals("search_query") || once(6);
    return switch (random.nextInt(12)) {
      case 0 -> odd();
      case 1 -> encoded(any(ids));
      default -> encoded(text ? query() : any(VALUES));
    };
  }

  /** A query: mostly some words, some signs, once in a while very many of them. */
  private String query() {
    StringBuilder query = new StringBuilder();
    int most = once(40) ? 120 : 7;
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      String piece =
          switch (random.nextInt(6)) {
            case 0 -> any(SIGNS);
            case 1 -> any(FIELDS) + (once(3) ? any(VALUES) : any(WORDS));
            case 2 -> any(WORDS) + any(SIGNS);
            case 3 -> '"' + any(WORDS) + " " + any(WORDS) + (once(8) ? "" : "\"");
            default -> any(WORDS);
          };
      query.append(once(30) ? piece.toUpperCase(Locale.ROOT) : piece).append(once(8) ? "" : " ");
    }
    return query.toString();
  }

  /** Bytes that mean nothing, some of them percent-encoded. */
  private String odd() {
    StringBuilder odd = new StringBuilder();
    for (int i = 1 + random.nextInt(once(20) ? 2_000 : 6); i > 0; i--) {
      int octet = random.nextInt(256);
      boolean plain = octet > 0x20 && octet < 0x7f && octet != '#';
      odd.append(
          plain && octet != '{' && octet != '}' && !once(3)
              ? String.valueOf((char) octet)
              : "%%%02x".formatted(octet));
    }
    return odd.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
