package dev.incipit.bench.run;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.work.Loaded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private final boolean keep;
  private final Consumer<String> progress;

  /**
   * A run over set-ups that differ in their corpora and folders only, the smallest first.
   *
   * @param keep whether to use the indexes that an earlier run left, and what it noted of loading
   *     them
   */
  public GrowthRun(List<Setup> setups, boolean keep, Consumer<String> progress) {
    this.setups = List.copyOf(setups);
    this.keep = keep;
    this.progress = progress;
  }

  /** Measures. */
  public List<Step> measure() throws IOException {
    List<Step> steps = new ArrayList<>();
    for (Setup one : setups) {
      Setup setup = one.withEngines(List.of(EngineKind.INCIPIT));
      progress.accept("growth: %,d papers".formatted(setup.corpus().papers()));
      Loaded loaded = loaded(setup);
      Step step =
          new Step(
              setup.corpus().papers(),
              loaded,
              new SearchRun(setup, progress).measure(),
              new ServeRun(setup, EnumSet.of(ServeResult.Way.HTML), progress).measure());
      steps.add(step);
      // The largest sizes take an hour; whoever breaks off keeps what was measured until then.
      progress.accept("growth: " + String.join(" | ", GrowthTables.row(step)));
    }
    return steps;
  }

  private Loaded loaded(Setup setup) throws IOException {
    LoadedNote note = LoadedNote.in(setup.work());
    Optional<Loaded> noted = keep ? note.read() : Optional.empty();
    if (noted.isPresent()) {
      return noted.get();
    }
    // A run that is broken off must not leave the note of an index that is no more.
    note.forget();
    Loaded loaded =
        Objects.requireNonNull(
                new IndexRun(setup.withRounds(1), progress).measure().get(EngineKind.INCIPIT))
            .getFirst();
    note.write(loaded);
    return loaded;
  }
}
