package dev.incipit.harvest;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Harvests into one index in memory, where no time is slept away. */
final class Trial implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-04-20T12:00:00Z");

  /** The waits, in seconds. */
  final List<Long> slept = new ArrayList<>();

  private final Path folder;
  private final PaperIndex index = LuceneIndex.inMemory();

  Trial(Path folder) {
    this.folder = folder;
  }

  private Harvester harvester(boolean allowPrivate) {
    HarvestLimits limits =
        new HarvestLimits(
            Duration.ofSeconds(3), Duration.ofMillis(700), 200_000, 4, Duration.ofMinutes(10));
    return new Harvester(
        index,
        folder,
        allowPrivate,
        limits,
        time -> slept.add(time.toSeconds()),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  HarvestReport harvest(URI base) throws IOException {
    return harvest(base, null, true);
  }

  HarvestReport harvest(URI base, @Nullable LocalDate from, boolean allowPrivate)
      throws IOException {
    try (Harvester harvester = harvester(allowPrivate)) {
      return harvester.harvest(new HarvestRequest(base, "arXiv", "cs", from, null), report -> {});
    }
  }

  HarvestReport feed(URI base, String list) throws IOException {
    try (Harvester harvester = harvester(true)) {
      return harvester.feed(base, list);
    }
  }

  long papers() throws IOException {
    index.refresh();
    return index.stats().papers();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
