package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.Fragment;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authors whose family name stands first. */
class TurnedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          E. M. Fermi     | Fermi EM        | true
          E.M. Fermi      | Fermi EM        | true
          E M Fermi       | Fermi EM        | true
          Fermi, E. M.    | Fermi EM        | true
          E. M. Fermi     | EM Fermi        | true
          A. B. C. Fermi  | Fermi ABC       | true
          E. M. Fermi     | Enrico M. Fermi | true
          Fermi EM        | E. M. Fermi     | true
          M. E. Fermi     | Fermi EM        | false
          E. M. Fermi     | Fermi EK        | false
          E. M. Fermi     | Fermi ME        | false
          E. M. Fermi     | Fermi           | false
          """)
  void initialsMayStandApartOrTogether(String typed, String author, boolean found)
      throws IOException {
    Paper paper =
        Paper.builder(PaperId.of("1"))
            .title("Algebra")
            .authors(Authors.of(List.of(author)))
            .build();
    try (LuceneIndex index = LuceneIndex.inMemory()) {
      index.add(List.of(AnnouncedPaper.of(paper)));
      index.refresh();
      String query = "au:\"" + typed + "\"";
      assertEquals(found ? 1 : 0, index.search(SearchRequest.of(query)).total());
    }
  }

  @Test
  void aNameTurnedRoundIsIndexedFoundAndMarkedWhereItStands() throws IOException {
    Paper paper =
        Paper.builder(PaperId.of("1"))
            .title("Algebra")
            .authors(Authors.of(List.of("Perlis, Alan J.", "Samelson,K.")))
            .build();
    try (LuceneIndex index = LuceneIndex.inMemory()) {
      assertEquals(1, index.add(List.of(AnnouncedPaper.of(paper))).added());
      index.refresh();
      var hit = index.search(SearchRequest.of("au:\"A. Perlis\"")).hits().getFirst();
      String marked =
          hit.highlights().authors().getFirst().stream()
              .filter(Fragment::match)
              .map(Fragment::text)
              .collect(Collectors.joining("|"));
      assertEquals("Perlis|Alan", marked);
    }
  }
}
