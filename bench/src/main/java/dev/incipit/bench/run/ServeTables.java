package dev.incipit.bench.run;

import static dev.incipit.bench.report.Figures.number;
import static dev.incipit.bench.report.Figures.spread;

import dev.incipit.bench.measure.Latencies;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Figures;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.ServeResult.Way;
import java.util.ArrayList;
import java.util.List;

/** What serving took, in tables. */
public final class ServeTables {
  private final Setup setup;
  private final ServeResult result;

  /** Tables of a run's results. */
  public ServeTables(Setup setup, ServeResult result) {
    this.setup = setup;
    this.result = result;
  }

  /** The section of a report. */
  public Section section() {
    List<List<String>> rows = new ArrayList<>();
    for (Way way : Way.values()) {
      Latencies latencies = result.latencies(way);
      rows.add(
          List.of(
              way.title(),
              spread(result.ratio(way, Way.SEARCH, 0.5)),
              spread(result.ratio(way, Way.SEARCH, 0.99)),
              number(latencies.quantile(0.5)),
              number(latencies.quantile(0.99))));
    }
    return new Section(
        "Serving",
        List.of(
            new Block.Text(
                ("%s, %s papers, %d rounds over the queries, with the long questions. Full pages with"
                        + " facets and highlights from a server in a process of its own, warm, asked"
                        + " by closed loops: one client, then %d at once. Ratios are to the search"
                        + " with facets inside the same process in the same round.")
                    .formatted(
                        setup.corpus().name(),
                        Figures.count(setup.corpus().papers()),
                        setup.rounds(),
                        setup.threads())),
            new Block.Table(
                List.of("what", "ratio of p50", "ratio of p99", "p50, ms", "p99, ms"), rows)));
  }
}
