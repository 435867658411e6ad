package dev.incipit.web.log;

import dev.incipit.search.IndexStats;
import dev.incipit.search.PaperIndex;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times requests and tells the state of the server, for Prometheus. Labels are patterns
 * of routes, never what was asked for. Thread-safe.
 */
public final class Metrics implements RequestLog {
  private static final Duration[] BUCKETS =
      LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  /** Which limit a status stands for. */
  private static final Map<Integer, String> LIMITS =
      Map.of(
          408, "time", 413, "body", 414, "address", 421, "host", 431, "headers", 503, "searches");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final PaperIndex index;
  private volatile String backend = "";

  /**
   * Metrics of a server.
   *
   * @param running how many searches run now
   * @param loads what is loaded beside the server; empty if nothing is
   * @param backups what is backed up beside it; empty if nothing is
   * @param watches what the watches beside it did; empty if there are none
   */
  public Metrics(
      PaperIndex index,
      IntSupplier running,
      Supplier<Optional<LoadCounts>> loads,
      Supplier<Optional<BackupCounts>> backups,
      Supplier<Optional<WatchCounts>> watches) {
    this.index = index;
    new JvmMemoryMetrics().bindTo(registry);
    Gauge.builder("incipit.searches.running", running::getAsInt).register(registry);
    gauge("incipit.papers", IndexStats::papers);
    gauge("incipit.index.segments", IndexStats::segments);
    gauge("incipit.index.size.bytes", IndexStats::bytes);
    gauge("incipit.newest.listing.seconds", stats -> seconds(stats.newest()));
    Gauge.builder(
            "incipit.index.writable",
            () -> LoadCounts.writeProblem(index, loads.get()).isEmpty() ? 1 : 0)
        .register(registry);
    if (loads.get().isPresent()) {
      new LoadMeters(loads).bindTo(registry);
    }
    if (backups.get().isPresent()) {
      new BackupMeters(backups).bindTo(registry);
    }
    if (watches.get().isPresent()) {
      new WatchMeters(watches).bindTo(registry);
    }
  }

  /** The same index; what it is asked is timed. It is closed by whoever opened the other. */
  public PaperIndex measured() {
    return new MeasuredIndex(index, this::took);
  }

  private void took(String operation, String outcome, long nanos) {
    Timer.builder("incipit.index")
        .tag("backend", backend())
        .tag("operation", operation)
        .tag("outcome", outcome)
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  /** The engine's name, by which the format begins; it stays what it was first told to be. */
  private String backend() {
    String known = backend;
    if (known.isEmpty()) {
      try {
        known = index.stats().format().replaceFirst(" .*", "").toLowerCase(Locale.ROOT);
        backend = known;
      } catch (IOException | IllegalStateException e) {
        return "unknown";
      }
    }
    return known;
  }

  private static double seconds(@Nullable LocalDate day) {
    return day == null ? Double.NaN : day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private void gauge(String name, ToDoubleFunction<IndexStats> value) {
    Gauge.builder(name, this, metrics -> metrics.read(value)).register(registry);
  }

  /** Not a number while the index does not answer: the rest is still to be told. */
  private double read(ToDoubleFunction<IndexStats> value) {
    try {
      return value.applyAsDouble(index.stats());
    } catch (IOException | IllegalStateException e) {
      return Double.NaN;
    }
  }

  @Override
  public void log(Request request, Response response) {
    int status = response.getStatus();
    Timer.builder("incipit.requests")
        .tag("route", RequestAttributes.route(request))
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(Duration.ofNanos(NanoTime.since(request.getBeginNanoTime())));
    if (RequestAttributes.isPartial(request)) {
      registry.counter("incipit.partial").increment();
    }
    String limit = LIMITS.get(status);
    if (limit != null && !RequestAttributes.isIndexUnavailable(request)) {
      registry.counter("incipit.rejected", "limit", limit).increment();
    }
  }

  /** {@code GET /metrics}. */
  public void show(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(registry.scrape());
  }
}
