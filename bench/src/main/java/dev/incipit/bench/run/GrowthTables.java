package dev.incipit.bench.run;

import static dev.incipit.bench.report.Figures.megabytes;
import static dev.incipit.bench.report.Figures.number;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.SearchMode;
import dev.incipit.bench.measure.Latencies;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Figures;
import dev.incipit.bench.report.LineChart;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.GrowthRun.Step;
import dev.incipit.bench.run.ServeResult.Way;
import dev.incipit.bench.work.Memory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What growth costs, in a table and a plot. */
public final class GrowthTables {
  private final List<Step> steps;

  /** Tables of a run's results. */
  public GrowthTables(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  private static Latencies search(Step step, SearchMode mode) {
    return step.search().latencies(EngineKind.INCIPIT, mode, SearchResult.SHARED);
  }

  static Memory memory(Step step) {
    return Objects.requireNonNull(step.search().memory().get(EngineKind.INCIPIT));
  }

  /** The time that 99 of 100 full pages over HTTP do not exceed, in milliseconds. */
  static double pageP99(Step step) {
    return step.serve().latencies(Way.HTML).quantile(0.99);
  }

  /** What one size gave, as a row of the table. */
  static List<String> row(Step step) {
    Latencies plain = search(step, SearchMode.TEXTS_AND_TOTAL);
    Latencies facets = search(step, SearchMode.FACETS);
    return List.of(
        Figures.count(step.papers()),
        number(step.papers() / step.loaded().seconds()),
        megabytes(step.loaded().bytes()),
        number(plain.quantile(0.5)),
        number(plain.quantile(0.99)),
        number(facets.quantile(0.5)),
        number(facets.quantile(0.99)),
        number(step.serve().latencies(Way.HTML).quantile(0.5)),
        number(pageP99(step)),
        megabytes(step.loaded().peakHeap()),
        megabytes(memory(step).heap()));
  }

  /** The section of a report. */
  public Section section() {
    return new Section(
        "Growth",
        List.of(
            new Block.Text(
                "Incipit alone, generated papers, the same queries at each size. Milliseconds."
                    + " Searches are without and with facets, in process; the page is HTML over HTTP"
                    + " to one client, with facets, highlights and the long questions. The heap of"
                    + " searching is what remains after a collection."),
            new Block.Table(
                List.of(
                    "papers",
                    "indexed/s",
                    "index, MB",
                    "search p50",
                    "search p99",
                    "facets p50",
                    "facets p99",
                    "page p50",
                    "page p99",
                    "peak heap indexing, MB",
                    "heap searching, MB"),
                steps.stream().map(GrowthTables::row).toList()),
            plot()));
  }

  private Block.Plot plot() {
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    for (double quantile : List.of(0.5, 0.99)) {
      String name = " p" + Math.round(quantile * 100);
      lines.put("search" + name, line(SearchMode.TEXTS_AND_TOTAL, quantile));
      lines.put("with facets" + name, line(SearchMode.FACETS, quantile));
      lines.put(
          "page over HTTP" + name,
          steps.stream().map(step -> step.serve().latencies(Way.HTML).quantile(quantile)).toList());
    }
    String title = "Milliseconds by number of papers";
    List<Double> sizes = steps.stream().map(step -> (double) step.papers()).toList();
    return new Block.Plot("growth", title, new LineChart(title, sizes, lines).svg());
  }

  private List<Double> line(SearchMode mode, double quantile) {
    return steps.stream().map(step -> search(step, mode).quantile(quantile)).toList();
  }
}
