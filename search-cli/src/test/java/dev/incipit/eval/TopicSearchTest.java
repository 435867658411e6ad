package dev.incipit.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Meaning;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How topics are searched for. */
class TopicSearchTest {
  private final PaperIndex index = LuceneIndex.inMemory();

  @BeforeEach
  void add() throws IOException {
    index.add(
        List.of(
            paper("both", "Heat flow in a lattice"),
            paper("heat", "Heat of reaction"),
            paper("lattice", "A lattice")));
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static AnnouncedPaper paper(String id, String title) {
    return AnnouncedPaper.of(Paper.builder(PaperId.of(id)).title(title).build());
  }

  private Set<String> found(String topic, @Nullable MatchMode matching, boolean plain)
      throws IOException {
    TrecRun run =
        new TopicSearch(index, 10, matching, Meaning.OFF, plain)
            .run(List.of(new Topic("1", topic)));
    return new TreeSet<>(run.ranking("1"));
  }

  @Test
  void theNumberOfWordsThatMustMatchCanBeSet() throws IOException {
    assertEquals(Set.of("both"), found("heat lattice", null, false));
    assertEquals(Set.of("both"), found("heat lattice", MatchMode.ALL, false));
    assertEquals(Set.of("both", "heat", "lattice"), found("heat lattice", MatchMode.ANY, false));
  }

  @Test
  void nothingInAPlainTopicIsSyntax() throws IOException {
    assertEquals(Set.of("heat"), found("heat -lattice", null, false));
    assertEquals(Set.of("both"), found("heat -lattice", null, true));
    assertEquals(Set.of("heat", "both"), found("ti:heat", null, false));
    assertEquals(Set.of(), found("ti:heat", null, true));
  }
}
