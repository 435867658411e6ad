package dev.incipit.opensearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.opensearch.OpenSearchIndex;
import dev.incipit.opensearch.TestIndexes;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.pipeline.SearchService;
import dev.incipit.query.QueryParser;
import dev.incipit.search.FacetCount;
import dev.incipit.search.Filters;
import dev.incipit.search.SearchRequest;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authors are counted exactly on three shards, of which none tells of all its authors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorCountsTest {
  private static final int SHARDS = 3;

  /** Of so many authors a shard tells at first. */
  private static final int OF_SHARD = 500;

  /** So many have two papers on each shard; more than a shard tells of for 500 and some. */
  private static final int LOCALS = 700;

  private ClusterAddress address;
  private OpenSearchIndex index;
  private Cluster cluster;
  private SearchService search;
  private final LuceneIndex embedded = LuceneIndex.inMemory();
  private final List<AnnouncedPaper> papers = new ArrayList<>();
  private int number;

  private static SearchService service(ClusterEngine engine) {
    return new SearchService(new ClusterSource(engine, IndexSettings.DEFAULT), System::nanoTime);
  }

  @BeforeAll
  void indexSkewedPapers() throws IOException {
    address = ClusterUnderTest.shared().address("authors");
    index = TestIndexes.open(address, SHARDS);
    cluster = Cluster.open(address);
    search = service(new ClusterEngine(cluster, OF_SHARD));
    int group = 50;
    for (int shard = 0; shard < SHARDS; shard++) {
      for (int start = 0; start < LOCALS; start += group) {
        List<String> names = names("Local " + (char) ('A' + shard), start, group);
        add(shard, "moss", names);
        add(shard, "moss", names);
      }
      // One paper on each shard, so behind all those there, and before them on the whole.
      add(shard, "moss", names("Wide", 0, 5));
    }
    for (int paper = 0; paper < 30; paper++) {
      List<String> authors = new ArrayList<>(List.of("Bert Heron"));
      if (paper < 29) {
        authors.add("Ada Stork");
      }
      if (paper < 28) {
        authors.add("Abe Crane");
      }
      add(0, "fern", authors);
    }
    add(1, "fern", List.of("Ada Stork", "Abe Crane"));
    add(2, "fern", List.of("Ada Stork", "Abe Crane"));
    index.add(papers);
    index.refresh();
    embedded.add(papers);
    embedded.refresh();
  }

  @AfterAll
  void dropTheIndex() throws IOException {
    embedded.close();
    if (index != null) {
      index.close();
      cluster.close();
      TestIndexes.drop(address);
    }
  }

  private static List<String> names(String begin, int start, int count) {
    return IntStream.range(start, start + count)
        .mapToObj(i -> String.format(Locale.ROOT, "%s %05d", begin, i))
        .toList();
  }

  private static AnnouncedPaper paper(String id, String title, List<String> authors) {
    return AnnouncedPaper.of(
        Paper.builder(PaperId.of(id)).title(title).authors(Authors.of(authors)).build());
  }

  /** A paper whose id leads to a shard. */
  private void add(int shard, String title, List<String> authors) throws IOException {
    String id;
    do {
      id = "p" + number++;
    } while (shard(id) != shard);
    papers.add(paper(id, title, authors));
  }

  private int shard(String id) throws IOException {
    String path = "/" + address.index() + "/_search_shards";
    JsonNode found = cluster.ask("GET", path, Map.of("routing", id), null);
    return found.path("shards").path(0).path(0).path("shard").asInt();
  }

  private static SearchRequest.Builder request(String query, int authors) {
    return SearchRequest.builder(QueryParser.parse(query).query()).authors(authors);
  }

  private List<FacetCount> counted(SearchRequest request) throws IOException {
    return search.search(request).facets().authors();
  }

  private static FacetCount count(String author, long count) {
    return new FacetCount(author, author, count);
  }

  @ParameterizedTest
  @CsvSource({"*,1", "*,2", "*,3", "*,20", "*,500", "moss,5", "moss,20", "fern,3", "fern,20"})
  void theMostFrequentAuthorsAreThoseOfTheEmbeddedIndex(String query, int authors)
      throws IOException {
    SearchRequest request = request(query, authors).build();
    List<FacetCount> expected = embedded.search(request).facets().authors();
    assertEquals(Math.min(authors, query.equals("fern") ? 3 : authors), expected.size());
    assertEquals(expected, counted(request));
  }

  @Test
  void authorsAreCountedOnTheShardsOnWhichTheyAreRareToo() throws IOException {
    assertEquals(
        List.of(count("Ada Stork", 31), count("Abe Crane", 30), count("Bert Heron", 30)),
        counted(request("*", 3).build()));
    assertEquals(
        List.of(count("Wide 00000", 3), count("Wide 00001", 3)),
        counted(request("moss", 2).build()));
  }

  @Test
  void anAuthorWhoIsSelectedIsCountedBesideTheMostFrequent() throws IOException {
    Filters filters = Filters.NONE.toBuilder().authors(Set.of("Local C 00007")).build();
    SearchRequest request = request("*", 3).filters(filters).build();
    assertEquals(2, search.search(request).total());
    assertEquals(embedded.search(request).facets(), search.search(request).facets());
  }

  /** Otherwise these papers would show nothing. */
  @Test
  void whatShardsTellAtFirstIsWrongForThesePapers() throws IOException {
    var terms = ClusterJson.of("field", "counted_author_name").put("size", 3);
    terms.put("shard_size", OF_SHARD);
    var body =
        ClusterJson.of("aggs", ClusterJson.of("authors", ClusterJson.of("terms", terms)))
            .put("size", 0);
    JsonNode told = cluster.ask("POST", "/" + address.index() + "/_search", Map.of(), body);
    JsonNode authors = told.path("aggregations").path("authors");
    assertNotEquals("Ada Stork", authors.path("buckets").path(0).path("key").asText());
    assertNotEquals(0, authors.path("doc_count_error_upper_bound").asInt());
  }

  /** Few authors a shard, so that all ways to the counts are gone. */
  @ParameterizedTest
  @CsvSource({"1,1.0", "2,2.0", "3,6.0"})
  void randomPapersAreCountedAsEmbedded(long seed, double skew) throws IOException {
    Random random = new Random(seed);
    ClusterAddress small = ClusterUnderTest.shared().address("authors-random-" + seed);
    List<AnnouncedPaper> some = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Set<String> authors = new LinkedHashSet<>();
      for (int j = 0; j < 6; j++) {
        authors.add("Author " + (int) (600 * Math.pow(random.nextDouble(), skew)));
      }
      some.add(paper("r" + i, i % 4 == 0 ? "reed" : "sedge", List.copyOf(authors)));
    }
    try (LuceneIndex expected = LuceneIndex.inMemory();
        OpenSearchIndex filled = TestIndexes.open(small, SHARDS);
        Cluster asked = Cluster.open(small)) {
      for (var each : List.of(expected, filled)) {
        each.add(some);
        each.refresh();
      }
      SearchService few = service(new ClusterEngine(asked, 1));
      for (String query : List.of("*", "reed", "-reed", "author:17")) {
        for (int authors : new int[] {1, 5, 20, 60}) {
          SearchRequest request = request(query, authors).build();
          assertEquals(
              expected.search(request).facets().authors(),
              few.search(request).facets().authors(),
              "seed " + seed + ", " + request);
        }
      }
    } finally {
      TestIndexes.drop(small);
    }
  }
}
