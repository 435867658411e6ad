package dev.incipit.web.page;

import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.Query;
import dev.incipit.search.Filters;
import dev.incipit.search.Hit;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.web.page.paper.PaperPageView;
import dev.incipit.web.page.paper.ResultsView;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.ResultPlace;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks an index for a paper's page: for the paper and for what is around it. Thread-safe. */
final class PaperHub {
  /** How many similar papers, and how many of the same authors, are shown. */
  private static final int ROWS = 5;

  /** The authors whose other papers are shown, from the front. */
  private static final int AUTHORS = 10;

  private final PaperIndex index;

  PaperHub(PaperIndex index) {
    this.index = index;
  }

  /**
   * The page.
   *
   * @param address the parameters of its address, which may tell what results it was opened from
   */
  PaperPageView of(Lookup found, QueryString address) throws IOException {
    Paper paper = found.entry().paper();
    Filters filters = Filters.NONE.toBuilder().authors(authors(paper)).build();
    return PaperPageView.of(
        found,
        results(ResultPlace.read(address, index.settings()), paper.id()),
        index.similar(paper.id(), ROWS),
        sameAuthors(paper.id(), filters),
        SearchParams.NONE.withFilters(filters).withSort(Sort.NEWEST).href());
  }

  private @Nullable ResultsView results(Optional<ResultPlace> place, PaperId id)
      throws IOException {
    return place.isEmpty()
        ? null
        : ResultsView.of(place.get(), index.search(place.get().request()), id.value());
  }

  private static Set<String> authors(Paper paper) {
    return paper.authors().names().stream()
        .filter(name -> !name.isBlank())
        .limit(AUTHORS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Hit> sameAuthors(PaperId id, Filters filters) throws IOException {
    if (filters.authors().isEmpty()) {
      return List.of();
    }
    SearchRequest request =
        SearchRequest.builder(Query.all())
            .filters(filters)
            .sort(Sort.NEWEST)
            .facets(Set.of())
            .highlight(false)
            .size(ROWS + 1)
            .build();
    return index.search(request).hits().stream()
        .filter(hit -> !hit.entry().id().equals(id))
        .limit(ROWS)
        .toList();
  }
}
