package dev.incipit.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.watch.store.DigestState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs of watches deliver. */
class WatchRunTest {
  private static final LocalDate DAY = Trial.DAY;

  @TempDir private Path temp;
  private Trial trial;

  @BeforeEach
  void begin() {
    trial = new Trial(temp);
  }

  @AfterEach
  void end() throws IOException {
    trial.close();
  }

  private void checkTold(String... ids) throws IOException {
    assertEquals(List.of(), trial.run().problems());
    assertEquals(List.of(ids), trial.told());
  }

  private void checkText(String... parts) throws IOException {
    String text = trial.text();
    for (String part : parts) {
      assertTrue(text.contains(part), () -> "'" + part + "' is not in:\n" + text);
    }
  }

  @Test
  void eachPaperIsToldOnceHoweverOftenItIsRun() throws IOException {
    trial.watch("birds", "kestrel").add(Announced.of("2604.00001", "A kestrel", DAY));
    checkTold("2604.00001");
    checkTold("2604.00001");
    trial.add(Announced.of("2604.00001", "A kestrel", DAY));
    checkTold("2604.00001");
  }

  @Test
  void daysBeforeTheFirstRunAreNotToldUnlessAskedFor() throws IOException {
    trial.watch("birds", "kestrel");
    trial.add(
        Announced.of("2604.00001", "A kestrel", DAY.minusDays(3)),
        Announced.of("2604.00002", "Two kestrels", DAY));
    checkTold("2604.00002");
    trial.watch("birds", "kestrel", "\"since\": \"" + DAY.minusDays(3) + "\"");
    Files.delete(temp.resolve("new.md"));
    trial.folder.state(stateName()).keep(DigestState.NONE);
    checkTold("2604.00001", "2604.00002");
  }

  private String stateName() throws IOException {
    try (var files = Files.list(temp.resolve("state"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aDayThatComesLateIsTold() throws IOException {
    trial.watch("birds", "kestrel").add(Announced.of("2604.00001", "A kestrel", DAY));
    checkTold("2604.00001");
    trial.add(Announced.of("2604.00003", "Three kestrels", DAY.plusDays(3)));
    checkTold("2604.00001", "2604.00003");
    trial.add(Announced.of("2604.00002", "Two kestrels", DAY.plusDays(1)));
    checkTold("2604.00001", "2604.00003", "2604.00002");
  }

  @Test
  void aPaperWhoseWordsComeLaterIsToldThen() throws IOException {
    trial.watch("birds", "kestrel").add(Announced.of("2604.00001", "A bird of prey", DAY));
    checkTold();
    trial.add(
        Announced.of("2604.00001", "A bird of prey", "On the kestrel.", DAY, AnnouncementType.NEW));
    checkTold("2604.00001");
  }

  @Test
  void onlyTheAnnouncementsAskedForCount() throws IOException {
    trial.watch("birds", "kestrel", "\"announced\": [\"replaced\"]");
    trial.add(
        Announced.of("2604.00001", "A kestrel", DAY),
        Announced.of("2604.00002", "Two kestrels", "", DAY, AnnouncementType.REPLACED));
    checkTold("2604.00002");
    trial.add(
        Announced.of("2604.00001", "A kestrel", "", DAY.plusDays(1), AnnouncementType.REPLACED));
    checkTold("2604.00002", "2604.00001");
  }

  @Test
  void aPaperOfSeveralWatchesIsToldOnceWithAllReasons() throws IOException {
    trial.watch("birds", "kestrel").watch("towers", "steeple");
    trial.add(Announced.of("2604.00001", "A kestrel in a steeple", DAY));
    checkTold("2604.00001");
    checkText("A **kestrel** in a **steeple**", "*birds: “kestrel”", "*towers: “steeple”");
  }

  @Test
  void filtersAreReasonsToo() throws IOException {
    trial.watch("list", "", "\"filters\": {\"subject\": [\"cs.DC\"]}");
    trial.add(Announced.of("2604.00001", "Anything", DAY));
    checkTold("2604.00001");
    checkText("*list: subject cs.DC*");
  }

  @Test
  void aQuietDaySendsNothingUnlessAskedFor() throws IOException {
    trial.watch("birds", "kestrel").add(Announced.of("2604.00001", "A marmot", DAY));
    assertEquals(0, trial.run().messages());
    assertEquals("", trial.text());
    trial.watch("birds", "kestrel", "\"quiet\": true");
    trial.add(Announced.of("2604.00002", "Two marmots", DAY.plusDays(1)));
    assertEquals(1, trial.run().messages());
    assertEquals(0, trial.run().messages());
    checkText("birds: no papers");
  }

  @Test
  void aSearchThatIsChangedTellsNothingOfTheDaysBefore() throws IOException {
    trial.watch("birds", "kestrel");
    trial.add(Announced.of("2604.00001", "A kestrel", DAY));
    checkTold("2604.00001");
    trial.add(
        Announced.of("2604.00002", "A marmot", DAY),
        Announced.of("2604.00003", "Two kestrels", DAY.plusDays(1)));
    checkTold("2604.00001", "2604.00003");
    trial.watch("birds", "marmot");
    trial.add(Announced.of("2604.00004", "Two marmots", DAY.plusDays(2)));
    checkTold("2604.00001", "2604.00003", "2604.00004");
  }

  @Test
  void aListingOfTheFarFutureClosesNothing() throws IOException {
    trial.watch("birds", "kestrel").add(Announced.of("2604.00001", "A kestrel", DAY));
    checkTold("2604.00001");
    trial.add(Announced.of("2604.00002", "Two kestrels", LocalDate.of(2062, 4, 10)));
    checkTold("2604.00001");
    trial.add(Announced.of("2604.00003", "Three kestrels", DAY.plusDays(1)));
    checkTold("2604.00001", "2604.00003");
  }

  @Test
  void aWatchThatCannotBeUsedCostsOnlyItself() throws IOException {
    trial.watch("birds", "kestrel").add(Announced.of("2604.00001", "A kestrel", DAY));
    Files.writeString(temp.resolve("broken.json"), "{\"query\": \"x\", \"delivr\": []}");
    RunReport report = trial.run();
    assertEquals(1, report.papers());
    assertEquals(1, report.problems().size());
    assertTrue(report.problems().getFirst().contains("no \"delivr\""), report::toString);
  }

  @Test
  void aLongQuestionNeedsAllOfItsWords() throws IOException {
    trial.watch("birds", "how does the kestrel hover above meadows against wind in spring");
    trial.add(
        Announced.of("2604.00001", "The wind in spring", DAY),
        Announced.of(
            "2604.00002", "How does the kestrel hover above meadows against wind in spring", DAY));
    checkTold("2604.00002");
  }

  @Test
  void whileOneRunIsUnderWayAnotherDoesNothing() throws Exception {
    trial.watch("birds", "kestrel").add(Announced.of("2604.00001", "A kestrel", DAY));
    var lock = trial.folder.lock().orElseThrow();
    assertTrue(trial.run().busy());
    lock.close();
    checkTold("2604.00001");
  }
}
