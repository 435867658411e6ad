package dev.incipit.pipeline.facet;

import dev.incipit.analysis.Names;
import dev.incipit.analysis.RotatedNames;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.IndexSnapshot.Completion;
import dev.incipit.paper.Author;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the papers of a state of an index mostly write the names of authors. */
final class AuthorSpellings {
  /** Spellings looked at: those of other names may begin alike. */
  private static final int MOST = 16;

  private final IndexSnapshot snapshot;

  AuthorSpellings(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The most usual spelling of each author, of equals the first; nothing for one whom no paper has.
   *
   * @param keys authors by {@link Names#key}
   */
  Map<String, String> of(Collection<String> keys) throws IOException {
    Map<String, String> starts = new LinkedHashMap<>();
    keys.forEach(key -> starts.put(key, RotatedNames.start(key)));
    Map<String, List<Completion>> terms =
        snapshot.completions(Schema.NAME_START, starts.values(), MOST);
    Map<String, String> spellings = new LinkedHashMap<>();
    for (Map.Entry<String, String> start : starts.entrySet()) {
      String key = start.getKey();
      Optional<String> spelling =
          terms.getOrDefault(start.getValue(), List.of()).stream()
              .map(term -> RotatedNames.printed(term.term()))
              .filter(printed -> Names.key(printed).equals(key))
              .findFirst();
      (spelling.isPresent() ? spelling : ofPaper(key))
          .ifPresent(found -> spellings.put(key, found));
    }
    return spellings;
  }

  /** Names of nothing but initials begin no term. */
  private Optional<String> ofPaper(String key) throws IOException {
    return snapshot.best(new Clause.Term(Schema.AUTHOR_NAME, key), 1).stream()
        .flatMap(found -> found.paper().paper().authors().list().stream())
        .map(Author::name)
        .filter(name -> Names.key(name).equals(key))
        .map(Names::printed)
        .findFirst();
  }
}
