package dev.incipit.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.bench.Results.Series;
import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.engine.BenchQuery;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.Folders;
import dev.incipit.bench.engine.QueryKind;
import dev.incipit.bench.engine.SmallestSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures engines with a corpus in turn, round by round: what a machine does to one round it does
 * to each engine's. Each engine has a fresh process in each round, as people load; and a search is
 * measured in several processes, whose compilers decide differently.
 */
record EngineRun(
    EngineCommand asked,
    List<EngineKind> engines,
    Corpus corpus,
    Path queries,
    Workers workers,
    Results results) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Starts are short and vary, so that there are more rounds of them. */
  private static final int STARTS = 11;

  private interface Step {
    Map<String, Double> measure(EngineKind engine, int threads) throws IOException;
  }

  private void inTurn(String name, int times, List<EngineKind> some, Step step) throws IOException {
    for (int round = 1; round <= times; round++) {
      for (int number : asked.threads) {
        for (EngineKind engine : some) {
          Series series = new Series(corpus.name(), engine.code(), number);
          System.err.println(name + ", round " + round + " of " + times + ": " + series);
          Map<String, Double> figures = new LinkedHashMap<>();
          step.measure(engine, number)
              .forEach((figure, value) -> figures.put(name + "." + figure, value));
          results.add(series, figures);
        }
      }
    }
  }

  private Path file(String name) {
    return workers.work().resolve("indexes").resolve(corpus.slug()).resolve(name);
  }

  /** Where an engine's index is; the one that was loaded last. */
  private String index(EngineKind engine) {
    return engine == EngineKind.CLUSTER ? asked.cluster : file(engine.code()).toString();
  }

  /**
   * Indexes the corpus, each time into an empty folder; the indexes of the last round stay.
   *
   * @param once whether one round is enough, as the indexes are only needed to search them
   */
  void load(boolean once) throws IOException {
    inTurn("load", once || asked.keep ? 1 : asked.options.rounds, engines, this::loaded);
  }

  private Map<String, Double> loaded(EngineKind engine, int number) throws IOException {
    Path note = file(engine.code() + "-" + number + ".json");
    // A run that is broken off must not leave the sign of an index that is no more.
    Path whole = file(engine.code() + ".whole");
    if (asked.keep && Files.exists(whole) && Files.exists(note)) {
      return JSON.readValue(note.toFile(), new TypeReference<LinkedHashMap<String, Double>>() {});
    }
    Files.deleteIfExists(whole);
    Folders.empty(file(engine.code()));
    Map<String, Double> figures = ask("load", engine, corpus.file(), number).figures();
    if (figures.getOrDefault("papers", 0.0) != corpus.papers()) {
      throw new IOException(
          "%s finds %.0f papers of %d; ids that occur twice in a corpus make engines incomparable"
              .formatted(engine, figures.get("papers"), corpus.papers()));
    }
    JSON.writeValue(note.toFile(), figures);
    Files.createFile(whole);
    return figures;
  }

  private List<QueryKind> kinds() throws IOException {
    return BenchQuery.readAll(queries).stream().map(BenchQuery::kind).toList();
  }

  private Answer ask(String task, EngineKind engine, Path file, int number) throws IOException {
    return workers.run(task, engine, index(engine), file + "", number, asked.warm);
  }

  /** Asks the queries of all engines; the figures are of those queries that all are asked. */
  void search() throws IOException {
    List<QueryKind> kinds = kinds();
    Map<Integer, List<Integer>> ours = new LinkedHashMap<>();
    inTurn(
        "search",
        asked.options.rounds,
        engines,
        (engine, number) -> {
          Answer answer = ask("search", engine, queries, number);
          Map<String, Double> figures =
              answer.byKind(
                  kinds.stream().filter(engine::answers).toList(),
                  kind -> kind != QueryKind.QUESTION);
          List<Integer> others = ours.getOrDefault(number, List.of());
          if (engine == EngineKind.INCIPIT) {
            ours.put(number, answer.answers());
          } else if (engine == EngineKind.CLUSTER && others.size() == answer.answers().size()) {
            figures.put("same_answers", (double) same(others, answer.answers()));
          }
          return figures;
        });
  }

  /** How many answers are the same. */
  static long same(List<Integer> some, List<Integer> others) {
    return IntStream.range(0, some.size()).filter(i -> some.get(i).equals(others.get(i))).count();
  }

  /** Asks for full pages of Incipit over HTTP. */
  void serve() throws IOException {
    List<QueryKind> kinds = kinds();
    inTurn(
        "serve",
        asked.options.rounds,
        List.of(EngineKind.INCIPIT),
        (engine, number) -> ask("serve", engine, queries, number).byKind(kinds, kind -> true));
  }

  /**
   * Starts the command to search Incipit's index, in turn with the smallest program that searches
   * bare Lucene's and with a Java that does nothing.
   *
   * @param command the launcher of the command
   */
  void start(Path command) throws IOException {
    String java = Workers.java();
    Map<String, List<String>> lines = new LinkedHashMap<>();
    lines.put("java", List.of(java, "-version"));
    List<String> smallest = new ArrayList<>(List.of(java, "-cp", Workers.classPath()));
    // What the launcher gives a Java that is over soon.
    smallest.addAll(List.of("-Xlog:disable", "--enable-native-access=ALL-UNNAMED"));
    smallest.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    smallest.addAll(List.of(SmallestSearch.class.getName(), index(EngineKind.LUCENE), "results"));
    lines.put("smallest", smallest);
    List<String> search =
        List.of(command + "", "search", "--index", index(EngineKind.INCIPIT), "results");
    lines.put(EngineKind.INCIPIT.code(), search);
    System.err.println("start; the first one is not timed, as it may build the command");
    workers.output(search);
    for (int round = 0; round < STARTS; round++) {
      for (Map.Entry<String, List<String>> line : lines.entrySet()) {
        long start = System.nanoTime();
        workers.output(line.getValue());
        results.add(
            new Series(corpus.name(), line.getKey(), asked.threads.getFirst()),
            Map.of("start.ms", (System.nanoTime() - start) / 1e6));
      }
    }
  }
}
