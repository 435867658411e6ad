package dev.incipit.bench.hot;

import dev.incipit.bench.corpus.PaperGenerator;
import dev.incipit.paper.AnnouncedPaper;
import java.util.ArrayList;
import java.util.List;

/** Papers that benchmarks share. */
public final class Papers {
  private static final long SEED = 1;

  private Papers() {}

  /** So many generated papers, each time the same. */
  public static List<AnnouncedPaper> generated(int count) {
    List<AnnouncedPaper> papers = new ArrayList<>(count);
    new PaperGenerator(count, SEED).writeTo(papers::add);
    return papers;
  }
}
