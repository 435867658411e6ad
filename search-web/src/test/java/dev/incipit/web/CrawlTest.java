package dev.incipit.web;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows the links of the pages as a reader could. */
class CrawlTest {
  private static final int PAGES = 200;

  /** So many pages of one kind, that there is room for all kinds. */
  private static final int OF_A_KIND = 120;

  private static final String SELF = "https://papers.example.org";

  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    List<AnnouncedPaper> more = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      more.add(
          new AnnouncedPaper(
              Paper.builder(PaperId.of("2603.0000" + day)).title("Peat bog " + day).build(),
              List.of(
                  new Announcement(
                      "math.CO", LocalDate.of(2026, 3, 2 * day), AnnouncementType.NEW, 1, null))));
    }
    web = WebServer.overSeed(more.toArray(AnnouncedPaper[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/papers"})
  void noLinkIsDead(String prefix) throws Exception {
    Map<String, Document> pages = new LinkedHashMap<>();
    Map<String, Integer> ofKind = new HashMap<>();
    Map<String, String> linked = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(Set.of(prefix + "/"));
    List<String> dead = new ArrayList<>();
    while (!next.isEmpty() && pages.size() < PAGES) {
      String address = next.remove();
      HttpResponse<String> answer = ask(prefix, address);
      if (answer.statusCode() != 200) {
        dead.add(answer.statusCode() + " " + address + " on " + linked.get(address));
      }
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      Document page = Jsoup.parse(answer.body(), SELF + address);
      pages.put(address, page);
      for (Element link : page.select("a[href], link[rel=alternate][href]")) {
        String href = link.absUrl("href").replaceFirst("#.*", "");
        String kind = href.replaceFirst("(" + SELF + prefix + "/[^/?]*).*", "$1");
        if (href.startsWith(SELF)
            && linked.putIfAbsent(href.substring(SELF.length()), address) == null
            && ofKind.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
          next.add(href.substring(SELF.length()));
        }
      }
    }
    pages.forEach((address, page) -> dead.addAll(anchorsToNothing(address, page, pages)));
    assertEquals(List.of(), dead);
    assertEquals(PAGES, pages.size());
    Set<String> kinds = pages.keySet().stream().map(CrawlTest::kind).collect(Collectors.toSet());
    assertTrue(kinds.size() >= 8, kinds::toString);
  }

  private static String kind(String address) {
    return address.replaceFirst("[?/][^/?]*$", "");
  }

  private static HttpResponse<String> ask(String prefix, String address) throws Exception {
    assertTrue(address.startsWith(prefix + "/"), address + " is not under the prefix");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(web.uri(address.substring(prefix.length())));
    if (!prefix.isEmpty()) {
      request.header("X-Forwarded-Prefix", prefix);
    }
    HttpResponse<String> answer = web.send(request);
    return answer.statusCode() == 303
        ? ask(prefix, URI.create(answer.headers().firstValue("Location").orElseThrow()).toString())
        : answer;
  }

  private static List<String> anchorsToNothing(
      String address, Document page, Map<String, Document> pages) {
    return page.select("a[href*=#]").stream()
        .map(link -> link.absUrl("href").substring(SELF.length()).split("#", 2))
        .filter(parts -> pages.containsKey(parts[0]))
        .filter(parts -> requireNonNull(pages.get(parts[0])).getElementById(parts[1]) == null)
        .map(parts -> String.join("#", parts) + " on " + address)
        .toList();
  }
}
