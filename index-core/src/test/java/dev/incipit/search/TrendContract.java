package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the papers of a search are by time, by whom they are, and what sets them apart. */
abstract class TrendContract extends ResultContract {
  private static String told(List<FacetCount> counts) {
    return counts.stream()
        .map(count -> count.value() + " " + count.count())
        .collect(Collectors.joining(", "));
  }

  private static AnnouncedPaper submitted(String id, String date) {
    return paper(id, p -> p.submitted(PaperDate.parse(date)));
  }

  @Test
  void monthsAreCountedExactlyWhateverIsKnownOfTheDay() throws IOException {
    index.add(
        List.of(
            submitted("first", "1969-12-31T23:59:59Z"),
            submitted("begin", "2024-02-01T00:00:00Z"),
            submitted("leap", "2024-02-29T23:59:59Z"),
            submitted("next", "2024-03-01T00:00:00Z"),
            submitted("day", "2024-02-10"),
            submitted("month", "2024-02"),
            submitted("later", "2025-02-14"),
            paper("undated", p -> p)));
    index.refresh();
    Filters of2024 = Filters.NONE.toBuilder().years(Set.of(2024)).build();
    SearchRequest.Builder all = query("paper").facets(Set.of(FacetField.MONTH));
    assertEquals(
        "2025-02 1, 2024-03 1, 2024-02 4, 1969-12 1",
        told(index.search(all.build()).facets().months()));
    assertEquals(
        "2025-02 1, 2024-03 1, 2024-02 4, 1969-12 1",
        told(index.search(all.filters(of2024).build()).facets().months()),
        "a year narrows no month");
    assertEquals(
        "2024-03 1, 2024-02 4", told(index.search(all.sideways(false).build()).facets().months()));
    assertEquals(List.of(), search("paper").facets().months(), "only where asked for");
  }

  @Test
  void coauthorsAreCountedOverTheAuthorsOwnPapers() throws IOException {
    index.add(
        List.of(
            paper("1", p -> p.authors(Authors.of(List.of("Ada Byron", "Li Wei")))),
            paper("2", p -> p.authors(Authors.of(List.of("Byron, Ada", "Li Wei", "Zoë Quist")))),
            paper("3", p -> p.authors(Authors.of(List.of("Li Wei", "Someone Else"))))));
    index.refresh();
    Filters ada = Filters.NONE.toBuilder().authors(Set.of("Ada Byron")).build();
    SearchRequest.Builder request = query("*").filters(ada);
    assertEquals(
        "Li Wei 3, Ada Byron 2, Someone Else 1, Zoë Quist 1",
        told(index.search(request.build()).facets().authors()));
    assertEquals(
        "Ada Byron 2, Li Wei 2, Zoë Quist 1",
        told(index.search(request.sideways(false).build()).facets().authors()));
  }

  @Test
  void significantTermsAreFrequentInTheFirstPapersAndRareElsewhere() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String more = i < 3 ? " Evicted!" : "";
      String text =
          i < 6
              ? "Caching of a GPU for models. We evict pages and results." + more
              : "We show results and pages of models for readers.";
      String title = i < 6 ? "Caches" : "Something";
      papers.add(paper("p" + i, p -> p.title(title).abstractText(text)));
    }
    index.add(papers);
    index.refresh();
    assertEquals(List.of(), significant("ti:caches", 10), "what all of them have");
    index.add(List.of(paper("other", p -> p.title("A cache").abstractText("It is small."))));
    index.refresh();
    assertEquals(List.of("evict 6", "GPU 6"), significant("caches", 10));
    assertEquals(List.of("evict 6"), significant("caches", 1));
    assertEquals(List.of(), significant("nowhere", 10));
  }

  private List<String> significant(String text, int limit) throws IOException {
    return index.significantTerms(query(text).build(), limit).stream()
        .map(term -> term.word() + " " + term.papers())
        .toList();
  }

  @Test
  void whatAPaperSharesWithASimilarOneIsTold() throws IOException {
    Seed.addTo(index);
    List<Hit> hits = index.similar(PaperId.of(Seed.id(1)), 5);
    for (Hit hit : hits) {
      List<Explanation.Part> parts = parts(hit);
      assertEquals(hit.score(), parts.stream().mapToDouble(Explanation.Part::score).sum(), 1e-6);
      String text = hit.paper().title() + " " + hit.paper().abstractText();
      String start = parts.getFirst().label().toLowerCase(Locale.ROOT).substring(0, 2);
      assertTrue(text.toLowerCase(Locale.ROOT).contains(start), parts.toString());
    }
    assertTrue(
        parts(hits.getFirst()).stream().anyMatch(p -> p.label().equals("LLM")), hits.toString());
  }

  private static List<Explanation.Part> parts(Hit hit) {
    return Objects.requireNonNull(hit.explanation(), "similar papers are explained").parts();
  }

  @Test
  void aMarkedAbstractIsToldAsAWhole() throws IOException {
    Seed.addTo(index);
    for (Hit hit : search("GPU").hits()) {
      List<Fragment> whole = hit.highlights().abstractText();
      boolean marked = hit.highlights().abstractPassages().stream().anyMatch(Passage::matches);
      assertEquals(marked, whole.stream().anyMatch(Fragment::match));
      assertEquals(
          marked ? hit.paper().abstractText() : "",
          whole.stream().map(Fragment::text).collect(Collectors.joining()));
    }
  }
}
