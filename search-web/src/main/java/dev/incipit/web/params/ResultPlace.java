package dev.incipit.web.params;

import dev.incipit.paper.PaperId;
import dev.incipit.search.SearchRequest;
import dev.incipit.settings.IndexSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place among the results of a search, which the address of a paper carries along, so that its
 * page leads back and on.
 *
 * @param search the search, from its first page
 * @param place the place, from 1
 */
public record ResultPlace(SearchParams search, int place) {
  private static final String NAME = "place";

  /** The parameters that tell a place. */
  public static final List<String> NAMES =
      Stream.concat(Stream.of(NAME), SearchParams.NAMES.stream()).toList();

  /**
   * Reads the place from a paper's address; empty if it tells none.
   *
   * @param settings those of the index
   * @throws ProblemException if a value cannot be used
   */
  public static Optional<ResultPlace> read(QueryString query, IndexSettings settings) {
    int place = new ParameterReader(query).number(NAME, 0);
    if (place < 0 || place > SearchRequest.WINDOW) {
      throw ParameterReader.unusable(NAME, "1.." + SearchRequest.WINDOW, "" + place);
    }
    return place == 0
        ? Optional.empty()
        : Optional.of(new ResultPlace(SearchParams.read(query, settings).withPage(1), place));
  }

  /** The same search at another place. */
  public ResultPlace at(int other) {
    return new ResultPlace(search, other);
  }

  /** A paper's page that knows the place. */
  public String paper(PaperId id) {
    String plain = Addresses.paper(id);
    String query = search.toQuery().with(NAME, "" + place).toString();
    return plain + (plain.contains("?") ? "&" : "?") + query;
  }

  /** The results, at the place. */
  public String results() {
    int size = search.size();
    SearchParams page = size == 0 ? search : search.withPage((place - 1) / size + 1);
    return page.href() + "#result-" + place;
  }

  /**
   * Asks for this place, the one before and the one behind, with what was found there. It is the
   * smallest page that has them all, as pages by number may be of any size.
   */
  public SearchRequest request() {
    int first = Math.max(1, place - 1);
    int size = place + 2 - first;
    while ((first - 1) / size != place / size) {
      size++;
    }
    int page = (first - 1) / size + 1;
    return search
        .found(search.parsed())
        .facets(Set.of())
        .size(size)
        .page((long) page * size <= SearchRequest.WINDOW ? page : SearchRequest.WINDOW / size)
        .build();
  }

  /** Where a place is among the hits of {@link #request}, from 0; negative before them. */
  public int index(SearchRequest request, int of) {
    return of - 1 - (request.page() - 1) * request.size();
  }
}
