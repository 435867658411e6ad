package dev.incipit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperBuilder;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what papers are cited. */
class CitationKeysTest {
  private static Paper paper(String id, String author, String title) {
    PaperBuilder paper = Paper.builder(PaperId.of(id)).title(title);
    if (!author.isEmpty()) {
      paper.authors(Authors.of(List.of(author, "Second Author")));
    }
    return paper.build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smith2026blink        | Jane Smith           | Blink: CPU-Free LLM Inference",
        "beethoven2026cpu      | Ludwig van Beethoven | On the CPU-Free Inference",
        "delmaestro2026bounds  | Adrian Del Maestro   | Towards bounds",
        "erdos2026erdos        | Paul Erd\\H{o}s      | Erd\\H{o}s' problem",
        "weiss2026uber         | Karl Weiß            | Über alles",
        "bjornsson2026oresund  | Åsa Bjørnsson        | Øresund",
        "lukasiewicz2026logic  | Jan Łukasiewicz      | A logic of three values",
        "obrien2026fermats     | Pat O'Brien          | Fermat’s last theorem",
        "davis2026jazz         | Sammy Davis Jr.      | Jazz",
        "atlas2026higgs        | The ATLAS Collaboration | The Higgs boson",
        "plato2026republic     | Plato                | The Republic",
        "martinlof2026types    | Per Martin-Löf       | Types",
        "poincare2026more      | Poincaré H.          | $x_1$ and more",
        "ngo2026lemma          | Ngo                  | A lemma",
        "2026blink             | ''                   | Blink: CPU-Free LLM Inference",
        "2026kvartira          | Иван Петров          | Квартира kvartira",
        "lee2026               | Ann Lee              | Квартира",
        "lee2026the            | Ann Lee              | The of",
        "2604.00001            | Петров               | Квартира",
      })
  void keysAreTheNameTheYearAndAWord(String expected, String author, String title) {
    assertEquals(expected, new CitationKeys().next(paper("2604.00001", author, title)));
  }

  @Test
  void theYearIsThatOfTheSubmission() {
    Paper old =
        Paper.builder(PaperId.of("hep-th/9901001"))
            .title("Strings")
            .authors(Authors.of(List.of("Ed Witten")))
            .submitted(PaperDate.of(LocalDate.of(1998, 12, 31)))
            .build();
    assertEquals("witten1998strings", new CitationKeys().next(old));
    assertEquals("MED-10", new CitationKeys().next(paper("MED-10", "", "Without a year")));
    assertEquals("leeyear", new CitationKeys().next(paper("MED-10", "Ann Lee", "A year")));
  }

  @Test
  void papersThatWouldHaveTheSameKeyGetLetters() {
    CitationKeys keys = new CitationKeys();
    List<String> given =
        List.of("Gene", "Gene A", "Genea", "Gene B", "Geneb", "Gene C").stream()
            .map(title -> keys.next(paper("2604.00001", "Ann Lee", title)))
            .toList();
    assertEquals(
        List.of(
            "lee2026gene",
            "lee2026genea",
            "lee2026geneaa",
            "lee2026geneb",
            "lee2026geneba",
            "lee2026genec"),
        given);
  }

  @Test
  void keysDifferInExportsOfAnyLength() {
    CitationKeys keys = new CitationKeys();
    Set<String> given = new HashSet<>();
    int papers = 120_000;
    for (int i = 0; i < papers; i++) {
      given.add(
          keys.next(
              paper("26%02d.%05d".formatted(1 + i / 99_000, i % 99_000), "A Lee", "X" + i % 7)));
    }
    assertEquals(papers, given.size());
    assertTrue(given.contains("lee2026x3ab"), "letters go on behind z");
  }
}
