package dev.incipit.lucene.facet;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.query.QueryParser;
import dev.incipit.search.FacetCount;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.Filters;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SubjectCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts are those of the papers themselves, wherever they are read from. */
class FacetCounterTest {
  private static final int PAPERS = 3_000;
  private static final int BATCH = 700; // papers a segment; the last is smaller
  private static final List<String> WORDS = List.of("all", "half", "tenth", "few", "one");
  private static final int MOST = 25; // authors
  private static final List<String> SUBJECTS = List.of("cs.DC", "cs.LG", "math.CO", "hep-th");

  private final LuceneIndex index = LuceneIndex.inMemory();
  private final List<AnnouncedPaper> papers = new ArrayList<>();

  @BeforeEach
  void addPapers() throws IOException {
    Random random = new Random(20_260_410);
    for (int i = 0; i < PAPERS; i++) {
      papers.add(paper(random, i));
    }
    for (int from = 0; from < PAPERS; from += BATCH) {
      index.add(papers.subList(from, Math.min(from + BATCH, PAPERS)));
      index.commit();
    }
    // What was deleted counts no more, though its segment still holds it.
    for (int i = 0; i < PAPERS; i += 500) {
      index.delete(papers.get(i).id());
    }
    papers.removeIf(paper -> Integer.parseInt(paper.id().value().substring(5)) % 500 == 0);
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static AnnouncedPaper paper(Random random, int i) {
    String words =
        "all"
            + (i % 2 == 0 ? " half" : "")
            + (i % 10 == 1 ? " tenth" : "")
            + (i % 300 == 7 ? " few" : "")
            + (i == 1_001 ? " one" : "");
    List<String> names =
        i == 1_001
            ? IntStream.range(0, 2_500).mapToObj(FacetCounterTest::name).toList()
            : random
                .doubles(random.nextInt(6))
                .mapToObj(d -> name((int) (d * d * d * 4_000)))
                .toList();
    List<Subject> subjects =
        random
            .ints(1 + random.nextInt(3), 0, SUBJECTS.size())
            .distinct()
            .mapToObj(s -> new Subject(SUBJECTS.get(s), SUBJECTS.get(s)))
            .toList();
    return AnnouncedPaper.of(
        Paper.builder(PaperId.of("%02d01.%05d".formatted(20 + i % 7, i)))
            .title(words)
            .authors(Authors.of(names))
            .subjects(subjects)
            .build());
  }

  /** A name that no other number has, and whose order is not that of the numbers. */
  private static String name(int number) {
    return "A. " + Integer.toString(number, 36).toUpperCase(Locale.ROOT) + "son";
  }

  @Test
  void countsAreTheSameHoweverOftenTheyAreAskedFor() throws IOException {
    // First read from the index, at last from memory, for few matches as for many.
    for (int round = 0; round < 4; round++) {
      for (String word : WORDS) {
        assertEquals(expected(word), counted(word), word + ", round " + round);
      }
    }
  }

  @Test
  void countsAreTheSameForManyWhoAskWhileAuthorsAreRanked() throws Exception {
    List<Callable<List<String>>> askers =
        Collections.nCopies(4, WORDS).stream()
            .flatMap(List::stream)
            .map(word -> (Callable<List<String>>) () -> counted(word))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(askers.size())) {
      for (int round = 0; round < 4; round++) {
        List<Future<List<String>>> answers = threads.invokeAll(askers);
        for (int i = 0; i < answers.size(); i++) {
          String word = WORDS.get(i % WORDS.size());
          assertEquals(expected(word), answers.get(i).get(), word + ", round " + round);
        }
      }
    }
  }

  @Test
  void countsThatAreInMemoryAreThoseOfNewPapersToo() throws IOException {
    counted("all");
    counted("half");
    Random random = new Random(7);
    for (int i = PAPERS; i < PAPERS + 50; i++) {
      papers.add(paper(random, i));
    }
    index.add(papers.subList(papers.size() - 50, papers.size()));
    index.refresh();
    assertEquals(expected("all"), counted("all"));
    index.compact();
    assertEquals(expected("tenth"), counted("tenth"));
    assertEquals(expected("half"), counted("half"));
  }

  @Test
  void anAuthorWhoIsFilteredByIsCountedWithoutBeingAmongTheFirst() throws IOException {
    for (int round = 0; round < 4; round++) {
      for (String word : List.of("all", "tenth")) {
        for (String name : List.of(name(2), name(900), name(2_400), "No One")) {
          Facets facets =
              index
                  .search(
                      SearchRequest.builder(QueryParser.parse(word).query())
                          .filters(Filters.NONE.toBuilder().authors(Set.of(name)).build())
                          .facets(EnumSet.of(FacetField.AUTHOR))
                          .authors(0)
                          .build())
                  .facets();
          long count =
              papers.stream()
                  .map(AnnouncedPaper::paper)
                  .filter(paper -> List.of(paper.title().split(" ")).contains(word))
                  .filter(paper -> paper.authors().names().contains(name))
                  .count();
          assertEquals(List.of(new FacetCount(name, name, count)), facets.authors());
        }
      }
    }
  }

  /** What the papers themselves tell. */
  private List<String> expected(String word) {
    Map<String, Long> authors = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, Long> years = new TreeMap<>(Comparator.reverseOrder());
    Map<String, Long> primaries = new TreeMap<>();
    Map<String, Long> subjects = new TreeMap<>();
    for (AnnouncedPaper entry : papers) {
      Paper paper = entry.paper();
      if (List.of(paper.title().split(" ")).contains(word)) {
        paper.authors().list().stream()
            .distinct()
            .forEach(a -> authors.merge(a.name(), 1L, Long::sum));
        years.merge("20" + paper.id().value().substring(0, 2), 1L, Long::sum);
        primaries.merge(paper.subjects().getFirst().code(), 1L, Long::sum);
        paper.subjects().forEach(s -> subjects.merge(s.code(), 1L, Long::sum));
      }
    }
    return List.of(
        authors.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST)
            .toList()
            .toString(),
        years.toString(),
        primaries.toString(),
        subjects.toString());
  }

  private List<String> counted(String word) throws IOException {
    Facets facets =
        index
            .search(
                SearchRequest.builder(QueryParser.parse(word).query())
                    .facets(EnumSet.allOf(FacetField.class))
                    .authors(MOST)
                    .build())
            .facets();
    Map<String, Long> primaries = new TreeMap<>();
    Map<String, Long> subjects = new TreeMap<>();
    for (String code : SUBJECTS) {
      SubjectCount subject = subject(facets.subjects(), code);
      if (subject != null) {
        subjects.put(code, subject.count());
        if (subject.primary() > 0) {
          primaries.put(code, subject.primary());
        }
      }
    }
    return List.of(
        facets.authors().stream().map(FacetCounterTest::told).toList().toString(),
        facets.years().stream().map(FacetCounterTest::told).collect(joining(", ", "{", "}")),
        primaries.toString(),
        subjects.toString());
  }

  private static String told(FacetCount count) {
    return count.value() + "=" + count.count();
  }

  private static @Nullable SubjectCount subject(List<SubjectCount> tree, String code) {
    for (SubjectCount node : tree) {
      SubjectCount found = node.value().equals(code) ? node : subject(node.children(), code);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
