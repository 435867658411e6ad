package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.query.Query;
import dev.incipit.search.Hit;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.config.ServerLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever is asked, the server never fails. {@code -Dincipit.requests} asks more, {@code
 * -Dincipit.seed} from another seed, {@code -Dincipit.requests.index} an index in a folder. What
 * the costliest took, in processor time, is told beside what three plain words take.
 */
class RandomRequestsTest {
  private static final int REQUESTS =
      Integer.getInteger("incipit.requests", Boolean.getBoolean("incipit.all") ? 4_000 : 800);
  private static final long SEED = Long.getLong("incipit.seed", 20_260_410L);
  private static final int COSTLIEST = 20;

  private record Cost(long nanos, String request) {}

  @Test
  void noRequestMakesTheServerFail(TestReporter reporter) throws IOException {
    String folder = System.getProperty("incipit.requests.index");
    ServerConfig config =
        ServerConfig.loopback(0).withLimits(ServerLimits.DEFAULT.withSearches(1_000));
    List<String> failed = new ArrayList<>();
    Map<String, Integer> statuses = new TreeMap<>();
    List<Cost> costs = new ArrayList<>();
    try (WebServer web = WebServer.over(folder == null ? made() : opened(folder), config)) {
      RandomHttpRequests requests = new RandomHttpRequests(SEED, web.server().routes(), ids(web));
      for (int i = 0; i < REQUESTS; i++) {
        String request = requests.next();
        long begun = processor();
        String status = status(web, request);
        costs.add(new Cost(processor() - begun, request));
        statuses.merge(status, 1, Integer::sum);
        if (!status.matches("[234]\\d\\d")) {
          failed.add(
              "seed %d, request %d: %s for %s".formatted(SEED, i, status, printable(request)));
        }
      }
      reporter.publishEntry("statuses", statuses.toString());
      if (folder != null) {
        reporter.publishEntry("costs", costliest(web, costs));
      }
    }
    assertEquals(List.of(), failed);
  }

  private static PaperIndex made() throws IOException {
    PaperIndex index = TestIndexes.create();
    index.add(WebServer.seed());
    index.add(Garden.papers());
    index.commit();
    return index;
  }

  private static PaperIndex opened(String folder) throws IOException {
    return LuceneIndex.openReadOnly(Path.of(folder));
  }

  private static List<String> ids(WebServer web) throws IOException {
    SearchRequest some = SearchRequest.builder(Query.all()).size(20).build();
    return web.index().search(some).hits().stream()
        .map(Hit::paper)
        .map(paper -> paper.id().value())
        .toList();
  }

  private static String status(WebServer web, String request) {
    try {
      String answer = new String(web.sent(closed(request)), StandardCharsets.ISO_8859_1);
      return answer.matches("(?s)HTTP/1\\.1 \\d{3} .*") ? answer.substring(9, 12) : "no answer";
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String closed(String request) {
    return request
        + (request.startsWith("POST ") ? "Content-Length: 0\r\n" : "")
        + "Connection: close\r\n\r\n";
  }

  private static long processor() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  /** The costliest asked again, as what they took first may have been taken by others. */
  private static String costliest(WebServer web, List<Cost> costs) {
    String plain = "GET /search?q=quantum+graph+learning HTTP/1.1\r\nHost: localhost\r\n";
    double median = median(web, plain);
    StringBuilder told = new StringBuilder("three plain words: %.1f ms".formatted(median));
    costs.stream()
        .sorted(Comparator.comparingLong(Cost::nanos).reversed())
        .limit(COSTLIEST)
        .map(Cost::request)
        .distinct()
        .map(request -> new Cost((long) (1_000_000 * median(web, request)), request))
        .sorted(Comparator.comparingLong(Cost::nanos).reversed())
        .forEach(cost ->
            told.append(
                "%n%.1f times: %s"
                    .formatted(cost.nanos() / 1e6 / median, printable(cost.request()))));
    return told.toString();
  }

  /** Reports go through channels that odd characters can break. */
  private static String printable(String request) {
    return request
        .chars()
        .mapToObj(c -> c >= ' ' && c <= '~' ? String.valueOf((char) c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  private static double median(WebServer web, String request) {
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      long begun = processor();
      status(web, request);
      took.add(processor() - begun);
    }
    return took.stream().sorted().toList().get(took.size() / 2) / 1e6;
  }
}
