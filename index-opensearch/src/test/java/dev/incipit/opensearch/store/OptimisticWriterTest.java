package dev.incipit.opensearch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.Seed;
import dev.incipit.opensearch.OpenSearchIndex;
import dev.incipit.opensearch.TestIndexes;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing by several at once, and what cannot be written. */
class OptimisticWriterTest {
  private ClusterAddress address;
  private OpenSearchIndex index;

  /** Or all are skipped, what comes after each of them too. */
  @BeforeAll
  static void needACluster() {
    ClusterUnderTest.shared();
  }

  @BeforeEach
  void open() throws IOException {
    address = ClusterUnderTest.shared().address("loading");
    TestIndexes.drop(address);
    index = TestIndexes.open(address, 1);
  }

  @AfterEach
  void dropTheIndex() throws IOException {
    index.close();
    TestIndexes.drop(address);
  }

  @Test
  void loadersAtOnceLoseNothingThatAnyOfThemTold() throws Exception {
    int loaders = 3;
    int days = 4;
    List<Paper> papers = Seed.papers().subList(0, 5).stream().map(AnnouncedPaper::paper).toList();
    List<Future<AddReport>> reports = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(loaders)) {
      for (int loader = 0; loader < loaders; loader++) {
        for (int day = 0; day < days; day++) {
          LocalDate date = LocalDate.of(2026, 1 + loader, 1 + day);
          List<AnnouncedPaper> told =
              papers.stream()
                  .map(paper ->
                      new AnnouncedPaper(
                          paper,
                          List.of(
                              new Announcement("cs.DC", date, AnnouncementType.REPLACED, 1, null))))
                  .toList();
          reports.add(threads.submit(() -> index.add(told)));
        }
      }
    }
    AddReport all = AddReport.none();
    for (Future<AddReport> report : reports) {
      all = all.plus(report.get());
    }
    assertEquals(new AddReport(5, 5 * (loaders * days - 1), 0, List.of()), all);
    index.refresh();
    for (Paper paper : papers) {
      assertEquals(loaders * days, index.find(paper.id()).orElseThrow().announcements().size());
    }
  }

  @Test
  void aPaperThatTheClusterCannotTakeIsRefusedAlone() throws IOException {
    AnnouncedPaper good = paper("good");
    AnnouncedPaper immense = paper("\u6570".repeat(200));
    AddReport report = index.add(List.of(good, immense));
    assertEquals(1, report.added());
    assertEquals(immense.id(), report.refused().getFirst().id());
    assertTrue(report.refused().getFirst().reason().contains("600 bytes"), report.toString());
    index.refresh();
    assertEquals(1, index.stats().papers());
  }

  private static AnnouncedPaper paper(String id) {
    return AnnouncedPaper.of(Paper.builder(PaperId.of(id)).title("A title").build());
  }

  @ParameterizedTest
  @CsvSource({
    "write, set index.blocks.write and index.blocks.read_only to null",
    "read_only, set index.blocks.write and index.blocks.read_only to null",
    "read_only_allow_delete, a disk of it is nearly full"
  })
  void anIndexThatMayNotBeWrittenToSaysWhyAndIsSearchedOn(String block, String why)
      throws IOException {
    index.add(Seed.papers().subList(0, 10));
    index.refresh();
    block(block, true);
    UnusableIndexException refused;
    try {
      refused = assertThrows(UnusableIndexException.class, () -> index.add(Seed.papers()));
      assertEquals(10, index.search(SearchRequest.of("*")).total());
    } finally {
      block(block, false);
    }
    assertTrue(("" + refused.getMessage()).contains(why), refused.getMessage());
    assertEquals(new AddReport(17, 0, 10, List.of()), index.add(Seed.papers()));
  }

  private void block(String block, boolean blocked) throws IOException {
    settings(
        "/" + address.index() + "/_settings", ClusterJson.of("index.blocks." + block, blocked));
  }

  private void settings(String path, JsonNode settings) throws IOException {
    try (Cluster cluster = Cluster.open(address)) {
      cluster.ask("PUT", path, Map.of(), settings);
    }
  }

  /** Every disk is nearly full where hardly anything may be on one. */
  @Test
  void aDiskThatRunsFullStopsLoadingUntilThereIsRoom() throws Exception {
    ClusterUnderTest.shared().nodes();
    index.add(Seed.papers().subList(0, 10));
    index.refresh();
    try {
      watermarks("0.01%", "0.02%", "0.03%");
      assertTrue(awaitNews(true).contains("a disk of it is nearly full"));
      assertEquals(10, index.search(SearchRequest.of("*")).total());
      watermarks("99.7%", "99.8%", "99.9%");
      assertEquals("taken", awaitNews(false));
    } finally {
      ObjectNode settings = watermarkSettings(null, null, null);
      settings.putNull("cluster.routing.allocation.disk.threshold_enabled");
      settings("/_cluster/settings", ClusterJson.of("transient", settings));
      ObjectNode block = ClusterJson.object().putNull("cluster.blocks.create_index");
      settings("/_cluster/settings", ClusterJson.of("transient", block));
      settings("/_cluster/settings", ClusterJson.of("persistent", block));
    }
    try (OpenSearchIndex another = TestIndexes.open(address.withIndex("loading-after"), 1)) {
      assertEquals(0, another.stats().papers());
    } finally {
      TestIndexes.drop(address.withIndex("loading-after"));
    }
  }

  /** Adds paper after paper until one is refused, or until one is taken; answers what was told. */
  private String awaitNews(boolean refusal) throws Exception {
    for (int i = 0; i < 240; i++) {
      String told = "taken";
      try {
        index.add(List.of(paper("news-" + refusal + i)));
      } catch (UnusableIndexException e) {
        told = String.valueOf(e.getMessage());
      }
      if (refusal != told.equals("taken")) {
        return told;
      }
      Thread.sleep(250);
    }
    return "nothing within a minute";
  }

  private void watermarks(String low, String high, String flood) throws IOException {
    ObjectNode settings = watermarkSettings(low, high, flood);
    settings.put("cluster.routing.allocation.disk.threshold_enabled", true);
    settings.put("cluster.info.update.interval", "10s");
    settings("/_cluster/settings", ClusterJson.of("transient", settings));
  }

  private static ObjectNode watermarkSettings(
      @Nullable String low, @Nullable String high, @Nullable String flood) {
    String mark = "cluster.routing.allocation.disk.watermark.";
    ObjectNode settings = ClusterJson.object().putNull("cluster.info.update.interval");
    return settings
        .put(mark + "low", low)
        .put(mark + "high", high)
        .put(mark + "flood_stage", flood);
  }

  @Test
  void whoMayOnlyReadCannotAdd() throws IOException {
    try (OpenSearchIndex reader = OpenSearchIndex.openReadOnly(address)) {
      assertThrows(IllegalStateException.class, () -> reader.add(Seed.papers()));
    }
  }

  @Test
  void anIndexThatIsGoneIsNotMadeAnewByAdding() throws IOException {
    TestIndexes.drop(address);
    assertThrows(IOException.class, () -> index.add(Seed.papers()));
    try (Cluster cluster = Cluster.open(address)) {
      assertEquals(404, cluster.send("HEAD", "/" + address.index(), Map.of(), null).status());
    }
  }
}
