package dev.incipit.lucene;

import dev.incipit.text.PlainText;
import java.util.HashMap;
import java.util.Map;

/**
 * Analyses authors' names for the index as {@link PaperAnalyzer} does, and remembers how, as many
 * people wrote several papers. Not thread-safe.
 */
final class Names {
  private static final int MOST_REMEMBERED = 50_000;

  /**
   * A name.
   *
   * @param value what it is counted under
   * @param terms what it is found by
   * @param starts see {@link NameStarts}
   */
  record Name(String value, TermRun terms, TermRun starts) {}

  private final Map<String, Name> remembered = new HashMap<>();

  /** What is indexed of a raw name. */
  Name of(String raw) {
    Name name = remembered.get(raw);
    if (name == null) {
      if (remembered.size() == MOST_REMEMBERED) {
        remembered.clear();
      }
      name = analyze(raw);
      remembered.put(raw, name);
    }
    return name;
  }

  private static Name analyze(String raw) {
    TermRun.Builder terms = new TermRun.Builder();
    for (Token token : NameScanner.scan(PlainText.of(raw).text())) {
      terms.add(token.term(), token.position());
    }
    TermRun.Builder starts = new TermRun.Builder();
    NameStarts.of(raw).forEach(start -> starts.add(start, 0));
    return new Name(PaperDocuments.authorValue(raw), terms.build(), starts.build());
  }
}
