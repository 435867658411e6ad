package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.Hit;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.Passage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts as long as a line of input can be cost no more than their length. */
class LongTextTest {
  private static final int TIMES = 110_000;

  private static List<Passage> passages(String sentence, String query) throws IOException {
    try (PaperIndex index = LuceneIndex.inMemory()) {
      Paper paper =
          Paper.builder(PaperId.of("1")).title("Long").abstractText(sentence.repeat(TIMES)).build();
      index.add(List.of(AnnouncedPaper.of(paper)));
      index.refresh();
      // To look at all marks for each sentence would take minutes, and the test's time runs out.
      List<Hit> hits = index.search(SearchRequest.of(query)).hits();
      return hits.getFirst().highlights().abstractPassages();
    }
  }

  @Test
  void manySentencesWithMarks() throws IOException {
    List<Passage> passages = passages("Cache a. ", "cache");
    assertEquals("Cache a.", passages.getFirst().text());
    assertTrue(passages.getFirst().matches());
  }

  @Test
  void manyFormulasBesideMarks() throws IOException {
    assertTrue(passages("$x$ zork ", "zork").getFirst().matches());
  }
}
