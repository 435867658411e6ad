package dev.incipit.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search for papers in their order, with counts.
 *
 * @param query what they must match
 * @param filters conditions that the counts can leave out, each with a name
 * @param order the order
 * @param after the key and id that the first paper comes after; null for the very first
 * @param skip how many papers are left out at the front
 * @param size how many are wanted
 * @param scored whether scores are wanted where they do not make the order
 * @param facets what to count
 */
public record EngineRequest(
    Clause query,
    List<NamedFilter> filters,
    Order order,
    @Nullable After after,
    int skip,
    int size,
    boolean scored,
    List<FacetRequest> facets) {

  /** Copies filters and facets. */
  public EngineRequest {
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
  }

  /** The best matches of a query. */
  public static EngineRequest best(Clause query, int size) {
    return new EngineRequest(query, List.of(), Order.BEST, null, 0, size, false, List.of());
  }

  /** The first paper of an order. */
  public static EngineRequest first(Order order) {
    return new EngineRequest(new Clause.MatchAll(), List.of(), order, null, 0, 1, false, List.of());
  }

  /** The query narrowed by all filters. */
  public Clause narrowed() {
    return narrowedExcept("");
  }

  /** The query narrowed by all filters but those of a name. */
  public Clause narrowedExcept(String name) {
    return narrowedExcept(query, name);
  }

  /** All filters but those of a name, by themselves; every paper passes none. */
  public Clause conditionsExcept(String name) {
    return narrowedExcept(new Clause.MatchAll(), name);
  }

  private Clause narrowedExcept(Clause all, String name) {
    List<Clause> conditions =
        filters.stream()
            .filter(filter -> !filter.name().equals(name))
            .map(NamedFilter::condition)
            .toList();
    return all.narrowed(conditions, List.of());
  }

  /** Whether there is a filter of a name. */
  public boolean narrowsBy(String name) {
    return filters.stream().anyMatch(filter -> filter.name().equals(name));
  }

  /** A condition by a name. */
  public record NamedFilter(String name, Clause condition) {}

  /**
   * An order. Ties are broken by id, in the same direction; the best come by ids upwards.
   *
   * @param field the key to sort by, papers without it last; empty for the score
   * @param downwards whether the largest key comes first
   */
  public record Order(String field, boolean downwards) {
    /** The best first. */
    public static final Order BEST = new Order("", true);

    /** Whether the score makes the order. */
    public boolean byScore() {
      return field.isEmpty();
    }
  }

  /**
   * A place in an order.
   *
   * @param key a {@link Float} for a score, else a {@link Long}
   */
  public record After(Number key, String id) {}

  /**
   * Counts of a field's values over the matches.
   *
   * @param name what the counts are asked and answered under
   * @param field a field whose values are counted; of {@link
   *     dev.incipit.document.Schema#SUBMITTED_AT} the months are, as in {@code 2026-04}
   * @param without the name of the conditions that are left out; empty for none
   * @param most how many values, the most frequent ones and of equals the first; 0 for none
   * @param also values that are counted too, however rare
   */
  public record FacetRequest(
      String name, String field, String without, int most, List<String> also) {
    /** More values than any but the field of authors has. */
    public static final int ALL = 10_000;
  }
}
