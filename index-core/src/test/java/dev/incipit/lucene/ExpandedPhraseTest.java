package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compounds of which the last word is begun or misspelt, and may be hundreds of words. */
class ExpandedPhraseTest {
  private static final int LETTERS = 26;
  private final PaperIndex index = LuceneIndex.inMemory();

  @BeforeEach
  void addAPaperForEachEnding() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < LETTERS * LETTERS; i++) {
      String ending = "" + (char) ('a' + i / LETTERS) + (char) ('a' + i % LETTERS);
      Paper paper =
          Paper.builder(PaperId.of("p" + i)).title("A multi-agent" + ending + " paper").build();
      papers.add(AnnouncedPaper.of(paper));
    }
    index.add(papers);
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private SearchPage search(String query) throws IOException {
    return index.search(SearchRequest.of(query));
  }

  @Test
  void aCompoundThatIsBegunFindsAllThatGoesOn() throws IOException {
    assertEquals(LETTERS * LETTERS, search("multi-agent*").total());
    assertEquals(LETTERS, search("multi-agentz*").total());
    assertEquals(0, search("mono-agent*").total());
    assertEquals(0, search("multi-xyz*").total());
    assertEquals(0, search("co:multi-agent*").total());
  }

  @Test
  void aCompoundThatIsMisspeltFindsTheNearest() throws IOException {
    SearchPage page = search("multi-agentzy~1");
    assertTrue(page.total() > 1, page::toString);
    assertTrue(page.hits().getFirst().highlights().title().get(1).match(), page::toString);
    assertTrue(search("multi-agentzz~2").total() > 1);
  }
}
