package dev.incipit.search;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperBuilder;
import dev.incipit.paper.PaperId;
import dev.incipit.query.DateField;
import dev.incipit.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An index to test, and short ways to ask it. */
abstract class IndexFixture {
  static final LocalDate DAY = LocalDate.of(2026, 4, 10);

  PaperIndex index;

  /** A new, empty index. */
  protected abstract PaperIndex open() throws IOException;

  @BeforeEach
  void openTheIndex() throws IOException {
    index = open();
  }

  @AfterEach
  void closeTheIndex() throws IOException {
    index.close();
  }

  static SearchRequest.Builder query(String text) {
    return SearchRequest.builder(QueryParser.parse(text).query());
  }

  SearchPage search(String text) throws IOException {
    return index.search(query(text).build());
  }

  SearchPage filtered(String text, Filters filters) throws IOException {
    return index.search(query(text).filters(filters).build());
  }

  static Filters subjects(String... codes) {
    return new Filters(
        new LinkedHashSet<>(List.of(codes)),
        SubjectRole.ANY,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        DateField.SUBMITTED,
        null,
        null);
  }

  static Optional<SubjectCount> subject(List<SubjectCount> nodes, String code) {
    for (SubjectCount node : nodes) {
      Optional<SubjectCount> found =
          node.value().equals(code) ? Optional.of(node) : subject(node.children(), code);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  static String count(SearchPage page, String code) {
    return subject(page.facets().subjects(), code)
        .map(node -> node.count() + " = " + node.primary() + " + " + node.cross())
        .orElse("none");
  }

  static AnnouncedPaper paper(String id, UnaryOperator<PaperBuilder> more) {
    return AnnouncedPaper.of(
        more.apply(Paper.builder(PaperId.of(id)).title("A paper about " + id)).build());
  }
}
