package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.DateField;
import dev.incipit.query.QueryParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is counted and filtered. */
abstract class FacetContract extends IngestContract {
  @Test
  void classesAreFoundButAreNoSubjects() throws IOException {
    List<Subject> subjects =
        List.of(new Subject("cs.DC", ""), new Subject("68T50, 62-06 (primary); I.2.7", ""));
    List<Subject> told =
        List.of(
            new Subject("cs.DC", ""),
            new Subject("68T45 (Machine vision), 68U10: Images", ""),
            new Subject("I.2 ARTIFICIAL INTELLIGENCE", ""),
            new Subject("68-68W50", ""),
            new Subject("68", ""));
    List<Subject> onlyClass = List.of(new Subject("H.3.3", ""));
    index.add(
        List.of(
            paper("classed", p -> p.subjects(subjects)),
            paper("only", p -> p.subjects(onlyClass)),
            paper("told", p -> p.subjects(told)),
            paper("other", p -> p.subjects(List.of(new Subject("cs.DC", ""))))));
    index.refresh();
    SearchRequest all =
        SearchRequest.builder(QueryParser.parse("*").query())
            .facets(Set.of(FacetField.SUBJECT))
            .build();
    List<String> roots =
        index.search(all).facets().subjects().stream().map(SubjectCount::value).toList();
    assertEquals(List.of("cs"), roots);
    for (String text : List.of("msc:68T50", "msc:62-06", "acm:I.2.7", "cat:I.2.7")) {
      assertEquals(List.of("classed"), found(text), text);
    }
    for (String text : List.of("msc:68T45", "msc:68U10", "acm:I.2", "msc:68W50", "msc:68")) {
      assertEquals(List.of("told"), found(text), text);
    }
    assertEquals(List.of("only"), found("acm:H.3.3"));
    Paper classed = index.find(PaperId.of("classed")).orElseThrow().paper();
    assertEquals(List.of("68T50", "62-06", "I.2.7"), classed.classes());
    assertEquals(1, classed.subjects().size());
    Filters filters = Filters.NONE.toBuilder().subjects(Set.of("I.2.7", "H.3.3")).build();
    SearchRequest narrowed =
        SearchRequest.builder(QueryParser.parse("*").query()).filters(filters).build();
    assertEquals(2, index.search(narrowed).total());
  }

  @Test
  void anAuthorIsOneUnderEverySpellingAndShownByTheMostUsual() throws IOException {
    List<String> spellings =
        List.of(
            "Jose Garcia Marquez",
            "José García Márquez",
            "García-Márquez, José",
            "JOSE GARCIA-MARQUEZ",
            "José García Márquez");
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (String name : spellings) {
      String id = "of-" + papers.size();
      papers.add(paper(id, p -> p.authors(Authors.of(List.of(name, "J. K.", "王 伟")))));
    }
    papers.add(paper("other", p -> p.authors(Authors.of(List.of("J. Garcia Marquez", "王伟")))));
    index.add(papers);
    index.refresh();
    SearchPage all = authors(Filters.NONE);
    assertEquals(
        List.of("王 伟 6", "J. K. 5", "José García Márquez 5", "J. Garcia Marquez 1"),
        all.facets().authors().stream()
            .map(author -> author.label() + " " + author.count())
            .toList());
    for (String name : spellings) {
      SearchPage narrowed = authors(Filters.NONE.toBuilder().authors(Set.of(name)).build());
      assertEquals(5, narrowed.total(), name);
      assertEquals(
          List.of(new FacetCount(name, "José García Márquez", 5)),
          narrowed.facets().authors().stream().filter(a -> a.value().equals(name)).toList());
      Filters without = Filters.NONE.toBuilder().notAuthors(Set.of(name)).build();
      assertEquals(1, authors(without).total(), name);
    }
  }

  @Test
  void subjectsHaveTheNamesThatMostOfTheirPapersGive() throws IOException {
    Subject own = new Subject("cs", "Customer Service");
    Subject older = new Subject("hep-th", "Theory of High Energies");
    Subject known = Taxonomy.arxiv().subject("hep-th");
    index.add(
        List.of(
            paper("1", p -> p.subjects(List.of(own, new Subject("sales", "Sales")))),
            paper("2", p -> p.subjects(List.of(own, new Subject("sales", "Sales and Orders")))),
            paper("3", p -> p.subjects(List.of(older, new Subject("sales", "Sales and Orders")))),
            paper("4", p -> p.subjects(List.of(known, new Subject("bare", "")))),
            paper("5", p -> p.subjects(List.of(known)))));
    index.refresh();
    List<SubjectCount> subjects = search("*").facets().subjects();
    for (String[] row :
        new String[][] {
          {"cs", "Customer Service"},
          {"sales", "Sales and Orders"},
          {"hep-th", known.name()},
          {"bare", "bare"}
        }) {
      assertEquals(row[1], subject(subjects, row[0]).orElseThrow().label());
    }
  }

  private SearchPage authors(Filters filters) throws IOException {
    return index.search(
        SearchRequest.builder(QueryParser.parse("*").query())
            .filters(filters)
            .facets(Set.of(FacetField.AUTHOR))
            .build());
  }

  List<String> found(String text) throws IOException {
    return index.search(SearchRequest.of(text)).hits().stream()
        .map(hit -> hit.paper().id().value())
        .toList();
  }

  @Test
  void subjectsAreCountedAsATreeByPrimaryAndCross() throws IOException {
    Seed.addTo(index);
    SearchPage all = search("*");
    assertEquals("27 = 18 + 9", count(all, "cs.DC"));
    assertEquals("27 = 26 + 1", count(all, "cs"));
    assertEquals("1 = 1 + 0", count(all, "q-bio"));
    assertEquals("1 = 1 + 0", count(all, "q-bio.NC"));
    assertEquals("3 = 0 + 3", count(all, "grp_physics"));
    assertEquals("2 = 0 + 2", count(all, "physics"));
    assertEquals("1 = 0 + 1", count(all, "quant-ph"));
    assertEquals("1 = 0 + 1", count(all, "eess.SY"));
    assertEquals("none", count(all, "cs.SY"));
    assertEquals("cs", all.facets().subjects().getFirst().value());
    assertEquals(
        "Distributed, Parallel, and Cluster Computing",
        subject(all.facets().subjects(), "cs.DC").orElseThrow().label());
  }

  @Test
  void countsThatAreAskedForAgainAreThoseOfTheStateThatAnswers() throws IOException {
    Seed.addTo(index);
    assertEquals("27 = 18 + 9", count(search("*"), "cs.DC"));
    assertEquals(search("*").facets(), search("*").facets());
    assertEquals("18 = 18 + 0", count(search("primary:cs.DC"), "cs.DC"));
    assertTrue(index.delete(PaperId.of(Seed.id(1))), "[1] is a paper of cs.DC");
    index.refresh();
    SearchPage after = search("*");
    assertEquals(26, after.total());
    assertTrue(
        count(after, "cs.DC").startsWith("26 ="), "the paper that was deleted counts no more");
  }

  @Test
  void aSelectionNarrowsAllCountsButItsOwn() throws IOException {
    Seed.addTo(index);
    SearchPage two = filtered("*", subjects("cs.LG", "cs.AI"));
    assertEquals(8, two.total());
    assertEquals("27 = 18 + 9", count(two, "cs.DC"), "subjects are not narrowed by themselves");
    assertEquals("4 = 2 + 2", count(two, "cs.LG"));
    assertEquals(8, two.facets().years().stream().mapToLong(FacetCount::count).sum());
    assertEquals(
        List.of("new 3", "replaced 5"),
        two.facets().types().stream().map(t -> t.value() + " " + t.count()).toList());
  }

  @Test
  void filtersOfOneKindAreAlternativesAndKindsAreCombined() throws IOException {
    Seed.addTo(index);
    Filters filters =
        new Filters(
            Set.of("cs"),
            SubjectRole.CROSS,
            Set.of("cs.AI"),
            Set.of(),
            Set.of(2025, 2026),
            EnumSet.of(AnnouncementType.REPLACED),
            DateField.ANNOUNCED,
            DAY,
            DAY);
    SearchPage page = filtered("*", filters);
    assertEquals(1, page.total(), "only [23] has cs without having it as its primary subject");
    assertEquals(Seed.id(23), page.hits().getFirst().paper().id().value());
  }

  @Test
  void yearsTypesAndAuthorsAreCounted() throws IOException {
    Seed.addTo(index);
    Facets facets = search("*").facets();
    assertEquals(
        List.of("2026 20", "2025 6", "2021 1"),
        facets.years().stream().map(y -> y.value() + " " + y.count()).toList());
    assertEquals(
        List.of("new 11", "cross 2", "replaced 14"),
        facets.types().stream().map(t -> t.value() + " " + t.count()).toList());
    assertEquals(20, facets.authors().size());
    Facets few = index.search(query("*").authors(3).build()).facets();
    assertEquals(facets.authors().subList(0, 3), few.authors());
    assertEquals(List.of(), index.search(query("*").authors(0).build()).facets().authors());
    assertThrows(IllegalArgumentException.class, () -> query("*").authors(501).build());
  }

  @Test
  void whatIsLeftOutIsInNoCountNotEvenThoseOfItsOwnField() throws IOException {
    Seed.addTo(index);
    SearchPage page =
        filtered(
            "*",
            Filters.NONE.toBuilder()
                .notSubjects(Set.of("cs.LG"))
                .notYears(Set.of(2021))
                .notTypes(EnumSet.of(AnnouncementType.CROSS))
                .notAuthors(Set.of("Yuke Wang"))
                .build());
    List<AnnouncedPaper> rest =
        Seed.papers().stream()
            .filter(entry -> !has(entry.paper(), "cs.LG"))
            .filter(entry -> entry.paper().submittedOrMonth().orElseThrow().day().getYear() != 2021)
            .filter(entry ->
                entry.announcements().stream().noneMatch(a -> a.type() == AnnouncementType.CROSS))
            .filter(entry -> !entry.paper().authors().names().contains("Yuke Wang"))
            .toList();
    assertTrue(rest.size() < 27 - 4, "each filter takes some");
    assertEquals(rest.size(), page.total());
    assertEquals("none", count(page, "cs.LG"));
    assertEquals(
        rest.stream().filter(entry -> has(entry.paper(), "cs.AI")).count(),
        subject(page.facets().subjects(), "cs.AI").orElseThrow().count());
    assertEquals(rest.size(), page.facets().years().stream().mapToLong(FacetCount::count).sum());
    assertTrue(page.facets().years().stream().noneMatch(year -> year.value().equals("2021")));
    assertTrue(page.facets().types().stream().noneMatch(type -> type.value().equals("cross")));
    assertTrue(page.facets().authors().stream().noneMatch(a -> a.value().equals("Yuke Wang")));
  }

  @Test
  void aChoiceAmongWhatIsNotLeftOutFindsAsManyAsItsCount() throws IOException {
    Seed.addTo(index);
    Filters without = Filters.NONE.toBuilder().notSubjects(Set.of("cs.LG")).build();
    Filters chosen = without.toBuilder().subjects(Set.of("cs.AI")).build();
    long promised =
        subject(filtered("*", without).facets().subjects(), "cs.AI").orElseThrow().count();
    assertEquals(promised, filtered("*", chosen).total());
    assertEquals(
        count(filtered("*", without), "cs.DC"),
        count(filtered("*", chosen), "cs.DC"),
        "a choice does not narrow its own field, an exclusion does");
  }

  private static boolean has(Paper paper, String code) {
    return paper.subjects().stream().anyMatch(subject -> subject.code().equals(code));
  }

  @Test
  void anAuthorWhoIsSelectedIsCountedHoweverRare() throws IOException {
    Seed.addTo(index);
    Filters filters =
        new Filters(
            Set.of(),
            SubjectRole.ANY,
            Set.of(),
            Set.of("Yuke Wang"),
            Set.of(),
            Set.of(),
            DateField.SUBMITTED,
            null,
            null);
    SearchPage page = filtered("*", filters);
    assertEquals(1, page.total());
    assertTrue(page.facets().authors().contains(new FacetCount("Yuke Wang", "Yuke Wang", 1)));
  }

  @Test
  void facetsNotAskedForAreNotCounted() throws IOException {
    Seed.addTo(index);
    SearchPage page = index.search(query("*").facets(Set.of(FacetField.YEAR)).size(0).build());
    assertEquals(List.of(), page.hits());
    assertEquals(27, page.total());
    assertEquals(List.of(), page.facets().subjects());
    assertEquals(3, page.facets().years().size());
  }

  @Test
  void aSubjectOutsideTheTaxonomyIsFoundAndCountedAsItself() throws IOException {
    index.add(
        List.of(
            paper("1", p -> p.subjects(List.of(Taxonomy.arxiv().subject("zz.ZZ")))),
            paper("2", p -> p.subjects(List.of(Taxonomy.arxiv().subject("cmp-lg"))))));
    index.refresh();
    assertEquals("1 = 1 + 0", count(search("*"), "zz.ZZ"));
    assertEquals("1 = 1 + 0", count(search("*"), "cs.CL"), "the archive that cs.CL took over");
    assertEquals(1, search("cat:zz.ZZ").total());
    assertEquals(1, search("cat:cmp-lg").total());
    assertEquals(1, search("cat:cs").total());
  }
}
