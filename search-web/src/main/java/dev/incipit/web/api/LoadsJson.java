package dev.incipit.web.api;

import dev.incipit.web.log.LoadCounts;
import org.jspecify.annotations.Nullable;

/** What a server loaded by itself. */
record LoadsJson(
    long loaded,
    long unusable,
    long failures,
    LoadCounts.Papers papers,
    long rejected,
    @Nullable String last,
    @Nullable String problem) {

  static LoadsJson of(LoadCounts counts) {
    return new LoadsJson(
        counts.loaded(),
        counts.unusable(),
        counts.failures(),
        counts.papers(),
        counts.rejected(),
        counts.last() == null ? null : counts.last().toString(),
        counts.problem());
  }
}
