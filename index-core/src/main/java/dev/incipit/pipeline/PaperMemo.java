package dev.incipit.pipeline;

import dev.incipit.engine.EngineResponse;
import dev.incipit.pipeline.highlight.AnalyzedPaper;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The papers that the scans of one view looked at last, as far as memory allows: many scans of few
 * papers read each of them once. Thread-safe.
 */
final class PaperMemo {
  /** A busy listing day with its replacements, twice. */
  private static final int MOST = 4_000;

  private final Map<String, SoftReference<AnalyzedPaper>> papers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<AnalyzedPaper>> e) {
          return size() > MOST;
        }
      };

  /** A paper that was found in the state of this view. */
  AnalyzedPaper get(EngineResponse.Found found) throws IOException {
    AnalyzedPaper known = known(found.id());
    if (known == null) {
      known = new AnalyzedPaper(found.paper());
      keep(found.id(), known);
    }
    return known;
  }

  private synchronized @Nullable AnalyzedPaper known(String id) {
    SoftReference<AnalyzedPaper> held = papers.get(id);
    return held == null ? null : held.get();
  }

  private synchronized void keep(String id, AnalyzedPaper paper) {
    papers.put(id, new SoftReference<>(paper));
  }
}
