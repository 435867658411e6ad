package dev.incipit.harvest;

import dev.incipit.json.PaperJson;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.query.Query;
import dev.incipit.search.DeletedPaper;
import dev.incipit.search.PageWalk;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Harvests into one index in memory, where no time is slept away. */
final class Trial implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-04-20T12:00:00Z");

  /** The waits, in seconds. */
  final List<Long> slept = new ArrayList<>();

  /** Longer than any answer takes that comes at all, however busy the machine is. */
  static final Duration DEADLINE = Duration.ofMinutes(1);

  private final Path folder;
  private final Duration deadline;
  private final PaperIndex index = LuceneIndex.inMemory();
  private long longest = 200_000;

  Trial(Path folder) {
    this(folder, DEADLINE);
  }

  Trial(Path folder, Duration deadline) {
    this.folder = folder;
    this.deadline = deadline;
  }

  /** Takes answers of so many bytes. */
  Trial taking(long bytes) {
    longest = bytes;
    return this;
  }

  private Harvester harvester(boolean allowPrivate) {
    HarvestLimits limits =
        new HarvestLimits(Duration.ofSeconds(3), deadline, longest, 4, Duration.ofMinutes(10));
    return new Harvester(
        index,
        folder,
        allowPrivate,
        "test",
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

  HarvestReport harvest(HarvestRequest request) throws IOException {
    try (Harvester harvester = harvester(true)) {
      return harvester.harvest(request, report -> {});
    }
  }

  /** Harvests until whoever is told of an answer throws, as a program that is killed does. */
  HarvestReport harvest(HarvestRequest request, Consumer<HarvestReport> progress)
      throws IOException {
    try (Harvester harvester = harvester(true)) {
      return harvester.harvest(request, progress);
    }
  }

  /** All papers in the index as lines, in the order of their ids. */
  List<String> lines() throws IOException {
    index.refresh();
    List<String> lines = new ArrayList<>();
    SearchRequest all =
        SearchRequest.builder(new Query.All())
            .size(SearchRequest.MAX_SIZE)
            .facets(Set.of())
            .build();
    try (PageWalk walk = new PageWalk(index, all)) {
      for (var page = walk.next(); page.isPresent(); page = walk.next()) {
        page.get().hits().forEach(hit -> lines.add(PaperJson.write(hit.entry())));
      }
    }
    Collections.sort(lines);
    return lines;
  }

  /** What the index remembers of papers that were taken back. */
  List<DeletedPaper> deleted() throws IOException {
    return DeletedPaper.read(index.notes());
  }

  HarvestReport feed(URI base, String list) throws IOException {
    try (Harvester harvester = harvester(true)) {
      return harvester.feed(base, list);
    }
  }

  /** The ids of all papers in the index, at most a hundred, in order. */
  List<String> ids() throws IOException {
    index.refresh();
    SearchRequest all =
        SearchRequest.builder(new Query.All())
            .size(SearchRequest.MAX_SIZE)
            .facets(Set.of())
            .build();
    return index.search(all).hits().stream().map(hit -> hit.paper().id().value()).sorted().toList();
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
