package dev.incipit.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Harvests from servers that behave. */
final class HarvesterTest {
  private static final String FIRST = "verb=ListRecords&metadataPrefix=arXiv&set=cs";

  @TempDir private Path temp;
  private Trial trial = new Trial(Path.of("."));

  @BeforeEach
  void begin() {
    trial = new Trial(temp);
  }

  @AfterEach
  void end() throws IOException {
    trial.close();
  }

  private static ScriptedServer server(String... pages) throws IOException {
    return new ScriptedServer(
        List.of(pages).stream().map(ScriptedServer::text).toArray(ScriptedServer.Step[]::new));
  }

  private static String after(String token) {
    return "verb=ListRecords&resumptionToken=" + token;
  }

  @Test
  void allPagesAreReadAndTheServerIsGivenTimeBetween() throws IOException {
    try (ScriptedServer server =
        server(Answers.page("a|1", 1, 2), Answers.page("b", 3), Answers.page("", 4))) {
      HarvestReport report = trial.harvest(server.base());
      assertNull(report.stopped());
      assertEquals(3, report.answers());
      assertEquals(4, report.added().added());
      assertEquals(4, trial.papers());
      assertEquals(List.of(FIRST, after("a%7C1"), after("b")), server.asked);
      assertEquals(List.of(3L, 3L), trial.slept);
    }
  }

  @Test
  void theNextHarvestBeginsAtTheNewestDayOfTheLast() throws IOException {
    try (ScriptedServer server = server(Answers.page("", 9, 4), Answers.page("", 9))) {
      trial.harvest(server.base());
      HarvestReport again = trial.harvest(server.base());
      assertEquals(1, again.added().unchanged());
      assertEquals(
          List.of(FIRST, "verb=ListRecords&from=2026-04-09&metadataPrefix=arXiv&set=cs"),
          server.asked);
    }
  }

  @Test
  void aHarvestThatStoppedGoesOnWhereItWas() throws IOException {
    try (ScriptedServer server =
        server(
            Answers.page("b", 1),
            Answers.error("badArgument"),
            Answers.page("", 2),
            Answers.page("", 3))) {
      assertTrue(String.valueOf(trial.harvest(server.base()).stopped()).contains("badArgument"));
      assertEquals(1, trial.papers());
      assertNull(trial.harvest(server.base()).stopped());
      assertNull(trial.harvest(server.base()).stopped());
      assertEquals(
          List.of(
              FIRST,
              after("b"),
              after("b"),
              "verb=ListRecords&from=2026-04-02&metadataPrefix=arXiv&set=cs"),
          server.asked);
    }
  }

  @Test
  void otherDaysBeginAnotherHarvest() throws IOException {
    try (ScriptedServer server =
        server(Answers.page("b", 1), Answers.error("badArgument"), Answers.page("", 2))) {
      trial.harvest(server.base());
      trial.harvest(server.base(), LocalDate.of(2026, 3, 1), true);
      assertEquals(
          "verb=ListRecords&from=2026-03-01&metadataPrefix=arXiv&set=cs", server.asked.getLast());
    }
  }

  @Test
  void whatIsTakenBackIsRemoved() throws IOException {
    String page = Answers.answer("<ListRecords>" + Answers.deleted(1) + "</ListRecords>");
    try (ScriptedServer server = server(Answers.page("b", 1, 2), page)) {
      HarvestReport report = trial.harvest(server.base());
      assertEquals(1, report.removed());
      assertEquals(1, trial.papers());
    }
  }

  @Test
  void noRecordsAreNoError() throws IOException {
    try (ScriptedServer server = server(Answers.error("noRecordsMatch"))) {
      HarvestReport report = trial.harvest(server.base());
      assertNull(report.stopped());
      assertEquals(0, report.read());
    }
  }

  @Test
  void aRecordThatIsNoPaperIsCounted() throws IOException {
    String odd = Answers.record(1).replace("arXiv>", "marc>");
    try (ScriptedServer server =
        server(Answers.answer("<ListRecords>" + odd + Answers.record(2) + "</ListRecords>"))) {
      HarvestReport report = trial.harvest(server.base());
      assertEquals(2, report.read());
      assertEquals(1, report.rejected());
      assertEquals(1, trial.papers());
      assertTrue(report.problems().getFirst().message().contains("'marc'"));
    }
  }

  @Test
  void aFeedIsAddedAndAnEmptyOneIsNoError() throws IOException {
    String head =
        "<rss><channel><title>cs.DC updates on arXiv.org</title>"
            + "<link>http://rss.arxiv.org/rss/cs.DC</link>";
    String item =
        "<item><title>T</title><guid>oai:arXiv.org:2604.00001v1</guid>"
            + "<pubDate>Fri, 10 Apr 2026 00:00:00 -0400</pubDate>"
            + "<category>cs.DC</category><announce_type>new</announce_type></item>";
    try (ScriptedServer server =
        server(head + item + "</channel></rss>", head + "</channel></rss>", "<html></html>")) {
      assertEquals(1, trial.feed(server.base(), "cs.DC").added().added());
      assertNull(trial.feed(server.base(), "cs.DC").stopped());
      assertTrue(String.valueOf(trial.feed(server.base(), "cs.DC").stopped()).contains("no feed"));
    }
    assertThrows(
        IllegalArgumentException.class, () -> trial.feed(URI.create("http://x.test"), "../x"));
  }

  @Test
  void aDamagedStateIsToldWithAWayOut() throws IOException {
    Files.writeString(temp.resolve(HarvestFile.NAME), "a=\\uXYZW");
    IOException failure =
        assertThrows(IOException.class, () -> trial.harvest(URI.create("http://x.test/oai")));
    assertTrue(String.valueOf(failure.getMessage()).contains("remove it to begin anew"));
  }

  @Test
  void aRequestThatCannotBeRightIsRefused() {
    for (String base : List.of("oai", "http://x.test/oai?verb=Identify", "mailto:x")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new HarvestRequest(URI.create(base), "arXiv", null, null, null));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new HarvestRequest(URI.create("http://x.test/"), "arXiv", "cs&x", null, null));
    LocalDate day = LocalDate.of(2026, 4, 10);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new HarvestRequest(URI.create("http://x.test/"), "arXiv", "cs", day, day.minusDays(1)));
  }
}
