package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.mark.Mark;
import dev.incipit.mark.PageRange;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.QueryParser;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What papers tell of themselves: found, filtered by and counted. */
abstract class MarkContract extends FacetContract {
  private void addMarked() throws IOException {
    index.add(
        List.of(
            paper("code", p -> p.comments("12 pages. Code: https://github.com/a/b")),
            paper("data", p -> p.comments("The dataset is publicly available at https://a.org/d")),
            paper("venue", p -> p.comments("8 pages, accepted at NeurIPS 2025")),
            paper("journal", p -> p.journalRef("Phys. Rev. Lett. 130 (2023) 110601")),
            paper("withdrawn", p -> p.comments("This paper has been withdrawn by the author")),
            paper("survey", p -> p.comments("A survey, 40 pages")),
            paper("thesis", p -> p.comments("PhD thesis, 210 pages")),
            paper("plain", p -> p.comments("Submitted to NeurIPS 2025"))));
    index.refresh();
  }

  @Test
  void marksAreConditionsOfTheQueryLanguage() throws IOException {
    addMarked();
    for (String[] row :
        new String[][] {
          {"has:code", "code"},
          {"has:data", "data"},
          {"has:venue", "journal venue"},
          {"is:withdrawn", "withdrawn"},
          {"is:survey", "survey"},
          {"is:thesis", "thesis"},
          {"is:survey,thesis", "survey thesis"},
          {"venue:NeurIPS", "venue"},
          {"venue:\"Phys. Rev. Lett.\"", "journal"},
          {"pages:12", "code"},
          {"pages:10..", "code survey thesis"},
          {"pages:..40 -has:code", "survey venue"},
          {"pages:>40", "thesis"},
        }) {
      assertEquals(row[1], String.join(" ", found(row[0]).stream().sorted().toList()), row[0]);
    }
  }

  @Test
  void marksAreFiltersAndCountsThatLeaveOutTheirOwnFilter() throws IOException {
    addMarked();
    Filters filters =
        Filters.NONE.toBuilder()
            .marks(Set.of(Mark.SURVEY, Mark.THESIS))
            .pages(new PageRange(100, null))
            .build();
    SearchPage page = all(filters);
    assertEquals(1, page.total());
    assertEquals(
        List.of("thesis 1"),
        page.facets().marks().stream().map(mark -> mark.value() + " " + mark.count()).toList());
    assertEquals(
        List.of("code 1", "data 1", "venue 2", "withdrawn 1", "survey 1", "thesis 1"),
        all(Filters.NONE).facets().marks().stream()
            .map(mark -> mark.value() + " " + mark.count())
            .toList());
    Filters without = Filters.NONE.toBuilder().notMarks(Set.of(Mark.values())).build();
    assertEquals(
        List.of("plain"),
        all(without).hits().stream()
            .map(Hit::entry)
            .map(AnnouncedPaper::id)
            .map(Object::toString)
            .toList());
  }

  private SearchPage all(Filters filters) throws IOException {
    return index.search(
        SearchRequest.builder(QueryParser.parse("*").query())
            .filters(filters)
            .facets(Set.of(FacetField.MARK))
            .build());
  }
}
