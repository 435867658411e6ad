package dev.incipit.lucene;

import dev.incipit.Seed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Papers that are added one by one are found as those that are added at once. */
class WaysOfLoadingTest {
  private static LuceneIndex index;

  @BeforeAll
  static void addOneByOne() throws IOException {
    index = LuceneIndex.inMemory();
    for (var paper : Seed.papers()) {
      index.add(List.of(paper));
    }
    index.refresh();
  }

  @AfterAll
  static void closeTheIndex() throws IOException {
    index.close();
  }

  static List<TruthTable.Row> rows() throws IOException {
    return QueryTruthTest.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aQueryFindsWhatItMustAndNothingElse(TruthTable.Row row) throws IOException {
    TruthTable.check(index, row);
  }
}
