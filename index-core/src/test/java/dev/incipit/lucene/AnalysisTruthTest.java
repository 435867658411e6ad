package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Fragment;
import dev.incipit.search.Hit;
import dev.incipit.search.MatchMode;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What queries must and must not find, for each kind of thing that analysis makes equal. */
class AnalysisTruthTest {

  /** Texts of papers that a query must find, and those that it must not. */
  record Row(String kind, String query, List<String> must, List<String> mustNot) {
    @Override
    public String toString() {
      return kind + ": " + query;
    }
  }

  static List<Row> rows() throws IOException {
    try (InputStream in = AnalysisTruthTest.class.getResourceAsStream("analysis-truth.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], cells[1], texts(cells[2]), texts(cells[3])))
          .toList();
    }
  }

  private static List<String> texts(String cell) {
    return List.of(cell.split("\\|", -1));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aQueryFindsAndMarksWhatItMustAndNothingElse(Row row) throws IOException {
    try (LuceneIndex index = LuceneIndex.inMemory()) {
      List<String> texts = Stream.of(row.must, row.mustNot).flatMap(List::stream).toList();
      index.add(papers(texts));
      index.refresh();
      SearchPage page =
          index.search(
              SearchRequest.builder(QueryParser.parse(row.query).query()).size(100).build());
      Set<String> found = new TreeSet<>();
      for (Hit hit : page.hits()) {
        found.add(texts.get(Integer.parseInt(hit.paper().id().value().substring(1))));
        assertEquals(
            !row.kind.equals("unmarked"), isMarked(hit), () -> hit.highlights().toString());
      }
      assertEquals(new TreeSet<>(row.must), found);
      assertEquals(MatchMode.ALL, page.matching());
    }
  }

  private static boolean isMarked(Hit hit) {
    List<Fragment> fragments = new ArrayList<>(hit.highlights().title());
    hit.highlights().authors().forEach(fragments::addAll);
    return fragments.stream().anyMatch(Fragment::match);
  }

  private static List<AnnouncedPaper> papers(List<String> texts) {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      boolean name = text.startsWith("@");
      papers.add(
          AnnouncedPaper.of(
              Paper.builder(PaperId.of("p" + i))
                  .title(name ? "A note" : text)
                  .authors(Authors.of(List.of(name ? text.substring(1) : "Jane Doe")))
                  .build()));
    }
    return papers;
  }
}
