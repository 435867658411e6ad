package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Explanation;
import dev.incipit.search.Filters;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexView;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Meaning;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SimilarRequest;
import dev.incipit.search.Sort;
import dev.incipit.search.StaleCursorException;
import dev.incipit.semantic.ConceptEncoder;
import dev.incipit.semantic.TextEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches ordered by words and meaning, over more hits than are ordered anew. */
class MeaningTest {
  private static final String QUESTION = "what is reducing the energy of a token?";
  private static final int PAPERS = 1_000;
  private static final List<String> WORDS =
      List.of("reducing", "energy", "token", "power", "efficient", "decoding", "quorum", "lease");

  @TempDir private Path folder;
  private LuceneIndex index;

  @BeforeEach
  void makeAnIndex() throws IOException {
    index = LuceneIndex.open(folder, new ConceptEncoder());
    Random random = new Random(7);
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      StringBuilder text = new StringBuilder("energy");
      for (int words = 3 + random.nextInt(20); words > 0; words--) {
        text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
      }
      papers.add(paper("p" + i, "A paper", text.toString(), i % 2 == 0 ? "cs.DC" : "cs.LG"));
    }
    papers.add(paper("apart", "Thrifty watts", "efficient decoding by power", "cs.DC"));
    index.add(papers);
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static AnnouncedPaper paper(String id, String title, String text, String subject) {
    return AnnouncedPaper.of(
        Paper.builder(PaperId.of(id))
            .title(title)
            .abstractText(text)
            .subjects(List.of(new Subject(subject, subject)))
            .build());
  }

  private void encode() throws IOException {
    index.encode(2, progress -> true);
    index.refresh();
  }

  private static SearchRequest.Builder request(String query, @Nullable Meaning meaning) {
    return SearchRequest.builder(QueryParser.parse(query).query()).meaning(meaning);
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.paper().id().value()).toList();
  }

  private List<String> walk(SearchRequest first) throws IOException {
    List<String> ids = new ArrayList<>();
    SearchPage page = index.search(first);
    ids.addAll(ids(page.hits()));
    while (page.next() != null) {
      page = index.search(first.withCursor(page.next()));
      ids.addAll(ids(page.hits()));
    }
    return ids;
  }

  @Test
  void withoutVectorsAllIsAsWithoutMeaning() throws IOException {
    SearchPage plain = index.search(request(QUESTION, Meaning.OFF).build());
    SearchPage asked = index.search(request(QUESTION, Meaning.ORDER).build());
    assertEquals(plain.hits(), asked.hits());
    assertEquals(plain.index(), asked.index());
    assertTrue(String.valueOf(asked.meaning().hindrance()).contains("encode the papers first"));
    assertNull(index.search(request(QUESTION, null).build()).meaning().hindrance());
  }

  @Test
  void setTotalAndCountsAreThoseOfTheWords() throws IOException {
    encode();
    SearchPage off = index.search(request(QUESTION, Meaning.OFF).size(100).build());
    SearchPage order = index.search(request(QUESTION, Meaning.ORDER).size(100).build());
    assertTrue(order.meaning().ordered());
    assertFalse(off.meaning().ordered());
    assertEquals(off.total(), order.total());
    assertEquals(off.facets(), order.facets());
    assertNotEquals(ids(off.hits()), ids(order.hits()));
    assertEquals(new HashSet<>(ids(off.hits())), new HashSet<>(ids(order.hits())));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 10, 30, 99, 100})
  void pagesNeitherRepeatNorSkip(int size) throws IOException {
    encode();
    SearchRequest first = request(QUESTION, null).size(size).build();
    List<String> walked = walk(first);
    assertEquals(PAPERS, walked.size());
    List<String> words = walk(request(QUESTION, Meaning.OFF).size(100).build());
    assertEquals(Set.copyOf(words), Set.copyOf(walked));
    assertEquals(words.subList(100, PAPERS), walked.subList(100, PAPERS));
    assertNotEquals(words.subList(0, 100), walked.subList(0, 100));
    for (int page = 1; page <= Math.min(30, 1 + PAPERS / size); page++) {
      List<String> numbered =
          ids(index.search(request(QUESTION, null).size(size).page(page).build()).hits());
      int from = Math.min(PAPERS, (page - 1) * size);
      assertEquals(walked.subList(from, Math.min(PAPERS, from + size)), numbered, "page " + page);
    }
  }

  @Test
  void aViewStaysAsItIsWhileVectorsComeInAndACursorDoesNot() throws IOException {
    index.encode(1, progress -> progress.seen() < 900);
    index.refresh();
    SearchRequest first = request(QUESTION, Meaning.ORDER).size(10).build();
    String next = index.search(first).next();
    assertNotNull(next);
    try (IndexView view = index.view()) {
      SearchPage page = view.search(first);
      encode();
      List<String> walked = new ArrayList<>(ids(page.hits()));
      while (page.next() != null) {
        page = view.search(first.withCursor(page.next()));
        walked.addAll(ids(page.hits()));
      }
      assertEquals(PAPERS, walked.size());
      assertEquals(PAPERS, Set.copyOf(walked).size());
    }
    assertThrows(StaleCursorException.class, () -> index.search(first.withCursor(next)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "energy",
        "\"reducing energy\"",
        "abs:energy reducing token decoding lease",
        "reducing energy token decoding lease -quorum",
        "(energy OR power) reducing token decoding lease",
        "id:p1",
        "cat:cs.DC reducing energy token",
      })
  void whoKnowsWhatIsWantedGetsJustThat(String query) throws IOException {
    encode();
    SearchPage asked = index.search(request(query, Meaning.ORDER).build());
    assertEquals(index.search(request(query, Meaning.OFF).build()).hits(), asked.hits());
    assertFalse(asked.meaning().ordered());
    assertNotNull(asked.meaning().hindrance());
  }

  @Test
  void otherOrdersAndAllOfTheWordsAreLeftAsTheyAre() throws IOException {
    encode();
    assertFalse(
        index
            .search(request(QUESTION, Meaning.ORDER).sort(Sort.NEWEST).build())
            .meaning()
            .ordered());
    assertFalse(
        index
            .search(request(QUESTION, Meaning.ORDER).matching(MatchMode.ALL).build())
            .meaning()
            .ordered());
    // Two words ask for both, and are ordered by meaning only for who says so.
    assertFalse(index.search(request("energy token", null).build()).meaning().ordered());
    assertTrue(index.search(request("energy token", Meaning.ORDER).build()).meaning().ordered());
  }

  @Test
  void questionsAreOrderedByMeaningOnceNearlyAllPapersHaveVectors() throws IOException {
    index.encode(1, progress -> progress.seen() < 900);
    index.refresh();
    assertEquals(900, index.vectorCoverage().orElseThrow().vectors());
    assertFalse(index.search(request(QUESTION, null).build()).meaning().ordered());
    encode();
    assertEquals(1, index.vectorCoverage().orElseThrow().share());
    assertTrue(index.search(request(QUESTION, null).build()).meaning().ordered());
  }

  @Test
  void anEncodingThatIsRepeatedEncodesWhatIsNew() throws IOException {
    assertEquals(PAPERS + 1, index.encode(2, progress -> true));
    assertEquals(0, index.encode(2, progress -> true));
    index.add(List.of(paper("p1", "A paper of another text", "quorum", "cs.DC")));
    index.commit();
    assertEquals(1, index.encode(2, progress -> true));
  }

  @Test
  void anEncodingThatWasKilledGoesOnWhereItWas() throws IOException, InterruptedException {
    index.close();
    Process killed =
        OtherProgram.of(KilledEncoder.class, folder.toString(), "300")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(9, killed.waitFor());
    index = LuceneIndex.open(folder, new ConceptEncoder());
    assertEquals(300, index.vectorCoverage().orElseThrow().vectors());
    assertEquals(PAPERS + 1 - 300, index.encode(2, progress -> true));
    assertEquals(List.of(), LuceneIndex.verify(folder).problems());
  }

  @Test
  void explanationsAddUpAndTellWhatMeaningIsWorth() throws IOException {
    encode();
    for (Hit hit :
        index.search(request(QUESTION, Meaning.ORDER).size(100).explain(true).build()).hits()) {
      Explanation why = hit.explanation();
      assertNotNull(why);
      double sum = why.parts().stream().mapToDouble(Explanation.Part::score).sum();
      assertEquals(hit.score(), sum, hit.score() * 1e-4);
      assertTrue(
          why.parts().stream()
              .anyMatch(part ->
                  part.kind() == Explanation.Kind.MEANING
                      && part.label().matches("meaning: 0\\.[0-4]\\d of 0\\.45")));
    }
  }

  @Test
  void moreTellsPapersThatLackTheWordsAndPassTheFilters() throws IOException {
    encode();
    SearchPage more = index.search(request("reducing token lease energy", Meaning.MORE).build());
    assertTrue(ids(more.meaning().related()).size() <= 20);
    SearchPage none = index.search(request("thrifty generation", Meaning.MORE).build());
    assertTrue(none.total() < 20);
    assertFalse(none.meaning().related().isEmpty());
    Filters filters = Filters.NONE.toBuilder().subjects(Set.of("cs.DC")).build();
    List<Hit> filtered =
        index
            .search(
                request("reducing generation xyzzy -lease", Meaning.MORE).filters(filters).build())
            .meaning()
            .related();
    assertFalse(filtered.isEmpty());
    for (Hit hit : filtered) {
      assertEquals("cs.DC", hit.paper().subjects().getFirst().code());
      assertFalse(hit.paper().abstractText().contains("lease"));
    }
  }

  @Test
  void moreFindsWhatPassesTheFiltersHoweverFarItIs() throws IOException {
    index.add(
        List.of(
            paper("far1", "Quorum", "of a lease", "hep-ph"),
            paper("far2", "Lease", "of a quorum", "hep-ph")));
    index.commit();
    encode();
    Filters filters = Filters.NONE.toBuilder().subjects(Set.of("hep-ph")).build();
    SearchRequest request = request("thrifty generation", Meaning.MORE).filters(filters).build();
    assertEquals(
        Set.of("far1", "far2"), Set.copyOf(ids(index.search(request).meaning().related())));
  }

  @Test
  void moreRepeatsNoneOfTheFirstHits() throws IOException {
    encode();
    SearchPage page = index.search(request(QUESTION, Meaning.MORE).size(100).build());
    Set<String> first = Set.copyOf(ids(page.hits()));
    assertEquals(20, page.meaning().related().size());
    assertTrue(ids(page.meaning().related()).stream().noneMatch(first::contains));
    assertEquals(page.total(), index.search(request(QUESTION, Meaning.OFF).build()).total());
  }

  @Test
  void papersLikeATextAreFoundByMeaningToo() throws IOException {
    SimilarRequest like = new SimilarRequest(List.of(), "energy reducing watts", 100);
    List<String> words = ids(index.similar(like));
    encode();
    List<String> both = ids(index.similar(like));
    assertNotEquals(words, both);
  }

  /** The vectors are there, and no text has to be encoded. */
  @Test
  void papersLikeAnotherNeedNoEncoderThatWorks() throws IOException {
    List<String> words = ids(index.similar(PaperId.of("p1"), 50));
    encode();
    List<String> both = ids(index.similar(PaperId.of("p1"), 50));
    assertNotEquals(words, both);
    index.close();
    index = LuceneIndex.open(folder, new BrokenEncoder());
    assertEquals(both, ids(index.similar(PaperId.of("p1"), 50)));
  }

  @Test
  void anEncoderThatDoesNotWorkCostsTheMeaningAndNotTheWords() throws IOException {
    encode();
    index.close();
    index = LuceneIndex.open(folder, new BrokenEncoder());
    SearchPage page = index.search(request(QUESTION, null).build());
    assertEquals(index.search(request(QUESTION, Meaning.OFF).build()).hits(), page.hits());
    assertEquals("no such library", page.meaning().hindrance());
    index.add(List.of(paper("new", "A new paper", "quorum", "cs.DC")));
    index.commit();
    assertThrows(IOException.class, () -> index.encode(1, progress -> true));
  }

  @Test
  void vectorsGoAlongWithRebuildsAndBackups() throws IOException {
    encode();
    index.close();
    LuceneIndex.reindex(folder, papers -> {});
    Path backup = folder.resolveSibling(folder.getFileName() + "-backup");
    Path restored = folder.resolveSibling(folder.getFileName() + "-restored");
    LuceneIndex.backup(folder, backup);
    LuceneIndex.restore(backup, restored);
    for (Path place : List.of(folder, restored)) {
      assertEquals(List.of(), LuceneIndex.verify(place).problems());
      index = LuceneIndex.open(place, new ConceptEncoder());
      assertEquals(1, index.vectorCoverage().orElseThrow().share());
      assertEquals(0, index.encode(1, progress -> true));
      index.close();
    }
  }

  /** An encoder on a machine that cannot run it. */
  private static final class BrokenEncoder implements TextEncoder {
    private final TextEncoder works = new ConceptEncoder();

    @Override
    public int dimensions() {
      return works.dimensions();
    }

    @Override
    public String model() {
      return works.model();
    }

    @Override
    public float[] encode(String text) throws IOException {
      throw new IOException("no such library");
    }
  }
}
