package dev.incipit.bench.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.bench.engine.Engine;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.IncipitSearcher;
import dev.incipit.bench.engine.PreparedSearch;
import dev.incipit.bench.engine.SearchMode;
import dev.incipit.bench.engine.Searcher;
import dev.incipit.bench.measure.ProcessUsage;
import dev.incipit.bench.query.BenchQuery;
import dev.incipit.bench.query.QuerySet;
import dev.incipit.web.SearchServer;
import dev.incipit.web.config.ServerConfig;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The side of a child process: does one {@link Task} after the other, each a line of JSON that is
 * answered by a line of JSON, until there are no more. Used by one thread.
 */
public final class Worker implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EngineKind kind;
  private final Engine engine;
  private final List<PreparedSearch> searches = new ArrayList<>();
  private @Nullable Searcher searcher;
  private @Nullable SearchServer server;

  /** A worker for an engine. */
  public Worker(EngineKind kind) {
    this.kind = kind;
    this.engine = Engines.of(kind);
  }

  /** Works until the input ends. A task that fails is answered by why, and ends the work. */
  public void work(BufferedReader in, PrintWriter out) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      try {
        out.println(JSON.writeValueAsString(answer(JSON.readValue(line, Task.class))));
        out.flush();
      } catch (IOException | RuntimeException e) {
        out.println(JSON.writeValueAsString(Map.of("failed", e.toString())));
        out.flush();
        throw e;
      }
    }
  }

  private Object answer(Task task) throws IOException {
    return switch (task.action()) {
      case LOAD ->
          load(
              Path.of(Objects.requireNonNull(task.corpus())),
              Path.of(task.folder()),
              task.threads());
      case OPEN -> open(Path.of(task.folder()), Path.of(Objects.requireNonNull(task.queries())));
      case ROUND -> round(Objects.requireNonNull(task.mode()), task.seconds());
      case MEMORY ->
          new Memory(
              ProcessUsage.heapAfterCollection(),
              ProcessUsage.peakHeap(),
              ProcessUsage.peakResident());
      case SERVE -> serve();
    };
  }

  private Loaded load(Path corpus, Path folder, int threads) throws IOException {
    long cpu = ProcessUsage.cpuNanos();
    long start = System.nanoTime();
    long papers = engine.load(corpus, folder, threads);
    double seconds = secondsSince(start);
    double cpuSeconds = (ProcessUsage.cpuNanos() - cpu) / 1e9;
    start = System.nanoTime();
    engine.optimise(folder);
    double optimiseSeconds = secondsSince(start);
    return new Loaded(
        papers,
        seconds,
        cpuSeconds,
        optimiseSeconds,
        Folders.bytes(folder),
        ProcessUsage.peakHeap(),
        ProcessUsage.peakResident());
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private Opened open(Path folder, Path queries) throws IOException {
    Searcher opened = engine.open(folder);
    searcher = opened;
    for (BenchQuery query : QuerySet.read(queries)) {
      if (kind.answers(query.kind())) {
        searches.add(opened.prepare(query));
      }
    }
    return new Opened(opened.papers());
  }

  private Round round(SearchMode mode, double seconds) throws IOException {
    List<Long> nanos = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    List<Long> cpuNanos = new ArrayList<>();
    long begin = System.nanoTime();
    do {
      for (PreparedSearch search : searches) {
        long cpu = ProcessUsage.cpuNanos();
        long start = System.nanoTime();
        long total = search.run(mode);
        nanos.add(System.nanoTime() - start);
        cpuNanos.add(ProcessUsage.cpuNanos() - cpu);
        totals.add(total);
      }
    } while (secondsSince(begin) < seconds);
    return new Round(nanos, totals, cpuNanos);
  }

  private Served serve() throws IOException {
    if (!(searcher instanceof IncipitSearcher incipit)) {
      throw new IllegalStateException("only an open index of Incipit can be served");
    }
    SearchServer started = new SearchServer(incipit.index(), ServerConfig.loopback(0));
    server = started;
    started.start();
    return new Served(started.address());
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (searcher != null) {
      searcher.close();
    }
  }
}
