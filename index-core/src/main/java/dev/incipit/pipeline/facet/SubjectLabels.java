package dev.incipit.pipeline.facet;

import dev.incipit.document.Schema;
import dev.incipit.engine.IndexSnapshot;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Names that papers give to their subjects, where these are not the taxonomy's. */
final class SubjectLabels {
  /** More names than are shown. */
  private static final int MOST = 10_000;

  private SubjectLabels() {}

  /**
   * By code the name that most papers give. A subject that the taxonomy knows keeps its name there
   * unless more than half of its papers give another: a source that names one subject in an older
   * way does not rename it for all.
   */
  static Map<String, String> of(IndexSnapshot snapshot) throws IOException {
    Map<String, String> names = new HashMap<>();
    Map<String, Integer> papers = new HashMap<>();
    snapshot
        .starting(Schema.SUBJECT_NAME, "", MOST)
        .forEach((term, count) -> {
          int end = term.indexOf('\n');
          String code = term.substring(0, end);
          if (count > papers.getOrDefault(code, 0)) {
            papers.put(code, count);
            names.put(code, term.substring(end + 1));
          }
        });
    Map<String, Integer> all = snapshot.papers(Schema.SUBJECT, names.keySet());
    names
        .keySet()
        .removeIf(code ->
            snapshot.settings().taxonomy().isKnown(code)
                && 2 * papers.getOrDefault(code, 0) <= all.getOrDefault(code, 0));
    return names;
  }
}
