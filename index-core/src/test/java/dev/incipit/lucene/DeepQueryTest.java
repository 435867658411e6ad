package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.Seed;
import dev.incipit.query.QueryLimits;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parentheses that nest as deep as allowed, a little deeper, and so deep that no stack holds them.
 */
class DeepQueryTest {
  @ParameterizedTest
  @ValueSource(ints = {QueryLimits.MAX_DEPTH, QueryLimits.MAX_DEPTH + 1, 10_000, 100_000})
  void parenthesesFindWhatTheyHoldHoweverDeepTheyNest(int depth) throws IOException {
    try (PaperIndex index = Seed.addTo(LuceneIndex.inMemory())) {
      String word = "learning";
      long all = total(index, word);
      // Beyond the longest text, which ends before the word, nothing is left to look for.
      long expected = 2L * depth < QueryLimits.MAX_LENGTH ? all : total(index, "(");
      assertEquals(expected, total(index, "(".repeat(depth) + word));
      assertEquals(expected, total(index, "(".repeat(depth) + word + ")".repeat(depth)));
      assertEquals(all, total(index, word + ")".repeat(depth)));
    }
  }

  private static long total(PaperIndex index, String text) throws IOException {
    return index.search(SearchRequest.of(text)).total();
  }
}
