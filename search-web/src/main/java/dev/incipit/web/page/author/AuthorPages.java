package dev.incipit.web.page.author;

import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.FacetCount;
import dev.incipit.search.FacetField;
import dev.incipit.search.Filters;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.search.Suggestion;
import dev.incipit.web.page.frame.FrameView;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.PageWriter;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers requests for the pages of authors. Thread-safe. */
public final class AuthorPages {
  /** Signs that a word of a query cannot hold, and others that stand in no name. */
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'\u2019.-]");

  private static final int SIZE = 25;
  private static final int NEAREST = 8;

  /** How many names an address may give for one person. */
  private static final int MOST_NAMES = 50;

  private final PaperIndex index;
  private final PageWriter writer;

  public AuthorPages(PaperIndex index, PageWriter writer) {
    this.index = index;
    this.writer = writer;
  }

  /** {@code GET /author/<name>}. */
  public void named(Context ctx) throws IOException {
    show(ctx, Stream.of(ctx.pathParam("name")));
  }

  /** {@code GET /author?author=}: a name that is not fit for a path. */
  public void author(Context ctx) throws IOException {
    show(ctx, Stream.of());
  }

  private void show(Context ctx, Stream<String> first) throws IOException {
    QueryString address = PageWriter.query(ctx);
    List<String> names =
        Stream.concat(first, address.all(Addresses.AUTHOR).stream())
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (names.isEmpty() || names.size() > MOST_NAMES) {
      throw Problem.invalid(
              Addresses.AUTHOR,
              "an address names 1 to " + MOST_NAMES + " authors, was " + names.size() + " of them")
          .asException();
    }
    Set<String> all = new LinkedHashSet<>(names);
    SearchParams search =
        SearchParams.NONE
            .withFilters(Filters.NONE.toBuilder().authors(all).build())
            .withSort(Sort.NEWEST)
            .withSize(SIZE)
            .withPage(Addresses.page(address, SearchRequest.WINDOW / SIZE));
    SearchPage found =
        index.search(
            SearchRequest.builder(Query.all())
                .filters(search.filters())
                .sort(search.sort())
                .size(search.size())
                .page(search.page())
                .highlight(false)
                .sideways(false)
                .build());
    if (found.total() == 0) {
      missing(ctx, names.getFirst());
    } else {
      AuthorView view = AuthorView.of(names, search, found, variants(names), years());
      writer.write(
          ctx,
          "author",
          FrameView.unlisted(view.name()).fedBy(view.feed()),
          view,
          view.hits().stream().anyMatch(hit -> hit.paper().hasFormulas()));
    }
  }

  private List<FacetCount> years() throws IOException {
    return index
        .search(SearchRequest.builder(Query.all()).size(0).facets(Set.of(FacetField.YEAR)).build())
        .facets()
        .years();
  }

  /** Other names that may be the author's, of papers by somebody with the surname. */
  private List<FacetCount> variants(List<String> names) throws IOException {
    List<ComparedName> known = names.stream().map(ComparedName::of).toList();
    return bySurname(known.getFirst().surname()).stream()
        .filter(other -> {
          ComparedName compared = ComparedName.of(other.label());
          return !known.contains(compared) && known.stream().anyMatch(compared::mayBe);
        })
        .limit(NEAREST)
        .toList();
  }

  private List<FacetCount> bySurname(String surname) throws IOException {
    String word = NOT_IN_NAMES.matcher(surname).replaceAll("");
    if (word.isEmpty()) {
      return List.of();
    }
    return index
        .search(
            SearchRequest.builder(new Query.Word(TextField.AUTHOR, word))
                .size(0)
                .facets(Set.of(FacetField.AUTHOR))
                .authors(SearchRequest.MAX_AUTHORS)
                .build())
        .facets()
        .authors();
  }

  private void missing(Context ctx, String name) throws IOException {
    ComparedName asked = ComparedName.of(name);
    Stream<String> begun =
        Stream.concat(
                index.suggest(name, SearchRequest.MAX_SIZE).stream(),
                index.suggest(asked.surname(), SearchRequest.MAX_SIZE).stream())
            .filter(suggestion -> suggestion.kind() == Suggestion.Kind.AUTHOR)
            .map(Suggestion::text);
    Stream<String> namesakes =
        bySurname(asked.surname()).stream()
            .map(FacetCount::label)
            .filter(label -> ComparedName.of(label).surname().equals(asked.surname()));
    List<Link> nearest =
        Stream.concat(namesakes, begun)
            .distinct()
            .limit(NEAREST)
            .map(each -> new Link(each, Addresses.author(each), false))
            .toList();
    ctx.status(HttpStatus.NOT_FOUND);
    writer.write(
        ctx, "noAuthor", FrameView.unlisted("No author " + name), new NoAuthorView(name, nearest));
  }
}
