package dev.incipit.web.log;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Figures of what a server loads by itself. */
final class LoadMeters {
  private final Supplier<Optional<LoadCounts>> loads;

  LoadMeters(Supplier<Optional<LoadCounts>> loads) {
    this.loads = loads;
  }

  void bindTo(MeterRegistry registry) {
    count(registry, "incipit.watch.files", "loaded", LoadCounts::loaded);
    count(registry, "incipit.watch.files", "unusable", LoadCounts::unusable);
    count(registry, "incipit.watch.files", "failed", LoadCounts::failures);
    count(registry, "incipit.watch.papers", "added", counts -> counts.papers().added());
    count(registry, "incipit.watch.papers", "updated", counts -> counts.papers().updated());
    count(registry, "incipit.watch.papers", "unchanged", counts -> counts.papers().unchanged());
    count(registry, "incipit.watch.papers", "rejected", LoadCounts::rejected);
    gauge(registry, "incipit.watch.problem", counts -> counts.problem() == null ? 0 : 1);
    gauge(
        registry,
        "incipit.watch.last.load.seconds",
        counts -> counts.last() == null ? Double.NaN : counts.last().toEpochMilli() / 1e3);
  }

  private void count(
      MeterRegistry registry, String name, String outcome, ToDoubleFunction<LoadCounts> value) {
    FunctionCounter.builder(name, registry, any -> read(value))
        .tag("outcome", outcome)
        .register(registry);
  }

  private void gauge(MeterRegistry registry, String name, ToDoubleFunction<LoadCounts> value) {
    Gauge.builder(name, registry, any -> read(value)).register(registry);
  }

  /** Meters keep what they read from only as long as others do, which the registry is. */
  private double read(ToDoubleFunction<LoadCounts> value) {
    return value.applyAsDouble(loads.get().orElse(LoadCounts.NONE));
  }
}
