package dev.incipit.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.query.Query;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a watched folder in whatever order, the index has the papers of each file
 * that stayed as it was from one look to the next. {@code -Dincipit.rounds} does more, {@code
 * -Dincipit.seed} the same again.
 */
class FolderLoadsSimulationTest {
  private static final int ROUNDS = Integer.getInteger("incipit.rounds", 150);
  private static final long SEED = Long.getLong("incipit.seed", 20_260_410L);

  /** Few ids and names, so that files share papers and change often. */
  private static final int IDS = 60;

  private static final List<String> NAMES =
      List.of("a.jsonl", "b.jsonl", "deep/c.jsonl", "d.jsonl", "e.jsonl.part", "f.jsonl", ".g");

  /** One thing to do. */
  private interface Operation {
    void perform() throws IOException;
  }

  /** What a file has: the ids of its whole lines, and when it was written. */
  private record Content(List<String> ids, boolean torn, int written) {}

  @TempDir private Path temp;
  private final Random random = new Random(SEED);
  private final Deque<String> done = new ArrayDeque<>();
  private final Map<String, Content> files = new TreeMap<>();
  private final Set<String> expected = new TreeSet<>();
  private Map<String, Content> seen = new HashMap<>();
  private Path folder;
  private IndexPlace place;
  private PaperIndex served;
  private FolderLoads loads;
  private int time;

  @BeforeEach
  void begin() throws IOException {
    folder = temp.resolve("incoming");
    Files.createDirectories(folder.resolve("deep"));
    place = new IndexPlace.Folder(temp.resolve("index"));
    place.make(null);
    start();
  }

  @AfterEach
  void end() throws IOException {
    served.close();
  }

  @Test
  void theIndexHasThePapersOfEachFileThatSettled() throws IOException {
    List<Operation> operations =
        List.of(
            this::look,
            this::look,
            this::look,
            this::look,
            this::put,
            this::put,
            this::grow,
            this::tear,
            this::touch,
            this::rename,
            this::remove,
            this::restart);
    for (int step = 1; step <= ROUNDS; step++) {
      try {
        operations.get(random.nextInt(operations.size())).perform();
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed %d, step %d: %s\n%s".formatted(SEED, step, e, String.join("\n", done)), e);
      }
    }
  }

  private void log(String operation) {
    done.addLast(operation);
    if (done.size() > 20) {
      done.removeFirst();
    }
  }

  private void start() throws IOException {
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    served = place.openReadOnly();
    loads =
        new FolderLoads(
            folder,
            place,
            served,
            null,
            new Terminal(nowhere, nowhere, false),
            () -> Instant.parse("2026-04-10T09:00:00Z").plusSeconds(3_600L * ++time));
  }

  private void restart() throws IOException {
    log("restart");
    served.close();
    seen = new HashMap<>();
    start();
  }

  private void look() throws IOException {
    log("look");
    loads.round();
    files.forEach((name, content) -> {
      boolean taken = !name.endsWith(".part") && !name.startsWith(".");
      if (taken && content.equals(seen.get(name))) {
        expected.addAll(content.ids());
      }
    });
    seen = new HashMap<>(files);
    Set<String> found =
        served
            .search(SearchRequest.builder(Query.all()).size(100).facets(Set.of()).build())
            .hits()
            .stream()
            .map(hit -> hit.paper().id().value())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, found, "papers");
  }

  private Content content(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  private void put() throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      ids.add("p" + random.nextInt(IDS));
    }
    write(NAMES.get(random.nextInt(NAMES.size())), ids, false);
  }

  private void grow() throws IOException {
    String name = any();
    if (!name.isEmpty()) {
      List<String> ids = new ArrayList<>(content(name).ids());
      ids.add("p" + random.nextInt(IDS));
      write(name, ids, false);
    }
  }

  private void tear() throws IOException {
    String name = any();
    if (!name.isEmpty()) {
      write(name, content(name).ids(), true);
    }
  }

  private void touch() throws IOException {
    String name = any();
    if (!name.isEmpty()) {
      write(name, content(name).ids(), content(name).torn());
    }
  }

  private void rename() throws IOException {
    String name = any();
    String other = NAMES.get(random.nextInt(NAMES.size()));
    if (!name.isEmpty() && !files.containsKey(other)) {
      log("rename " + name + " to " + other);
      Files.move(folder.resolve(name), folder.resolve(other));
      files.put(other, files.remove(name));
    }
  }

  private void remove() throws IOException {
    String name = any();
    if (!name.isEmpty()) {
      log("remove " + name);
      Files.delete(folder.resolve(name));
      files.remove(name);
    }
  }

  private String any() {
    List<String> names = List.copyOf(files.keySet());
    return names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
  }

  private void write(String name, List<String> ids, boolean torn) throws IOException {
    log("write " + name + " " + ids + (torn ? " torn" : ""));
    String lines =
        ids.stream()
            .map(id -> "{\"id\":\"" + id + "\",\"title\":\"A paper\"}\n")
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve(name), torn ? lines + "{\"id\":\"q" : lines);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * ++time));
    files.put(name, new Content(List.copyOf(ids), torn, time));
  }
}
