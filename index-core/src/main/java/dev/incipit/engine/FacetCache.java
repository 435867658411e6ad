package dev.incipit.engine;

import dev.incipit.query.Query;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.Filters;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facets that were counted before in one state of the index: of all papers and of those that
 * filters leave. They cost most, as so many papers match, and are asked for again and again by
 * people who browse. Searches for words are counted each time, since there is no end of them.
 * Thread-safe.
 */
public final class FacetCache {
  private static final int MOST = 256;

  private record Key(
      Query query, Filters filters, Set<FacetField> facets, int authors, boolean sideways) {
    static Key of(SearchRequest request) {
      return new Key(
          request.query(),
          request.filters(),
          request.facets(),
          request.authors(),
          request.sideways());
    }
  }

  /** Counts and when they were last asked for, the longest ago first. */
  private final Map<Key, Facets> known = new LinkedHashMap<>(16, 0.75f, true);

  private @Nullable Map<String, String> subjectNames;

  /** Finds names of subjects by code. */
  public interface SubjectNames {
    Map<String, String> find() throws IOException;
  }

  /** The names of subjects that were found when first asked for. */
  public synchronized Map<String, String> subjectNames(SubjectNames names) throws IOException {
    if (subjectNames == null) {
      subjectNames = Map.copyOf(names.find());
    }
    return subjectNames;
  }

  public synchronized Optional<Facets> find(SearchRequest request) {
    return Optional.ofNullable(known.get(Key.of(request)));
  }

  /** Remembers facets, and forgets those that were not asked for longest where there are many. */
  public synchronized void remember(SearchRequest request, Facets facets) {
    known.put(Key.of(request), facets);
    if (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
  }
}
