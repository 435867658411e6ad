package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Sample;
import dev.incipit.Seed;
import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import dev.incipit.query.RandomQueries;
import dev.incipit.search.Fragment;
import dev.incipit.search.Hit;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.Passage;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked is answered. {@code -Dincipit.rounds} asks more, {@code -Dincipit.seed} again.
 */
class RandomSearchesTest {
  private static final int ROUNDS = Sample.of("incipit.rounds", 300, 1_500);
  private static final long SEED = Long.getLong("incipit.seed", 20_260_410L);

  private static final SearchTimes TIMES = new SearchTimes();

  private static PaperIndex index;

  @BeforeAll
  static void indexTheListing() throws IOException {
    index = Seed.addTo(LuceneIndex.inMemory());
  }

  @AfterAll
  static void closeTheIndex() throws IOException {
    System.out.println(TIMES.report(index));
    index.close();
  }

  @Test
  void anyTextIsAnswered() throws IOException {
    RandomQueries queries = new RandomQueries(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      String text = queries.text();
      check(QueryParser.parse(text).query(), "seed " + SEED + ", round " + round + ": " + text);
    }
  }

  @Test
  void anyTreeIsAnswered() throws IOException {
    RandomQueries queries = new RandomQueries(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      check(queries.tree(), "seed " + SEED + ", round " + round);
    }
  }

  @Test
  void piecesOfThePapersThemselvesAreFoundInThem() throws IOException {
    Random random = new Random(SEED);
    String all =
        Seed.papers().stream()
            .map(paper -> paper.paper().title() + " " + paper.paper().abstractText())
            .collect(Collectors.joining(" "));
    for (int round = 0; round < ROUNDS; round++) {
      int start = random.nextInt(all.length() - 60);
      String piece = all.substring(start, start + 1 + random.nextInt(60));
      check(QueryParser.parse(piece).query(), "seed " + SEED + ", round " + round + ": " + piece);
    }
  }

  private static void check(Query query, String where) throws IOException {
    SearchPage page;
    try {
      long started = System.nanoTime();
      page = index.search(SearchRequest.builder(query).size(30).build());
      TIMES.add(query, System.nanoTime() - started);
    } catch (RuntimeException e) {
      throw new AssertionError(where + "\n" + query, e);
    }
    assertTrue(page.total() >= page.hits().size() && page.total() <= 27, where);
    for (Hit hit : page.hits()) {
      assertEquals(hit.paper().title(), joined(hit.highlights().title().stream()), where);
      for (Passage passage : hit.highlights().abstractPassages()) {
        String text = joined(passage.fragments().stream());
        assertTrue(hit.paper().abstractText().startsWith(text, passage.start()), where);
      }
      List<String> names = hit.paper().authors().names();
      for (int i = 0; i < hit.highlights().authors().size(); i++) {
        assertEquals(names.get(i), joined(hit.highlights().authors().get(i).stream()), where);
      }
    }
  }

  private static String joined(Stream<Fragment> fragments) {
    return fragments.map(Fragment::text).collect(Collectors.joining());
  }
}
