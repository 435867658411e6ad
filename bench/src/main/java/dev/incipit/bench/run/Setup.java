package dev.incipit.bench.run;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.engine.EngineKind;
import java.nio.file.Path;
import java.util.List;

/**
 * What is measured and how.
 *
 * @param corpus the papers
 * @param engines who takes part, the one to compare with first
 * @param absent who cannot take part, and why
 * @param queries the file of queries
 * @param rounds how often each measurement is made, 1 or more
 * @param warmSeconds how long each engine searches before it is measured
 * @param threads how many threads may index, and how many clients call a server at once
 * @param work the folder for indexes
 * @param launcher starts child processes
 */
public record Setup(
    Corpus corpus,
    List<EngineKind> engines,
    List<String> absent,
    Path queries,
    int rounds,
    double warmSeconds,
    int threads,
    Path work,
    Launcher launcher) {

  /** Copies the engines. */
  public Setup {
    engines = List.copyOf(engines);
    absent = List.copyOf(absent);
  }

  /** The folder of an engine's index. */
  Path index(EngineKind engine) {
    return work.resolve("index-" + engine.code());
  }

  /** The engine that others are compared with: the first. */
  EngineKind baseline() {
    return engines.getFirst();
  }

  /** The same with another number of rounds. */
  public Setup withRounds(int other) {
    return new Setup(corpus, engines, absent, queries, other, warmSeconds, threads, work, launcher);
  }

  /** The same with other engines. */
  public Setup withEngines(List<EngineKind> others) {
    return new Setup(corpus, others, absent, queries, rounds, warmSeconds, threads, work, launcher);
  }
}
