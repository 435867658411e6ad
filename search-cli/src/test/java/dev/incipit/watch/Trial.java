package dev.incipit.watch;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.watch.delivery.DeliveryLimits;
import dev.incipit.watch.store.WatchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A folder of watches over an index in memory. */
final class Trial implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2026, 4, 10);

  /** Waits that a test can bear. */
  static final DeliveryLimits SHORT =
      new DeliveryLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 2, Duration.ofMillis(10));

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Pattern TOLD = Pattern.compile("\\]\\(<https://arxiv\\.org/abs/([^>]+)>\\)");

  final PaperIndex index = LuceneIndex.inMemory();
  final WatchFolder folder;

  Trial(Path folder) {
    this.folder = new WatchFolder(folder);
  }

  /** Writes the file of a watch that delivers to {@code new.md}. */
  Trial watch(String name, String query, String... more) throws IOException {
    String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
    Files.writeString(
        folder.path().resolve(name + ".json"),
        "{\"query\": \"" + query + "\", \"deliver\": [{\"markdown\": \"new.md\"}]" + rest + "}");
    return this;
  }

  Trial add(AnnouncedPaper... papers) throws IOException {
    index.add(List.of(papers));
    index.refresh();
    return this;
  }

  RunReport run() throws IOException {
    return new WatchRun(folder, index, SHORT, CLOCK).run();
  }

  /** All that was told so far. */
  String text() throws IOException {
    try {
      return Files.readString(folder.path().resolve("new.md"));
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** The ids told so far, in order, once for each time. */
  List<String> told() throws IOException {
    return ids(text());
  }

  static List<String> ids(String markdown) {
    return TOLD.matcher(markdown).results().map((MatchResult r) -> r.group(1)).toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
