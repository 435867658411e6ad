package dev.incipit.bench.run;

import static dev.incipit.bench.report.Figures.number;
import static dev.incipit.bench.report.Figures.spread;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.SearchMode;
import dev.incipit.bench.measure.Latencies;
import dev.incipit.bench.measure.Spread;
import dev.incipit.bench.query.QueryKind;
import dev.incipit.bench.report.BarChart;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Figures;
import dev.incipit.bench.report.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What searching took, in tables. */
public final class SearchTables {
  /** What of the baseline stands beside an answer of Incipit. */
  private static final List<SearchMode> COMPARED =
      List.of(SearchMode.TOP, SearchMode.TEXTS, SearchMode.TOTAL, SearchMode.TEXTS_AND_TOTAL);

  private final Setup setup;
  private final SearchResult result;

  /** Tables of a run's results. */
  public SearchTables(Setup setup, SearchResult result) {
    this.setup = setup;
    this.result = result;
  }

  /** The section of a report. */
  public Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            ("%s, %s papers, %d queries, %d rounds after %s s of warming. One search at a time, each"
                    + " engine in a process of its own, in turn within each round. Queries are"
                    + " translated before. Ratios are of mean times to %s in the same round; below"
                    + " 1 is faster.")
                .formatted(
                    setup.corpus().name(),
                    Figures.count(setup.corpus().papers()),
                    result.queries().size(),
                    setup.rounds(),
                    number(setup.warmSeconds()),
                    setup.baseline().title())));
    blocks.add(ratios());
    for (SearchMode mode : SearchMode.values()) {
      List<List<String>> rows = rows(mode);
      if (!rows.isEmpty()) {
        blocks.add(new Block.Text("**" + mode.title() + "**"));
        blocks.add(new Block.Table(HEADS, rows));
      }
    }
    blocks.add(plot());
    blocks.add(new Block.Text("Mean milliseconds by kind of query:"));
    blocks.add(byKind());
    return new Section("Searching", blocks);
  }

  private static final List<String> HEADS =
      List.of(
          "engine",
          "mean, ms",
          "p50, ms",
          "p99, ms",
          "processor ms a query",
          "queries that find nothing");

  /** The mean time of an engine in a mode by the baseline's in another, round by round. */
  public Spread ratio(EngineKind engine, SearchMode mode, EngineKind base, SearchMode baseMode) {
    return Spread.ofRatios(
        result.means(engine, mode, SearchResult.SHARED),
        result.means(base, baseMode, SearchResult.SHARED));
  }

  /** The same of the processors' time. */
  public Spread cpuRatio(EngineKind engine, SearchMode mode, EngineKind base, SearchMode baseMode) {
    return Spread.ofRatios(
        result.cpuMeans(engine, mode, SearchResult.SHARED),
        result.cpuMeans(base, baseMode, SearchResult.SHARED));
  }

  private Block.Table ratios() {
    EngineKind base = setup.baseline();
    List<List<String>> rows = new ArrayList<>();
    for (EngineKind engine : setup.engines()) {
      List<String> clock = new ArrayList<>(List.of(engine.title() + ", by the clock"));
      List<String> cpu = new ArrayList<>(List.of(engine.title() + ", by processor time"));
      for (SearchMode mode : COMPARED) {
        SearchMode own = engine.modes().contains(mode) ? mode : SearchMode.TEXTS_AND_TOTAL;
        clock.add(spread(ratio(engine, own, base, mode)));
        cpu.add(spread(cpuRatio(engine, own, base, mode)));
      }
      rows.add(clock);
      rows.add(cpu);
    }
    List<String> heads = new ArrayList<>(List.of("ratio of means"));
    COMPARED.forEach(mode -> heads.add(mode.title()));
    return new Block.Table(heads, rows);
  }

  private Block.Plot plot() {
    Map<String, Double> means = new LinkedHashMap<>();
    for (EngineKind engine : setup.engines()) {
      means.put(
          engine.title(),
          Spread.of(result.means(engine, SearchMode.TEXTS_AND_TOTAL, SearchResult.SHARED))
              .median());
    }
    String title = "Mean milliseconds of a search, " + SearchMode.TEXTS_AND_TOTAL.title();
    return new Block.Plot("searching", title, new BarChart(title, means).svg());
  }

  private List<List<String>> rows(SearchMode mode) {
    List<List<String>> rows = new ArrayList<>();
    for (EngineKind engine : setup.engines()) {
      if (engine.modes().contains(mode)) {
        Latencies latencies = result.latencies(engine, mode, SearchResult.SHARED);
        rows.add(
            List.of(
                engine.title(),
                spread(Spread.of(result.means(engine, mode, SearchResult.SHARED))),
                number(latencies.quantile(0.5)),
                number(latencies.quantile(0.99)),
                spread(Spread.of(result.cpuMeans(engine, mode, SearchResult.SHARED))),
                Long.toString(result.fruitless(engine, mode, SearchResult.SHARED))));
      }
    }
    return rows;
  }

  private Block.Table byKind() {
    List<List<String>> rows = new ArrayList<>();
    for (EngineKind engine : setup.engines()) {
      for (SearchMode mode : engine.modes()) {
        List<String> cells = new ArrayList<>(List.of(engine.title() + ", " + mode.title()));
        for (QueryKind kind : QueryKind.values()) {
          boolean asked =
              engine.answers(kind) && result.queries().stream().anyMatch(q -> q.kind() == kind);
          cells.add(
              asked ? number(Spread.of(result.means(engine, mode, Set.of(kind))).median()) : "-");
        }
        rows.add(cells);
      }
    }
    List<String> heads = new ArrayList<>(List.of("mean ms"));
    for (QueryKind kind : QueryKind.values()) {
      heads.add(kind.code());
    }
    return new Block.Table(heads, rows);
  }
}
