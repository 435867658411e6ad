package dev.incipit.web.page.search;

import dev.incipit.paper.Taxonomy;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.Filters;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Suggestion;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Other readings of plain words: a subject's code, a year or an author's name among them is as
 * likely to be meant to narrow the search.
 */
public final class Readings {
  /** A code that is no word of English too. */
  private static final Pattern CODE = Pattern.compile("[a-z-]+\\.[A-Za-z-]+|[a-z]+-[a-z]+");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  /** What stands before a name. */
  private static final Pattern BY =
      Pattern.compile("(?i)(?:(?:papers?|articles?) )?(?:by|from) (.+)");

  /** More words are no name. */
  private static final int LONGEST_NAME = 3;

  /** How many authors are looked at. */
  private static final int SUGGESTED = 10;

  /** How many of the name are tried, as not each has papers of a year or a subject. */
  private static final int AUTHORS = 3;

  private final PaperIndex index;
  private final SearchParams params;
  private final List<String> words;

  private Readings(PaperIndex index, SearchParams params, List<String> words) {
    this.index = index;
    this.params = params;
    this.words = words;
  }

  /** The searches that read a query otherwise and find something, with how many papers. */
  public static List<Link> of(PaperIndex index, SearchParams params) throws IOException {
    Optional<List<String>> words = plainWords(params.parsed().query());
    if (words.isEmpty() || params.page() > 1 || params.cursor() != null) {
      return List.of();
    }
    Readings readings = new Readings(index, params, words.get());
    List<Link> links = new ArrayList<>();
    for (List<SearchParams> reading :
        List.of(readings.byCodes(), readings.byYears(), readings.byAuthors())) {
      firstThatFinds(index, reading).ifPresent(links::add);
    }
    return links;
  }

  private static Optional<Link> firstThatFinds(PaperIndex index, List<SearchParams> searches)
      throws IOException {
    for (SearchParams search : searches) {
      long papers = index.search(countOnly(search)).total();
      if (papers > 0) {
        return Optional.of(
            new Link(label(search) + ": " + TextFormat.papers(papers), search.href(), false));
      }
    }
    return Optional.empty();
  }

  private static SearchRequest countOnly(SearchParams search) {
    return SearchRequest.builder(search.parsed().query())
        .filters(search.filters())
        .size(0)
        .facets(Set.of())
        .advice(false)
        .build();
  }

  private static String label(SearchParams search) {
    Stream<String> filters = ActiveFilters.of(search).stream().map(ActiveFilters.Active::label);
    return Stream.concat(Stream.of(search.text()), filters)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** The words of a query that is made of nothing else. */
  private static Optional<List<String>> plainWords(Query query) {
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    List<String> words =
        parts.stream()
            .filter(part -> part instanceof Query.Word word && word.field() == TextField.ALL)
            .map(part -> ((Query.Word) part).text())
            .toList();
    return words.size() == parts.size() ? Optional.of(words) : Optional.empty();
  }

  private List<SearchParams> byCodes() {
    return narrowed(codes(), withCodes(params.filters()));
  }

  private List<SearchParams> byYears() {
    return narrowed(years(), withYears(params.filters()));
  }

  /** What is left of the words when those in some places narrow it instead; empty for none. */
  private List<SearchParams> narrowed(List<Integer> places, Filters filters) {
    return filters.equals(params.filters())
        ? List.of()
        : List.of(params.withText(without(places)).withFilters(filters));
  }

  private List<Integer> codes() {
    Taxonomy taxonomy = params.settings().taxonomy();
    return places(
        word -> CODE.matcher(word).matches() && taxonomy.isKnown(taxonomy.canonical(word)));
  }

  private Filters withCodes(Filters filters) {
    Taxonomy taxonomy = params.settings().taxonomy();
    Filters narrowed = filters;
    for (int at : codes()) {
      narrowed = new FilterEdits(narrowed).toggleSubject(taxonomy.canonical(words.get(at)));
    }
    return narrowed;
  }

  private List<Integer> years() {
    return places(word -> YEAR.matcher(word).matches());
  }

  private Filters withYears(Filters filters) {
    Set<Integer> years =
        years().stream().map(at -> Integer.valueOf(words.get(at))).collect(Collectors.toSet());
    return years.isEmpty() ? filters : new FilterEdits(filters).years(years);
  }

  private List<Integer> places(Predicate<String> test) {
    return IntStream.range(0, words.size()).filter(at -> test.test(words.get(at))).boxed().toList();
  }

  private String without(Collection<Integer> places) {
    return IntStream.range(0, words.size())
        .filter(at -> !places.contains(at))
        .mapToObj(words::get)
        .collect(Collectors.joining(" "));
  }

  /** The papers of each author whom the words may name, with the codes and years among them. */
  private List<SearchParams> byAuthors() throws IOException {
    String rest = without(Stream.concat(codes().stream(), years().stream()).toList());
    Matcher by = BY.matcher(rest);
    String name = by.matches() ? by.group(1) : rest;
    Set<String> parts = nameParts(name);
    if (name.isBlank() || parts.size() > LONGEST_NAME) {
      return List.of();
    }
    Filters filters = withYears(withCodes(params.filters()));
    // Within the field of authors, so that no completions of words and titles are looked for.
    return index.suggest("au:\"" + name, SUGGESTED).stream()
        .filter(suggestion -> suggestion.kind() == Suggestion.Kind.AUTHOR)
        .map(Suggestion::text)
        .filter(author -> nameParts(author).containsAll(parts))
        .limit(AUTHORS)
        .map(author ->
            params.withText("").withFilters(new FilterEdits(filters).toggleAuthor(author)))
        .toList();
  }

  private static Set<String> nameParts(String author) {
    return Stream.of(author.toLowerCase(Locale.ROOT).split("[\\s,.]+", -1))
        .collect(Collectors.toSet());
  }
}
