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

/** Authors whose family name stands first. */
class TurnedNamesTest {

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
