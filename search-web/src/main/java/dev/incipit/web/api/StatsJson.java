package dev.incipit.web.api;

import dev.incipit.search.IndexStats;
import org.jspecify.annotations.Nullable;

/** Size and freshness of the index. */
record StatsJson(
    long papers,
    @Nullable String newest,
    String fingerprint,
    int segments,
    long bytes,
    String format) {

  static StatsJson of(IndexStats stats) {
    return new StatsJson(
        stats.papers(),
        stats.newest() == null ? null : stats.newest().toString(),
        stats.fingerprint(),
        stats.segments(),
        stats.bytes(),
        stats.format());
  }
}
