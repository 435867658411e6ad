package dev.incipit.bench.run;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.work.Loaded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Measures Incipit alone with corpora of several sizes and the same queries. */
public final class GrowthRun {

  /**
   * What one size gave.
   *
   * @param papers how many papers
   * @param loaded what indexing took, once
   * @param search what searching took
   * @param serve what full pages took
   */
  public record Step(long papers, Loaded loaded, SearchResult search, ServeResult serve) {}

  private final List<Setup> setups;
  private final Consumer<String> progress;

  /** A run over set-ups that differ in their corpora only, the smallest first. */
  public GrowthRun(List<Setup> setups, Consumer<String> progress) {
    this.setups = List.copyOf(setups);
    this.progress = progress;
  }

  /** Measures. */
  public List<Step> measure() throws IOException {
    List<Step> steps = new ArrayList<>();
    for (Setup one : setups) {
      Setup setup = one.withEngines(List.of(EngineKind.INCIPIT));
      progress.accept("growth: %,d papers".formatted(setup.corpus().papers()));
      Loaded loaded =
          Objects.requireNonNull(
                  new IndexRun(setup.withRounds(1), progress).measure().get(EngineKind.INCIPIT))
              .getFirst();
      steps.add(
          new Step(
              setup.corpus().papers(),
              loaded,
              new SearchRun(setup, progress).measure(),
              new ServeRun(setup, progress).measure()));
    }
    return steps;
  }
}
