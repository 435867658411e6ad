package dev.incipit.bench.run;

import static dev.incipit.bench.report.Figures.number;
import static dev.incipit.bench.report.Figures.spread;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.SearchMode;
import dev.incipit.bench.measure.Spread;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.GrowthRun.Step;
import dev.incipit.bench.run.ServeResult.Way;
import dev.incipit.bench.run.StartRun.Starts;
import dev.incipit.bench.work.Loaded;
import java.util.ArrayList;
import java.util.List;

/**
 * The goals for speed and size, each with what was measured in the same run. A goal is met when the
 * median is within it. What was not measured is not in the table. Used by one thread.
 */
public final class Goals {
  private static final double MEGABYTE = 1e6;

  /** At so many times the papers, a page may take 12 times as long, and else in proportion. */
  private static final int GROWTH = 15;

  private static final double GROWTH_SHARE = 12.0 / GROWTH;

  private final List<List<String>> rows = new ArrayList<>();

  /** Judges indexing; engines that took no part are left out. */
  public void indexing(Setup setup, IndexTables tables) {
    if (!setup.engines().contains(EngineKind.INCIPIT)) {
      return;
    }
    if (setup.engines().contains(EngineKind.LUCENE)) {
      atLeast(
          "indexing rate, of bare Lucene's, by the clock",
          0.6,
          tables.ratio(EngineKind.LUCENE, EngineKind.INCIPIT, Loaded::seconds));
      atLeast(
          "the same by processor time",
          0.6,
          tables.ratio(EngineKind.LUCENE, EngineKind.INCIPIT, Loaded::cpuSeconds));
      atMost(
          "index size, of bare Lucene's with stored text",
          1.5,
          tables.ratio(EngineKind.INCIPIT, EngineKind.LUCENE, Loaded::bytes));
    }
    if (setup.engines().contains(EngineKind.SQLITE)) {
      atLeast(
          "indexing rate, of SQLite FTS5's",
          2,
          tables.ratio(EngineKind.SQLITE, EngineKind.INCIPIT, Loaded::seconds));
    }
  }

  /** Judges searching. */
  public void searching(Setup setup, SearchTables tables) {
    if (!setup.engines().containsAll(List.of(EngineKind.INCIPIT, EngineKind.LUCENE))) {
      return;
    }
    for (SearchMode mode : EngineKind.LUCENE.modes()) {
      atMost(
          "search without facets, mean, of bare Lucene's " + mode.title(),
          1.3,
          tables.ratio(EngineKind.INCIPIT, SearchMode.TEXTS_AND_TOTAL, EngineKind.LUCENE, mode));
    }
  }

  /** Judges serving. */
  public void serving(ServeResult result) {
    atMost(
        "full page over HTTP, p99, of the search with facets in process",
        3,
        result.ratio(Way.HTML, Way.SEARCH, 0.99));
    atMost(
        "HTTP and JSON add at the median, in ms, to the same page in process",
        1,
        result.difference(Way.JSON, Way.PAGE, 0.5));
  }

  /** Judges starts. */
  public void starting(Starts starts) {
    atMost(
        "incipit search, start to end, of the smallest program that searches bare Lucene",
        1.5,
        starts.ratio());
  }

  /**
   * Judges growth to the last size from the largest that has a 15th of its papers or fewer; without
   * one, only memory.
   */
  public void growth(List<Step> steps) {
    Step last = steps.getLast();
    steps.stream()
        .filter(step -> step.papers() * GROWTH <= last.papers())
        .reduce((smaller, larger) -> larger)
        .ifPresent(first -> pageGrowth(first, last));
    atMost(
        "heap while searching %,d papers, in MB".formatted(last.papers()),
        1_000,
        Spread.of(GrowthTables.memory(last).heap() / MEGABYTE));
  }

  private void pageGrowth(Step first, Step last) {
    double times = (double) last.papers() / first.papers();
    atMost(
        "full page p99 at %,d papers, of that at %,d".formatted(last.papers(), first.papers()),
        GROWTH_SHARE * times,
        Spread.of(GrowthTables.pageP99(last) / GrowthTables.pageP99(first)));
  }

  private void atLeast(String goal, double bound, Spread measured) {
    row(goal, "at least " + number(bound), measured, measured.median() >= bound);
  }

  private void atMost(String goal, double bound, Spread measured) {
    row(goal, "at most " + number(bound), measured, measured.median() <= bound);
  }

  private void row(String goal, String bound, Spread measured, boolean met) {
    rows.add(List.of(goal, bound, spread(measured), met ? "met" : "missed"));
  }

  /** The section of a report. */
  public Section section() {
    return new Section(
        "Goals",
        List.of(
            new Block.Text(
                "Each goal with what this run measured: the median of the rounds, and the least and"
                    + " the most of them. An answer of Incipit holds texts and an exact total, so that"
                    + " bare Lucene's of the same content is its like; the smaller ones stand beside"
                    + " it."),
            new Block.Table(List.of("what", "goal", "measured", ""), rows)));
  }
}
