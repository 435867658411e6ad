package dev.incipit.lucene;

import dev.incipit.Seed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What queries must and must not find in the shipped listing. */
class QueryTruthTest {
  private static LuceneIndex index;

  @BeforeAll
  static void indexTheListing() throws IOException {
    index = Seed.addTo(LuceneIndex.inMemory());
  }

  @AfterAll
  static void closeTheIndex() throws IOException {
    index.close();
  }

  static List<TruthTable.Row> rows() throws IOException {
    return TruthTable.read("query-truth.tsv");
  }

  static List<TruthTable.Row> siblings() throws IOException {
    return TruthTable.read("sibling-truth.tsv");
  }

  @ParameterizedTest
  @MethodSource({"rows", "siblings"})
  void aQueryFindsWhatItMustAndNothingElse(TruthTable.Row row) throws IOException {
    TruthTable.check(index, row);
  }
}
