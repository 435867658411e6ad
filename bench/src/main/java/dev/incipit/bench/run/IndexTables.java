package dev.incipit.bench.run;

import static dev.incipit.bench.report.Figures.megabytes;
import static dev.incipit.bench.report.Figures.number;
import static dev.incipit.bench.report.Figures.spread;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.measure.Spread;
import dev.incipit.bench.report.BarChart;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Figures;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.work.Loaded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What indexing took, in tables. */
public final class IndexTables {
  private final Setup setup;
  private final Map<EngineKind, List<Loaded>> results;

  /** Tables of a run's results. */
  public IndexTables(Setup setup, Map<EngineKind, List<Loaded>> results) {
    this.setup = setup;
    this.results = results;
  }

  /** The section of a report. */
  public Section section() {
    return new Section(
        "Indexing",
        List.of(
            new Block.Text(
                ("%s, %s papers, %d rounds, %d indexing threads. From the first byte of the JSON"
                        + " lines until all papers can be found. Each engine indexes in a process of"
                        + " its own in each round. Ratios are to %s in the same round; above 1 is"
                        + " faster, or smaller.")
                    .formatted(
                        setup.corpus().name(),
                        Figures.count(setup.corpus().papers()),
                        setup.rounds(),
                        setup.threads(),
                        setup.baseline().title())),
            ratios(),
            absolutes(),
            plot()));
  }

  /** How many times an engine's figure goes into another's, round by round. */
  public Spread ratio(EngineKind above, EngineKind below, ToDoubleFunction<Loaded> figure) {
    return Spread.ofRatios(figures(above, figure), figures(below, figure));
  }

  private double[] figures(EngineKind engine, ToDoubleFunction<Loaded> figure) {
    return of(engine).stream().mapToDouble(figure).toArray();
  }

  private List<Loaded> of(EngineKind engine) {
    return Objects.requireNonNull(results.get(engine), engine.title());
  }

  private Block.Table ratios() {
    EngineKind base = setup.baseline();
    List<List<String>> rows = new ArrayList<>();
    for (EngineKind engine : setup.engines()) {
      rows.add(
          List.of(
              engine.title(),
              spread(ratio(base, engine, Loaded::seconds)),
              spread(ratio(base, engine, Loaded::cpuSeconds)),
              spread(ratio(base, engine, Loaded::bytes))));
    }
    return new Block.Table(
        List.of("engine", "speed by the clock", "speed by processor time", "smallness"), rows);
  }

  private Block.Plot plot() {
    Map<String, Double> rates = new LinkedHashMap<>();
    for (EngineKind engine : setup.engines()) {
      rates.put(
          engine.title(), Spread.of(of(engine), one -> one.papers() / one.seconds()).median());
    }
    String title = "Papers indexed a second";
    return new Block.Plot("indexing", title, new BarChart(title, rates).svg());
  }

  private Block.Table absolutes() {
    List<List<String>> rows = new ArrayList<>();
    for (EngineKind engine : setup.engines()) {
      List<Loaded> rounds = of(engine);
      rows.add(
          List.of(
              engine.title(),
              spread(Spread.of(rounds, one -> one.papers() / one.seconds())),
              spread(Spread.of(rounds, Loaded::seconds)),
              spread(Spread.of(rounds, Loaded::cpuSeconds)),
              number(Spread.of(rounds, Loaded::optimiseSeconds).median()),
              megabytes(rounds.getLast().bytes()),
              megabytes(rounds.getLast().peakHeap()),
              megabytes(rounds.getLast().peakResident())));
    }
    return new Block.Table(
        List.of(
            "engine",
            "papers/s",
            "seconds",
            "processor seconds",
            "then merging, s",
            "index, MB",
            "peak heap, MB",
            "peak resident, MB"),
        rows);
  }
}
