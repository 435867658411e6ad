package dev.incipit.web.log;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Figures of the backups that a server makes by itself. */
final class BackupMeters {
  private final Supplier<Optional<BackupCounts>> backups;

  BackupMeters(Supplier<Optional<BackupCounts>> backups) {
    this.backups = backups;
  }

  void bindTo(MeterRegistry registry) {
    count(registry, "made", BackupCounts::made);
    count(registry, "failed", BackupCounts::failures);
    gauge(registry, "incipit.backup.problem", counts -> counts.problem() == null ? 0 : 1);
    gauge(
        registry,
        "incipit.backup.last.seconds",
        counts -> counts.last() == null ? Double.NaN : counts.last().toEpochMilli() / 1e3);
  }

  private void count(MeterRegistry registry, String outcome, ToDoubleFunction<BackupCounts> value) {
    FunctionCounter.builder("incipit.backups", registry, any -> read(value))
        .tag("outcome", outcome)
        .register(registry);
  }

  private void gauge(MeterRegistry registry, String name, ToDoubleFunction<BackupCounts> value) {
    Gauge.builder(name, registry, any -> read(value)).register(registry);
  }

  /** Meters keep what they read from only as long as others do, which the registry is. */
  private double read(ToDoubleFunction<BackupCounts> value) {
    return backups.get().map(value::applyAsDouble).orElse(Double.NaN);
  }
}
