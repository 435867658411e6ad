package dev.incipit.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncationTest {
  private static final Truncation LIMITS = new Truncation(100, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          short enough    | 20 | short enough
          cut at a blank  | 8  | cut at a …
          cut at its end  | 6  | cut at …
          withoutanyblank | 7  | without …
          \uD835\uDC65\uD835\uDC66     | 3  | \uD835\uDC65 …
          """)
  void textIsCutBehindAWord(String text, int most, String cut) {
    assertEquals(cut, Truncation.cut(text, most));
  }

  @Test
  void eachPartOfAPaperHasALimit() {
    String text = "word ".repeat(1_000).strip();
    Paper paper =
        Paper.builder(PaperId.of("2604.00001"))
            .title(text)
            .abstractText(text)
            .comments(text)
            .journalRef(text)
            .authors(Authors.of(Collections.nCopies(4, text)))
            .build();
    Paper cut = LIMITS.cut(paper);
    assertEquals(Truncation.cut(text, Truncation.LINE), cut.title());
    assertEquals(Truncation.cut(text, 100), cut.abstractText());
    assertEquals(cut.title(), cut.comments());
    assertEquals(cut.title(), cut.journalRef());
    assertEquals(3, cut.authors().list().size());
    assertTrue(cut.authors().names().getFirst().length() < 600);
  }

  @Test
  void papersWithinTheLimitsAreTheSame() {
    Paper paper = Paper.builder(PaperId.of("2604.00001")).title("A title").build();
    assertSame(paper, LIMITS.cut(paper));
  }

  @ParameterizedTest
  @CsvSource({
    "1,    10_000_000, 10_000, 64000, 5000",
    "100,  1_900,      20,     64000, 5000",
    "100,  64_000,     20,     10000, 5000",
    "100,  1_900,      2_900,  64000, 1000",
    "2000, 64_000,     5_000,  4000,  200"
  })
  void papersOfAnAnswerShareWhatItMayHave(
      int papers, String length, String authors, int abstractText, int kept) {
    Paper paper =
        Paper.builder(PaperId.of("2604.00001"))
            .abstractText("x".repeat(Integer.parseInt(length.replace("_", ""))))
            .authors(
                Authors.of(
                    Collections.nCopies(Integer.parseInt(authors.replace("_", "")), "A. Author")))
            .build();
    assertEquals(
        new Truncation(abstractText, kept), Truncation.of(Collections.nCopies(papers, paper)));
  }

  @Test
  void anAnswerWithoutPapersHasLimitsToo() {
    assertEquals(Truncation.ABSTRACT, Truncation.of(List.of()).abstractText());
  }
}
