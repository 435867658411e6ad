package dev.incipit.watch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds the state of a digest.
 *
 * @param path the file; there may be none yet
 */
public record StateFile(Path path) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** What the file holds; dates are texts. */
  private record Content(
      Map<String, Begin> starts,
      Map<String, List<String>> delivered,
      @Nullable String closed,
      @Nullable Open pending,
      long count,
      @Nullable String last,
      @Nullable String failure,
      List<Entry> entries) {}

  private record Begin(String day, String asked, @Nullable String seen) {}

  private record Open(String message, String day, List<String> papers) {}

  private record Entry(
      String id,
      String day,
      String delivered,
      String url,
      String title,
      List<String> authors,
      String html,
      List<String> watches) {}

  /**
   * Reads the state; that before the first run if there is no file.
   *
   * @throws IOException if it cannot be read, or is not what was written
   */
  public DigestState read() throws IOException {
    try {
      return state(MAPPER.readValue(Files.readAllBytes(path), Content.class));
    } catch (NoSuchFileException e) {
      return DigestState.NONE;
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new IOException(path + " is damaged; restore it, or remove it to begin anew", e);
    }
  }

  private static DigestState state(Content content) {
    Map<String, DigestState.Start> starts = new TreeMap<>();
    content.starts.forEach((watch, begin) ->
        starts.put(
            watch,
            new DigestState.Start(
                LocalDate.parse(begin.day),
                begin.asked,
                begin.seen == null ? null : Instant.parse(begin.seen))));
    NavigableMap<LocalDate, Set<PaperId>> delivered = new TreeMap<>();
    content.delivered.forEach((day, papers) -> delivered.put(LocalDate.parse(day), ids(papers)));
    Open open = content.pending;
    return new DigestState(
        starts,
        delivered,
        content.closed == null ? null : LocalDate.parse(content.closed),
        open == null
            ? null
            : new DigestState.Pending(open.message, LocalDate.parse(open.day), ids(open.papers)),
        content.count,
        content.last == null ? null : Instant.parse(content.last),
        content.failure,
        content.entries.stream()
            .map(e ->
                new DigestState.FeedEntry(
                    e.id,
                    LocalDate.parse(e.day),
                    Instant.parse(e.delivered),
                    e.url,
                    e.title,
                    e.authors,
                    e.html,
                    e.watches))
            .toList());
  }

  private static Set<PaperId> ids(List<String> values) {
    Set<PaperId> ids = new LinkedHashSet<>();
    values.forEach(value -> ids.add(new PaperId(value)));
    return ids;
  }

  private static List<String> values(Collection<PaperId> ids) {
    return ids.stream().map(PaperId::value).toList();
  }

  /** Keeps a state; after a crash the file is the old one or the new one. */
  public void keep(DigestState state) throws IOException {
    Map<String, Begin> starts = new TreeMap<>();
    state
        .starts()
        .forEach((watch, start) ->
            starts.put(
                watch,
                new Begin(
                    start.day().toString(),
                    start.asked(),
                    start.seen() == null ? null : start.seen().toString())));
    Map<String, List<String>> delivered = new TreeMap<>();
    state.delivered().forEach((day, papers) -> delivered.put(day.toString(), values(papers)));
    DigestState.Pending pending = state.pending();
    Content content =
        new Content(
            starts,
            delivered,
            state.closed() == null ? null : state.closed().toString(),
            pending == null
                ? null
                : new Open(pending.message(), pending.day().toString(), values(pending.papers())),
            state.count(),
            state.last() == null ? null : state.last().toString(),
            state.failure(),
            state.entries().stream()
                .map(e ->
                    new Entry(
                        e.id(),
                        e.day().toString(),
                        e.delivered().toString(),
                        e.url(),
                        e.title(),
                        e.authors(),
                        e.html(),
                        e.watches()))
                .toList());
    Files.createDirectories(path.toAbsolutePath().getParent());
    WholeFile.writePrivately(path, MAPPER.writeValueAsString(content));
  }
}
