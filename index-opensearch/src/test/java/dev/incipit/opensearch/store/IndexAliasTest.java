package dev.incipit.opensearch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.Seed;
import dev.incipit.opensearch.OpenSearchIndex;
import dev.incipit.opensearch.TestIndexes;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.search.AddReport;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which indexes are opened, made and renewed, and which are left alone. */
class IndexAliasTest {
  private ClusterAddress address;
  private Cluster cluster;

  /** Or all are skipped, what comes after each of them too. */
  @BeforeAll
  static void needACluster() {
    ClusterUnderTest.shared();
  }

  @BeforeEach
  void connect() throws IOException {
    address = ClusterUnderTest.shared().address("generations");
    cluster = Cluster.open(address);
    TestIndexes.drop(address);
  }

  @AfterEach
  void dropTheIndexes() throws IOException {
    cluster.send("DELETE", "/" + address.index(), Map.of(), null);
    TestIndexes.drop(address);
    cluster.close();
  }

  private void checkRefused(String why) {
    for (boolean writable : new boolean[] {true, false}) {
      UnusableIndexException refused =
          assertThrows(
              UnusableIndexException.class,
              () ->
                  (writable ? TestIndexes.open(address, 1) : OpenSearchIndex.openReadOnly(address))
                      .close());
      assertTrue(refused.toString().contains(why), refused.getMessage());
      assertTrue(refused.toString().contains(address.toString()), refused.getMessage());
    }
  }

  @Test
  void whatIsNotThereIsMadeForWritingOnly() throws IOException {
    assertThrows(UnusableIndexException.class, () -> OpenSearchIndex.openReadOnly(address));
    assertEquals(404, cluster.send("HEAD", "/" + address.index(), Map.of(), null).status());
    TestIndexes.open(address, 1).close();
    OpenSearchIndex.openReadOnly(address).close();
  }

  @Test
  void anIndexOfSomethingElseIsLeftAlone() throws IOException {
    cluster.ask("PUT", "/" + address.index(), Map.of(), null);
    checkRefused("was not made by Incipit");
  }

  @Test
  void anAliasOfSomethingElseIsLeftAlone() throws IOException {
    alias(ClusterJson.object());
    checkRefused("was not made by Incipit");
  }

  @Test
  void anIndexOfAnotherVersionIsLeftAlone() throws IOException {
    alias(ClusterJson.of("product", "incipit").put("schema", 9_999));
    checkRefused("newer");
    TestIndexes.drop(address);
    alias(ClusterJson.of("product", "incipit").put("schema", 1));
    checkRefused("older");
  }

  private void alias(JsonNode meta) throws IOException {
    JsonNode definition =
        ClusterJson.of("aliases", ClusterJson.of(address.index(), ClusterJson.object()))
            .set("mappings", ClusterJson.of("_meta", meta));
    cluster.ask("PUT", "/" + address.index() + "-000001", Map.of(), definition);
  }

  @Test
  void anIndexIsRenewedWithAllOfItsPapers() throws IOException {
    try (OpenSearchIndex index = Seed.addTo(TestIndexes.open(address, 1))) {
      assertEquals(27, OpenSearchIndex.reindex(address, new Layout(2, 0)));
      assertEquals(27, index.search(SearchRequest.of("*")).total(), "for who had it open too");
      assertEquals(new AddReport(0, 0, 27, List.of()), index.add(Seed.papers()));
      assertTrue(index.delete(Seed.papers().getFirst().id()), "the new one takes changes");
    }
    JsonNode inUse = cluster.ask("GET", "/_alias/" + address.index(), Map.of(), null);
    assertTrue(inUse.has(address.index() + "-000002"), inUse.toString());
    assertEquals(1, inUse.size());
  }

  @Test
  void aRenewalThatFailsChangesNothing() throws IOException {
    try (OpenSearchIndex index = Seed.addTo(TestIndexes.open(address, 1))) {
      cluster.ask("PUT", "/" + address.index() + "-000002", Map.of(), null);
      assertThrows(IOException.class, () -> OpenSearchIndex.reindex(address, new Layout(1, 0)));
      assertEquals(27, index.search(SearchRequest.of("*")).total());
      assertTrue(index.delete(Seed.papers().getFirst().id()));
    }
  }

  @Test
  void aRenewalThatWasKilledIsUndoneAsTheManualTells() throws IOException {
    try (OpenSearchIndex index = Seed.addTo(TestIndexes.open(address, 1))) {
      new IndexAlias(cluster).renew(new Layout(1, 0), null);
      assertThrows(UnusableIndexException.class, () -> index.delete(Seed.papers().getFirst().id()));
      cluster.ask("DELETE", "/" + address.index() + "-000002", Map.of(), null);
      cluster.ask(
          "PUT",
          "/" + address.index() + "-000001/_settings",
          Map.of(),
          ClusterJson.object().put("index.blocks.write", false));
      assertEquals(27, OpenSearchIndex.reindex(address, new Layout(1, 0)));
      assertTrue(index.delete(Seed.papers().getFirst().id()));
    }
  }
}
