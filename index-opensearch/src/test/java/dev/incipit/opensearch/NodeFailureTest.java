package dev.incipit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.opensearch.cluster.ClusterNodes;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.QueryParser;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A node dies while papers are loaded and searched for. The property {@code incipit.papers} says
 * how many papers, instead of 5,000. What was seen is printed.
 */
class NodeFailureTest {
  private static final int PAPERS = Integer.getInteger("incipit.papers", 5_000);
  private static final int BATCH = 500;
  private static final int SEARCHERS = 20;
  private static final int VICTIM = 2;

  private final AtomicInteger made = new AtomicInteger();
  private final AtomicLong slowest = new AtomicLong();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean loaded = new AtomicBoolean();

  private static AnnouncedPaper paper(int number) {
    return AnnouncedPaper.of(
        Paper.builder(PaperId.of("f" + number))
            .title("Paper %d on moss and fern %d".formatted(number, number % 97))
            .abstractText("Garden %d of moss, reed and heather.".formatted(number % 1_009))
            .build());
  }

  /** Adds all papers, and kills a node at a third of them; answers how many were acknowledged. */
  private static int load(PaperIndex index, ClusterNodes nodes) throws IOException {
    int acknowledged = 0;
    for (int start = 0; start < PAPERS; start += BATCH) {
      if (start / BATCH == PAPERS / BATCH / 3) {
        nodes.kill(VICTIM);
      }
      List<AnnouncedPaper> batch =
          IntStream.range(start, Math.min(PAPERS, start + BATCH))
              .mapToObj(NodeFailureTest::paper)
              .toList();
      acknowledged += index.add(batch).added();
      index.refresh();
    }
    return acknowledged;
  }

  private void searchUntilLoaded(PaperIndex index, int number) {
    SearchRequest request =
        SearchRequest.builder(QueryParser.parse("fern " + number).query()).build();
    while (!loaded.get()) {
      made.incrementAndGet();
      long start = System.nanoTime();
      try {
        index.search(request);
      } catch (IOException e) {
        failures.add(String.valueOf(e.getMessage()));
      }
      slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
    }
  }

  @Test
  void aNodeThatDiesCostsNoPaperThatWasAcknowledged() throws Exception {
    ClusterUnderTest cluster = ClusterUnderTest.shared();
    ClusterNodes nodes = cluster.nodes();
    ClusterAddress address = cluster.address("failure");
    try (PaperIndex index = OpenSearchIndex.open(address, new Layout(3, 1));
        ExecutorService searchers = Executors.newVirtualThreadPerTaskExecutor()) {
      nodes.awaitGreen(Duration.ofMinutes(1));
      for (int i = 0; i < SEARCHERS; i++) {
        int number = i;
        searchers.execute(() -> searchUntilLoaded(index, number));
      }
      long start = System.nanoTime();
      int acknowledged;
      try {
        acknowledged = load(index, nodes);
      } finally {
        loaded.set(true);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      index.refresh();
      long found = index.stats().papers();
      long restart = System.nanoTime();
      nodes.restart(VICTIM);
      nodes.awaitGreen(Duration.ofMinutes(2));
      double green = (System.nanoTime() - restart) / 1e9;
      System.out.printf(
          "a node of %d killed: %d papers acknowledged, %d found, loaded in %.1f s; %d searchers made"
              + " %d searches, of which %d failed (%s), the slowest took %.1f s; green %.1f s after"
              + " the node was started again%n",
          nodes.size(),
          acknowledged,
          found,
          seconds,
          SEARCHERS,
          made.get(),
          failures.size(),
          failures.isEmpty() ? "none" : "as: " + failures.peek(),
          slowest.get() / 1e9,
          green);
      assertEquals(PAPERS, acknowledged);
      assertEquals(acknowledged, found);
      for (int i = 0; i < PAPERS; i += 97) {
        assertTrue(index.find(PaperId.of("f" + i)).isPresent(), "paper f" + i + " is lost");
      }
      assertTrue(
          failures.size() * 100 <= made.get(),
          failures.size() + " of " + made + " searches failed, as: " + failures.peek());
    } finally {
      TestIndexes.drop(address);
    }
  }
}
