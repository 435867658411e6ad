package dev.incipit.opensearch;

import dev.incipit.Seed;
import dev.incipit.lucene.TruthTable;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What queries must and must not find in the shipped listing, on three shards of a cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryTruthOnClusterTest {
  private ClusterAddress address;
  private OpenSearchIndex index;

  @BeforeAll
  void indexTheListing() throws IOException {
    address = ClusterUnderTest.shared().address("truth");
    index = Seed.addTo(TestIndexes.open(address, 3));
  }

  @AfterAll
  void dropTheIndex() throws IOException {
    if (index != null) {
      index.close();
      TestIndexes.drop(address);
    }
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
