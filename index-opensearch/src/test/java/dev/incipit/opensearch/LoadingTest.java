package dev.incipit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing by several at once, and what cannot be written. */
class LoadingTest {
  private ClusterAddress address;
  private OpenSearchIndex index;

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

  @Test
  void anIndexThatMayNotBeWrittenToSaysWhyAndHowToEndThat() throws IOException {
    try (Cluster cluster = Cluster.open(address)) {
      var blocked = Json.of("index.blocks.write", true);
      cluster.ask("PUT", "/" + address.index() + "/_settings", Map.of(), blocked);
    }
    UnusableIndexException refused =
        assertThrows(UnusableIndexException.class, () -> index.add(Seed.papers()));
    assertTrue(refused.toString().contains("index.blocks.write"), refused.getMessage());
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
