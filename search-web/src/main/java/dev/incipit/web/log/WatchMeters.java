package dev.incipit.web.log;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Figures of the watches that run beside a server. */
final class WatchMeters {
  private final Supplier<Optional<WatchCounts>> watches;

  WatchMeters(Supplier<Optional<WatchCounts>> watches) {
    this.watches = watches;
  }

  void bindTo(MeterRegistry registry) {
    gauge(registry, "incipit.watches", WatchCounts::watches);
    gauge(registry, "incipit.watches.problems", WatchCounts::problems);
    gauge(
        registry,
        "incipit.watches.last.run.seconds",
        counts -> counts.last() == null ? Double.NaN : counts.last().toEpochMilli() / 1e3);
    count(registry, "incipit.watches.runs", WatchCounts::runs);
    count(registry, "incipit.watches.papers", WatchCounts::papers);
    count(registry, "incipit.watches.messages", WatchCounts::messages);
  }

  private void count(MeterRegistry registry, String name, ToDoubleFunction<WatchCounts> value) {
    FunctionCounter.builder(name, registry, any -> read(value)).register(registry);
  }

  private void gauge(MeterRegistry registry, String name, ToDoubleFunction<WatchCounts> value) {
    Gauge.builder(name, registry, any -> read(value)).register(registry);
  }

  /** Meters keep what they read from only as long as others do, which the registry is. */
  private double read(ToDoubleFunction<WatchCounts> value) {
    return value.applyAsDouble(watches.get().orElse(WatchCounts.NONE));
  }
}
