package dev.incipit.mark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What papers tell of themselves. */
class MarksTest {
  private static final List<JsonNode> LABELED = labeled();

  /** What the rules reach on papers that were labeled after they were made. */
  private static final double UNSEEN = .70;

  private static List<JsonNode> labeled() {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> papers = new ArrayList<>();
    try (InputStream in = MarksTest.class.getResourceAsStream("labeled.jsonl.gz");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Objects.requireNonNull(in)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        papers.add(mapper.readTree(line));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return papers;
  }

  private static Marks marks(JsonNode paper) {
    return Paper.builder(PaperId.of(paper.get("id").asText()))
        .title(paper.get("title").asText())
        .abstractText(paper.get("abstract").asText())
        .comments(paper.path("comments").textValue())
        .subjects(List.of(Taxonomy.arxiv().subject(paper.get("primary").asText())))
        .build()
        .marks();
  }

  private static List<String> labels(JsonNode paper) {
    return List.of(paper.get("labels").asText().split(" "));
  }

  /** How often a rule was right, wrongly found something, and missed something. */
  private record Score(int right, int wrong, int missed, List<String> faults) {
    String figures() {
      return "%d right, %d wrong, %d missed: precision %.3f, recall %.3f; %s"
          .formatted(right, wrong, missed, precision(), recall(), faults);
    }

    double precision() {
      return right / (double) (right + wrong);
    }

    double recall() {
      return right / (double) (right + missed);
    }
  }

  /** Of the papers that were labeled in one go, or of all. */
  private static Score score(Mark mark, Set<Integer> goes) {
    String label = mark.code().substring(0, 1);
    int right = 0;
    int wrong = 0;
    int missed = 0;
    List<String> faults = new ArrayList<>();
    for (JsonNode paper : LABELED) {
      List<String> labels = labels(paper);
      if (!goes.contains(paper.get("labeled").asInt()) || labels.contains(label + "?")) {
        continue;
      }
      boolean told = marks(paper).marks().contains(mark);
      boolean expected = labels.contains(label);
      right += told && expected ? 1 : 0;
      wrong += told && !expected ? 1 : 0;
      missed += !told && expected ? 1 : 0;
      if (told != expected) {
        faults.add((told ? "+" : "-") + paper.get("id").asText());
      }
    }
    return new Score(right, wrong, missed, faults);
  }

  @ParameterizedTest
  @EnumSource
  void labeledPapersAreMarkedAsReadersMarkThem(Mark mark) {
    Score all = score(mark, Set.of(1, 2, 3, 4, 6));
    Score unseen = score(mark, Set.of(5));
    assertAll(
        () -> assertTrue(all.precision() >= .98 && all.recall() >= .90, all::figures),
        () -> assertTrue(all.right() >= 30, all::figures),
        // Nobody withdrew any of those.
        () ->
            assertTrue(
                mark == Mark.WITHDRAWN
                    || (unseen.precision() >= UNSEEN && unseen.recall() >= UNSEEN),
                unseen::figures));
  }

  @Test
  void labeledPapersHaveAsManyPagesAsReadersRead() {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (JsonNode paper : LABELED) {
      String label =
          labels(paper).stream().filter(l -> l.matches("p[0-9]+\\??")).findFirst().orElse("p");
      if (label.endsWith("?")) {
        continue;
      }
      Integer told = marks(paper).pages();
      boolean same = label.equals("p" + (told == null ? "" : told));
      right += same && told != null ? 1 : 0;
      wrong += told != null && !same ? 1 : 0;
      missed += !label.equals("p") && !same ? 1 : 0;
    }
    String figures = right + " right, " + wrong + " wrong, " + missed + " missed";
    assertTrue(right >= .98 * (right + wrong) && right >= .90 * (right + missed), figures);
  }

  private static Marks told(String comments) {
    return Paper.builder(PaperId.of("2604.00001"))
        .title("Leases")
        .comments(comments)
        .build()
        .marks();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Accepted at NeurIPS 2025 (oral) | NeurIPS 2025 (oral)",
        "12 pages, to appear in Phys. Rev. Lett. | Phys. Rev. Lett",
        "RecSys2018 | RecSys2018",
        "ACL 2026 Industry | ACL 2026 Industry",
        "accepted Physical Review A | Physical Review A",
        "Talk given at the 5th Workshop on Leases, May 2007 | 5th Workshop on Leases, May 2007",
        "9th Lease Conference | 9th Lease Conference",
        "Accepted for publication in PRL (submitted, June 2009) | PRL",
        "Talk given in Paris, March 2003 | ",
        "Jan 2021 | ",
        "In Proceedings QPL 2013, arXiv:1412.7917 | Proceedings QPL 2013, arXiv:1412.7917",
        "Submitted to ICML 2026 | ",
        "Under review at IJCV | ",
        "accepted for publication | ",
        "7 pages, LaTeX2e | ",
        "to appear in 2016 | "
      })
  void venuesAreNamedAsTheCommentsNameThem(String comments, String venue) {
    assertEquals(venue, told(comments).venue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 pages, 3 figures | 12",
        "Seven Pages | 7",
        "18+19 pages | 37",
        "pages 100-115 of a volume | ",
        "12 figures | "
      })
  void pagesAreThoseToldFirst(String comments, Integer pages) {
    assertEquals(pages, told(comments).pages());
  }

  @Test
  void theJournalReferenceIsTheVenue() {
    Paper paper =
        Paper.builder(PaperId.of("2604.00001"))
            .title("Leases")
            .journalRef("JACM 70 (2023)")
            .build();
    assertEquals("JACM 70 (2023)", paper.marks().venue());
    assertNull(Paper.builder(PaperId.of("2604.00002")).title("Leases").build().marks().venue());
    assertTrue(Stream.of(Mark.values()).allMatch(mark -> Mark.ofCode(mark.code()).isPresent()));
  }
}
