package dev.incipit.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.json.PaperJson;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.DeletedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.SearchServer;
import dev.incipit.web.config.ServerConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harvests from our own server: what arrives is what there is, as far as the form carries it. */
class OwnServerTest {
  /** More than two answers hold. */
  private static final int PAPERS = 1_300;

  private static final List<List<String>> NAMES =
      List.of(
          List.of("Ada Lovelace", "Ludwig van Beethoven", "Sammy Davis Jr."),
          List.of("Plato"),
          List.of("Ngô Bảo Châu", "Adrian Del Maestro", "J. von der Linden III"),
          List.of("The ATLAS Collaboration", "A. B. O'Brien"));

  private static final List<List<String>> CODES =
      List.of(
          List.of("cs.DC", "cs.LG"),
          List.of("hep-th"),
          List.of("math.NT", "68T50"),
          List.of("astro-ph.GA", "physics.gen-ph"),
          List.of("stat.ML", "cs.LG"));

  @TempDir private Path temp;
  private PaperIndex index = LuceneIndex.inMemory();
  private @Nullable SearchServer server;

  @BeforeEach
  void serve() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 1; i <= PAPERS; i++) {
      papers.add(paper(i));
    }
    index.add(papers);
    index.commit();
    server = new SearchServer(index, ServerConfig.loopback(0));
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
    index.close();
  }

  private static AnnouncedPaper paper(int i) {
    PaperId id = PaperId.of(i % 13 == 0 ? "hep-th/99%05d".formatted(1000 + i) : id(i));
    LocalDate day = LocalDate.of(2026, 4, 1 + i % 28);
    Paper paper =
        Paper.builder(id)
            .version(i % 4 == 0 ? null : 1 + i % 3)
            .title("Paper $x_{" + i + "} < y$ & more \"quotes\"")
            .abstractText(
                i % 5 == 0 ? "First paragraph.\nSecond one of " + i : "All in one, of " + i)
            .authors(i % 6 == 0 ? Authors.unknown() : Authors.of(NAMES.get(i % 4)))
            .subjects(CODES.get(i % 5).stream().map(Taxonomy.arxiv()::subject).toList())
            .comments(i % 3 == 0 ? i + " pages; comment" : null)
            .journalRef(i % 7 == 0 ? "J. Tests " + i + " (2026)" : null)
            .doi(i % 8 == 0 ? "10.1000/test." + i : null)
            .reportNumber(i % 9 == 0 ? "REP-" + i : null)
            .submitted(i % 10 == 0 ? null : PaperDate.parse(day.minusDays(9) + "T10:11:12Z"))
            .updated(i % 4 == 1 ? PaperDate.of(day) : null)
            .licence(i % 2 == 0 ? "http://creativecommons.org/licenses/by/4.0/" : null)
            .build();
    return i % 11 == 0
        ? new AnnouncedPaper(
            paper, List.of(new Announcement("cs.DC", day, AnnouncementType.NEW, i, null)))
        : AnnouncedPaper.of(paper);
  }

  private static String id(int i) {
    return "2604.%05d".formatted(i);
  }

  /** What of a paper a form carries. */
  private static Paper carried(Paper paper, String form) {
    boolean raw = form.equals("arXivRaw");
    Integer version = raw ? paper.version() : null;
    boolean first = raw && version != null && version == 1;
    PaperDate submitted = raw && version == null ? null : paper.submitted();
    PaperDate updated = raw && version == null ? null : paper.updated();
    if (!raw) {
      submitted = submitted == null ? null : PaperDate.of(submitted.day());
      updated = updated == null ? null : PaperDate.of(updated.day());
    }
    boolean dublin = form.equals("oai_dc");
    return new Paper(
        paper.id(),
        version,
        paper.title(),
        paper.abstractText(),
        paper.authors(),
        paper.subjects().stream().map(Subject::code).map(Taxonomy.arxiv()::subject).toList(),
        paper.classes(),
        paper.comments(),
        paper.journalRef(),
        paper.doi(),
        dublin ? null : paper.reportNumber(),
        submitted,
        // The date of a first version says both.
        first ? submitted : dublin && submitted == null ? null : updated,
        paper.licence(),
        version != null,
        paper.fields());
  }

  private static List<String> expected(String form, int papers) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= papers; i++) {
      lines.add(PaperJson.write(AnnouncedPaper.of(carried(paper(i).paper(), form))));
    }
    Collections.sort(lines);
    return lines;
  }

  private HarvestRequest request(String form, @Nullable String set) {
    if (server == null) {
      throw new IllegalStateException("no server");
    }
    return new HarvestRequest(URI.create(server.address() + "oai"), form, set, null, null);
  }

  /** The answer at which a program is killed. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"arXiv", "arXivRaw", "oai_dc"})
  void aHarvestThatIsInterruptedTwiceHoldsAllThatTheFormCarries(String form) throws IOException {
    try (Trial trial = new Trial(temp).taking(10_000_000)) {
      for (int stop = 1; stop <= 2; stop++) {
        AtomicInteger answers = new AtomicInteger();
        int last = stop;
        assertThrows(
            Killed.class,
            () ->
                trial.harvest(
                    request(form, null),
                    report -> {
                      if (answers.incrementAndGet() == last) {
                        throw new Killed();
                      }
                    }));
      }
      HarvestReport report = trial.harvest(request(form, null));
      assertNull(report.stopped());
      assertEquals(0, report.rejected());
      assertEquals(expected(form, PAPERS), trial.lines());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"arXiv", "arXivRaw", "oai_dc"})
  void whatIsTakenBackIsTakenBackFromCopiesToo(String form) throws IOException {
    try (Trial trial = new Trial(temp).taking(10_000_000)) {
      trial.harvest(request(form, null));
      List<DeletedPaper> gone =
          List.of(
              new DeletedPaper(PaperId.of(id(2)), LocalDate.of(2026, 5, 1), List.of("math.NT")),
              new DeletedPaper(PaperId.of(id(5)), LocalDate.of(2026, 5, 1), List.of("cs.DC")),
              // This one came back since.
              new DeletedPaper(PaperId.of(id(7)), LocalDate.of(2026, 5, 1), List.of("math.NT")));
      index.delete(PaperId.of(id(2)));
      index.delete(PaperId.of(id(5)));
      index.commit(DeletedPaper.changes(index.notes(), gone));
      HarvestReport ofSet = trial.harvest(request(form, "math"));
      assertEquals(1, ofSet.removed());
      HarvestReport report = trial.harvest(request(form, null));
      assertNull(report.stopped());
      assertEquals(1, report.removed());
      List<String> left = new ArrayList<>(expected(form, PAPERS));
      left.removeIf(line -> line.contains(id(2)) || line.contains(id(5)));
      assertEquals(left, trial.lines());
      assertEquals(
          List.of(id(2), id(5)), trial.deleted().stream().map(d -> d.id().value()).toList());
    }
  }

  @Test
  void whatIsLoadedDuringAHarvestMissesNoneOfTheRest() throws IOException {
    AtomicInteger answers = new AtomicInteger();
    try (Trial trial = new Trial(temp).taking(10_000_000)) {
      HarvestReport report =
          trial.harvest(
              request("arXiv", null),
              progress -> {
                int more = PAPERS + 10 * answers.incrementAndGet();
                try {
                  for (int i = more - 9; i <= more; i++) {
                    index.add(List.of(paper(i)));
                  }
                  index.commit();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertNull(report.stopped());
      List<String> missed = new ArrayList<>(expected("arXiv", PAPERS));
      missed.removeAll(trial.lines());
      assertEquals(List.of(), missed);
    }
  }

  @Test
  void aSetHoldsThePapersOfItsSubject() throws IOException {
    try (Trial trial = new Trial(temp).taking(10_000_000)) {
      trial.harvest(request("arXiv", "physics:hep-th"));
      List<String> lines = trial.lines();
      assertEquals(PAPERS / 5, lines.size());
      assertTrue(lines.stream().allMatch(line -> line.contains("\"hep-th\"")));
    }
  }
}
