package dev.incipit.web.page.author;

import dev.incipit.search.FacetCount;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SubjectCount;
import dev.incipit.web.page.frame.FollowView;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.page.search.Followable;
import dev.incipit.web.page.search.HitView;
import dev.incipit.web.page.trend.ChartView;
import dev.incipit.web.page.trend.Interval;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An author's page.
 *
 * @param name the name as most papers print it
 * @param total how many papers, in words
 * @param taken the further names that are taken in, each linked to the page without it
 * @param variants names that may be the author's too, each linked to the page with it
 * @param chart papers by year
 * @param subjects the author's subjects, most papers first, each linked to these papers
 * @param coauthors who wrote most papers with the author
 * @param hits the papers of this page, newest first
 * @param search the same papers as a search
 * @param feed the feed of new ones
 * @param follow the author as something to follow; null when it cannot be told as a query
 * @param previous the page before; null on the first
 * @param next the page behind; null on the last
 */
public record AuthorView(
    String name,
    String total,
    List<Link> taken,
    List<Counted> variants,
    ChartView chart,
    List<Counted> subjects,
    List<Counted> coauthors,
    List<HitView> hits,
    String search,
    String feed,
    @Nullable FollowView follow,
    @Nullable String previous,
    @Nullable String next) {
  private static final int SUBJECTS = 12;
  private static final int COAUTHORS = 20;

  /** A link with a number of papers. */
  public record Counted(String label, String count, String href) {}

  /**
   * The page.
   *
   * @param names the author's names
   * @param variants other names that may be the author's
   */
  static AuthorView of(
      List<String> names,
      SearchParams search,
      SearchPage found,
      List<FacetCount> variants,
      List<FacetCount> all) {
    SearchParams first = search.withPage(1);
    var years = new ChartView.Series("Papers", first, found.facets().years());
    return new AuthorView(
        name(names.getFirst(), found),
        TextFormat.found(found),
        names.stream()
            .skip(1)
            .map(name -> new Link(name, Addresses.author(without(names, name), 1), true))
            .toList(),
        variants.stream().map(each -> counted(each, with(names, each.value()))).toList(),
        ChartView.of(Interval.YEAR, List.of(years), all, false),
        subjects(first, found.facets().subjects()),
        found.facets().authors().stream()
            .filter(author -> author.count() > 0 && !names.contains(author.value()))
            .limit(COAUTHORS)
            .map(author -> counted(author, List.of(author.value())))
            .toList(),
        found.hits().stream().map(HitView::of).toList(),
        first.href(),
        Addresses.feed(first),
        Followable.of(first, first.parsed()),
        search.page() == 1 ? null : Addresses.author(names, search.page() - 1),
        found.next() == null ? null : Addresses.author(names, search.page() + 1));
  }

  private static String name(String asked, SearchPage found) {
    return found.facets().authors().stream()
        .filter(author -> author.value().equals(asked))
        .map(FacetCount::label)
        .findFirst()
        .orElse(asked);
  }

  private static Counted counted(FacetCount author, List<String> names) {
    return new Counted(
        author.label(), TextFormat.number(author.count()), Addresses.author(names, 1));
  }

  private static List<String> with(List<String> names, String name) {
    return Stream.concat(names.stream(), Stream.of(name)).toList();
  }

  private static List<String> without(List<String> names, String name) {
    return names.stream().filter(other -> !other.equals(name)).toList();
  }

  private static List<Counted> subjects(SearchParams search, List<SubjectCount> roots) {
    List<SubjectCount> leaves = new ArrayList<>();
    collect(roots, leaves);
    return leaves.stream()
        .sorted(Comparator.comparingLong(SubjectCount::count).reversed())
        .limit(SUBJECTS)
        .map(subject ->
            new Counted(
                subject.label(),
                TextFormat.number(subject.count()),
                search
                    .withFilters(new FilterEdits(search.filters()).toggleSubject(subject.value()))
                    .href()))
        .toList();
  }

  private static void collect(List<SubjectCount> nodes, List<SubjectCount> leaves) {
    for (SubjectCount node : nodes) {
      if (node.children().isEmpty()) {
        leaves.add(node);
      } else {
        collect(node.children(), leaves);
      }
    }
  }
}
