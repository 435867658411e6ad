package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.QueryParser;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SubjectCount;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Batches by which any answer tells after which of them it was given. Each brings new papers, moves
 * those of the batch before to another subject, and replaces one paper whose version is its number.
 */
final class StampedBatches {
  private static final int SIZE = 10;

  private StampedBatches() {}

  static List<AnnouncedPaper> batch(int number) {
    return Stream.of(
            Stream.of(paper(0, number, "stamped counter", "math.CO")),
            papers(number, 1, "cs.DC"),
            papers(number - 1, 2, "cs.LG"))
        .flatMap(part -> part)
        .toList();
  }

  private static Stream<AnnouncedPaper> papers(int batch, int version, String subject) {
    return IntStream.range(0, batch == 0 ? 0 : SIZE)
        .mapToObj(place -> paper(batch * SIZE + place, version, "stamped", subject));
  }

  private static AnnouncedPaper paper(int number, int version, String title, String subject) {
    Paper paper =
        Paper.builder(PaperId.of("2701.%05d".formatted(number)))
            .version(version)
            .title(title)
            .subjects(List.of(Taxonomy.arxiv().subject(subject)))
            .build();
    return new AnnouncedPaper(paper, List.of());
  }

  /** Asks an index and checks that the answer is that after one batch; answers which. */
  static int answered(PaperIndex index) throws IOException {
    SearchPage page =
        index.search(
            SearchRequest.builder(QueryParser.parse("stamped OR counter").query()).size(1).build());
    if (page.total() == 0) {
      return 0;
    }
    int batch = Objects.requireNonNull(page.hits().getFirst().paper().version());
    assertEquals("stamped counter", page.hits().getFirst().paper().title());
    assertEquals(1 + (long) batch * SIZE, page.total());
    assertEquals(SIZE, count(page.facets().subjects(), "cs.DC"));
    assertEquals((batch - 1L) * SIZE, count(page.facets().subjects(), "cs.LG"));
    assertEquals(1, count(page.facets().subjects(), "math.CO"));
    return batch;
  }

  private static long count(List<SubjectCount> subjects, String code) {
    return subjects.stream()
        .mapToLong(subject ->
            subject.value().equals(code) ? subject.count() : count(subject.children(), code))
        .sum();
  }
}
