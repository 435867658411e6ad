package dev.incipit.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.bench.Answer.Timings;
import dev.incipit.bench.engine.BenchQuery;
import dev.incipit.bench.engine.Engine;
import dev.incipit.bench.engine.Engine.PreparedSearch;
import dev.incipit.bench.engine.Engine.Searcher;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.Folders;
import dev.incipit.bench.engine.Incipit;
import dev.incipit.bench.engine.Incipit.IndexSearcher;
import dev.incipit.bench.engine.SearchMode;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.web.SearchServer;
import dev.incipit.web.config.ServerConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The side of a child process: does one task. */
final class Worker {
  /** However long a pass takes, the first ones are not measured. */
  private static final int LEAST_WARM_PASSES = 3;

  /** The clock of the processors ticks in hundredths of a second on some systems. */
  private static final long ROUND_NANOS = 1_000_000_000;

  private Worker() {}

  /**
   * Does a task and answers it by a line of JSON.
   *
   * @param task its name, the engine, the place of the index or listings, the file of papers or
   *     queries, or the format of listings, how many threads, and how many seconds it warms
   */
  static String answer(List<String> task) throws IOException, SQLException {
    EngineKind kind = EngineKind.valueOf(task.get(1));
    String place = task.get(2);
    Path file = Path.of(task.get(3));
    int threads = Integer.parseInt(task.get(4));
    long warmNanos = (long) (Double.parseDouble(task.get(5)) * 1e9);
    Answer answer =
        switch (task.getFirst()) {
          case "load" -> load(kind.inJava(), place, file, threads);
          case "search" -> search(kind, place, BenchQuery.readAll(file), warmNanos);
          case "serve" -> serve(place, BenchQuery.readAll(file), warmNanos, threads);
          case "read" -> read(Path.of(place), ListingFormat.valueOf(task.get(3)));
          default -> throw new IllegalArgumentException("no such task: " + task);
        };
    return new ObjectMapper().writeValueAsString(answer);
  }

  private static Answer load(Engine engine, String place, Path corpus, int threads)
      throws IOException, SQLException {
    Usage usage = new Usage();
    Map<String, Double> figures = usage.figures(engine.load(corpus, place, threads));
    long start = System.nanoTime();
    double bytes = engine.optimise(place);
    figures.put("merging_s", (System.nanoTime() - start) / 1e9);
    figures.put("index_mb", bytes / 1e6);
    figures.putAll(Usage.memory());
    return new Answer(figures, Map.of(), List.of());
  }

  private static Answer search(
      EngineKind kind, String place, List<BenchQuery> queries, long warmNanos)
      throws IOException, SQLException {
    try (Searcher searcher = kind.inJava().open(place)) {
      List<PreparedSearch> searches =
          queries.stream()
              .filter(query -> kind.answers(query.kind()))
              .map(searcher::prepare)
              .toList();
      Map<String, Way> ways = new LinkedHashMap<>();
      kind.modes().forEach(mode -> ways.put(mode.code(), into -> ask(searches, mode, into)));
      Map<String, Timings> timings = measure(ways, warmNanos);
      Map<String, Double> figures = Usage.memory();
      List<Integer> answers = new ArrayList<>();
      if (searcher instanceof IndexSearcher ours) {
        for (BenchQuery query : queries) {
          answers.add(ours.answer(query).hashCode());
        }
      }
      return new Answer(figures, timings, answers);
    }
  }

  /**
   * Asks for full pages over HTTP, in turn with the same searches in this process, so that both are
   * of one heap, one state of warmth and one moment.
   */
  private static Answer serve(String place, List<BenchQuery> queries, long warmNanos, int clients)
      throws IOException, SQLException {
    try (IndexSearcher searcher = new Incipit().open(place);
        SearchServer server = new SearchServer(searcher.index(), ServerConfig.loopback(0))) {
      server.start();
      List<PreparedSearch> searches = queries.stream().map(searcher::prepare).toList();
      HttpClients json = new HttpClients(server.address() + "api/v1/search?q=", queries);
      HttpClients html = new HttpClients(server.address() + "search?q=", queries);
      Map<String, Way> ways = new LinkedHashMap<>();
      ways.put("facets", into -> ask(searches, SearchMode.FACETS, into));
      ways.put("page", into -> ask(searches, SearchMode.PAGE, into));
      ways.put("json", into -> into.nanos().addAll(json.ask(1)));
      ways.put("html", into -> into.nanos().addAll(html.ask(1)));
      ways.put("json_all_clients", into -> into.nanos().addAll(json.ask(clients)));
      ways.put("html_all_clients", into -> into.nanos().addAll(html.ask(clients)));
      return new Answer(Map.of(), measure(ways, warmNanos), List.of());
    }
  }

  /** One way to ask all queries once. */
  private interface Way {
    void ask(Timings into) throws IOException, SQLException;
  }

  private static void ask(List<PreparedSearch> searches, SearchMode mode, Timings into)
      throws IOException, SQLException {
    for (PreparedSearch search : searches) {
      long cpu = Usage.cpuNanos();
      long start = System.nanoTime();
      long total = search.run(mode);
      into.nanos().add(System.nanoTime() - start);
      into.cpuNanos().add(Usage.cpuNanos() - cpu);
      into.totals().add(total);
    }
  }

  /** Asks in all ways in turn until it is warm, and then in each way for a round. */
  private static Map<String, Timings> measure(Map<String, Way> ways, long warmNanos)
      throws IOException, SQLException {
    long end = System.nanoTime() + warmNanos;
    for (int pass = 0; pass < LEAST_WARM_PASSES || System.nanoTime() < end; pass++) {
      for (Way way : ways.values()) {
        way.ask(Timings.empty());
      }
    }
    Map<String, Timings> all = new LinkedHashMap<>();
    for (Map.Entry<String, Way> way : ways.entrySet()) {
      Timings timings = Timings.empty();
      long start = System.nanoTime();
      do {
        way.getValue().ask(timings);
      } while (System.nanoTime() - start < ROUND_NANOS);
      all.put(way.getKey(), timings);
    }
    return all;
  }

  /** Reads all listings of a folder, which are to be of a format, keeping none of their papers. */
  private static Answer read(Path folder, ListingFormat format) throws IOException {
    Usage usage = new Usage();
    long papers = 0;
    for (Path file : Folders.files(folder)) {
      try (InputStream in = Files.newInputStream(file)) {
        InputLedger ledger = ListingReader.read(in, file.toString(), paper -> {}, problem -> {});
        if (ledger.format() != format || ledger.rejected() > 0) {
          throw new IOException(
              "%s is %s to its reader, not %s, and %d entries were rejected"
                  .formatted(file, ledger.format(), format, ledger.rejected()));
        }
        papers += ledger.taken();
      }
    }
    Map<String, Double> figures = usage.figures(papers);
    figures.put("mb", Folders.bytes(folder) / 1e6);
    return new Answer(figures, Map.of(), List.of());
  }
}
