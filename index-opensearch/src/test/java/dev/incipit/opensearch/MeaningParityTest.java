package dev.incipit.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexView;
import dev.incipit.search.Meaning;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SimilarRequest;
import dev.incipit.semantic.ConceptEncoder;
import dev.incipit.semantic.TextEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An embedded index and one on a cluster put papers in the same order by words and meaning. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeaningParityTest {
  private static final double ROUNDING = 1e-6;

  private final TextEncoder encoder = new ConceptEncoder();
  private ClusterAddress address;
  private OpenSearchIndex cluster;
  private LuceneIndex embedded;

  @BeforeAll
  void encodeTheListing(@TempDir Path folder) throws IOException {
    address = ClusterUnderTest.shared().address("meaning");
    Seed.addTo(TestIndexes.open(address, 1)).close();
    embedded = Seed.addTo(LuceneIndex.open(folder, encoder));
    try (OpenSearchIndex encoded = OpenSearchIndex.openReadOnly(address, encoder)) {
      assertEquals(embedded.encode(1, progress -> true), encoded.encode(1, progress -> true));
    }
    embedded.refresh();
    // Encoding writes papers anew. The old ones count in scores until they are merged away.
    OpenSearchIndex.reindex(address, new Layout(1, 0));
    cluster = OpenSearchIndex.openReadOnly(address, encoder);
  }

  @AfterAll
  void dropTheIndex() throws IOException {
    if (cluster != null) {
      embedded.close();
      cluster.close();
      TestIndexes.drop(address);
    }
  }

  private static void checkSame(List<Hit> expected, List<Hit> found) {
    assertEquals(
        expected.stream().map(hit -> hit.paper().id()).toList(),
        found.stream().map(hit -> hit.paper().id()).toList());
    for (int i = 0; i < expected.size(); i++) {
      double score = expected.get(i).score();
      assertEquals(score, found.get(i).score(), score * ROUNDING);
    }
  }

  @Order(1)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "how can a system serve language models with less power?",
        "reducing the energy of distributed training on many machines",
        "consensus among replicas that fail",
        "efficient decoding of token streams in the cloud",
      })
  void questionsAreInTheSameOrder(String question) throws IOException {
    SearchRequest request =
        SearchRequest.builder(QueryParser.parse(question).query()).size(100).build();
    SearchPage expected = embedded.search(request);
    SearchPage found = cluster.search(request);
    assertTrue(expected.meaning().ordered());
    assertTrue(found.meaning().ordered());
    assertEquals(expected.total(), found.total());
    checkSame(expected.hits(), found.hits());
  }

  @Order(1)
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 10})
  void pagesNeitherRepeatNorSkip(int size) throws IOException {
    SearchRequest.Builder question =
        SearchRequest.builder(
            QueryParser.parse("how can a system serve language models with less power?").query());
    List<Hit> all = embedded.search(question.size(100).build()).hits();
    List<Hit> walked = new ArrayList<>();
    SearchRequest first = question.size(size).build();
    SearchPage page = cluster.search(first);
    walked.addAll(page.hits());
    while (page.next() != null) {
      page = cluster.search(first.withCursor(page.next()));
      walked.addAll(page.hits());
    }
    checkSame(all, walked);
  }

  @Order(1)
  @Test
  void papersLikeOthersAreTheSame() throws IOException {
    List<PaperId> two = List.of(PaperId.of(Seed.id(1)), PaperId.of(Seed.id(4)));
    for (SimilarRequest request :
        List.of(
            SimilarRequest.to(two.getFirst(), 10),
            new SimilarRequest(two, "", 10),
            new SimilarRequest(List.of(), "serving language models with less power", 10))) {
      List<Hit> expected = embedded.similar(request);
      assertFalse(expected.isEmpty());
      checkSame(expected, cluster.similar(request));
    }
  }

  @Order(1)
  @Test
  void papersThatLackTheWordsAreLeftOutAndThatIsTold() throws IOException {
    SearchRequest more =
        SearchRequest.builder(QueryParser.parse("serving models with less power").query())
            .meaning(Meaning.MORE)
            .build();
    assertFalse(embedded.search(more).meaning().related().isEmpty());
    SearchPage found = cluster.search(more);
    assertTrue(found.meaning().ordered());
    assertEquals(List.of(), found.meaning().related());
    assertTrue(String.valueOf(found.meaning().hindrance()).contains("cluster"));
  }

  @Order(2)
  @Test
  void vectorsOutliveWritesAndReindexAndFollowTheText() throws IOException {
    long all = cluster.vectorCoverage().orElseThrow().vectors();
    assertEquals(1, cluster.vectorCoverage().orElseThrow().share());
    AnnouncedPaper known = cluster.find(PaperId.of(Seed.id(1))).orElseThrow();
    String title = known.paper().title();
    Paper commented =
        Paper.builder(known.id())
            .title(title)
            .abstractText(known.paper().abstractText())
            .comments("12 pages, to appear")
            .build();
    Paper other = Paper.builder(known.id()).title(title).abstractText("Of another thing.").build();
    try (OpenSearchIndex loading = TestIndexes.open(address, 1)) {
      loading.replace(List.of(AnnouncedPaper.of(commented)));
      loading.commit();
      assertEquals(all, cluster.vectorCoverage().orElseThrow().vectors());
      assertEquals(0, cluster.encode(1, progress -> true));
      loading.replace(List.of(AnnouncedPaper.of(other)));
      loading.commit();
      assertEquals(1, cluster.encode(1, progress -> true));
    }
    OpenSearchIndex.reindex(address, new Layout(1, 0));
    try (OpenSearchIndex reopened = OpenSearchIndex.openReadOnly(address, encoder)) {
      assertEquals(all, reopened.vectorCoverage().orElseThrow().vectors());
      assertNotNull(reopened.find(known.id()));
      assertEquals(0, reopened.encode(1, progress -> true));
    }
  }

  @Order(3)
  @Test
  void aWalkThroughAViewIsWholeWhilePapersComeIn() throws IOException {
    SearchRequest.Builder question =
        SearchRequest.builder(
                QueryParser.parse("how can a system serve language models with less power?")
                    .query())
            .meaning(Meaning.ORDER);
    List<Hit> walked = new ArrayList<>();
    try (IndexView view = cluster.view();
        OpenSearchIndex loading = TestIndexes.open(address, 1)) {
      List<Hit> all = view.search(question.size(100).build()).hits();
      SearchRequest first = question.size(3).build();
      SearchPage page = view.search(first);
      assertTrue(page.meaning().ordered());
      walked.addAll(page.hits());
      while (page.next() != null) {
        Paper late =
            Paper.builder(PaperId.of("late-" + walked.size()))
                .title("A system that serves language models with less power")
                .build();
        loading.add(List.of(AnnouncedPaper.of(late)));
        loading.commit();
        cluster.refresh();
        page = view.search(first.withCursor(page.next()));
        walked.addAll(page.hits());
      }
      checkSame(all, walked);
    }
    assertTrue(
        cluster.search(question.size(100).build()).total() > walked.size(), "late ones are found");
  }
}
