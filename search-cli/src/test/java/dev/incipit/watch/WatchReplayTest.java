package dev.incipit.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.watch.model.WebhookSecret;
import dev.incipit.watch.store.WatchFolder;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays listing days, some of them late or twice, while runs are killed at any moment. The words
 * of a title say which watches have to tell the paper.
 */
class WatchReplayTest {
  /** {@code -Dincipit.days=60} replays so many; with -Pall there are 20. */
  private static final int DAYS =
      Integer.getInteger("incipit.days", Boolean.getBoolean("incipit.all") ? 20 : 4);

  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final int LONGEST_WAIT_MILLISECONDS = 250;
  private static final List<String> WORDS = List.of("kestrel", "steeple", "marmot");
  private static final WebhookSecret SECRET = WebhookSecret.random();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path temp;

  private final long seed = Long.getLong("incipit.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** What has to be told: the watches of each paper. */
  private final Map<String, List<String>> expected = new TreeMap<>();

  private int kills;
  private int killedWithinRuns;

  @Test
  @Timeout(3600)
  void nothingIsMissedAndNothingIsToldTwice() throws Exception {
    Path watches = Files.createDirectory(temp.resolve("watches"));
    Path folder = temp.resolve("index");
    try (Receiver receiver = new Receiver();
        PaperIndex index = LuceneIndex.open(folder)) {
      write(watches, "birds", "kestrel", receiver);
      write(watches, "towers", "steeple", receiver);
      List<AnnouncedPaper> late = new ArrayList<>();
      List<AnnouncedPaper> loaded = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        List<AnnouncedPaper> today = papers(FIRST.plusDays(day));
        late.addAll(today.subList(today.size() / 2, today.size()));
        loaded.addAll(today.subList(0, today.size() / 2));
        if (random.nextInt(3) > 0) {
          loaded.addAll(late);
          late.clear();
        }
        // Those of the days before are read again.
        index.add(loaded.subList(Math.max(0, loaded.size() - 100), loaded.size()));
        index.commit();
        runAndKill(watches, folder, receiver);
        if (random.nextBoolean()) {
          run(watches, index);
        }
      }
      index.add(late);
      index.commit();
      assertEquals(List.of(), run(watches, index).problems());
      check(watches, receiver);
    }
    System.out.printf(
        "%d days, %d kills, %d of them within a run, %d papers to tell (seed %d)%n",
        DAYS, kills, killedWithinRuns, expected.size(), seed);
  }

  private static void write(Path watches, String name, String query, Receiver receiver)
      throws Exception {
    String text =
        """
        {"query": "%s", "since": "%s", "deliver": [
          {"markdown": "new.md"},
          {"feed": "both"},
          {"webhook": {"url": "%s", "secret": "%s", "allowPrivate": true}}
        ]}
        """
            .formatted(query, FIRST, receiver.url(), SECRET.reveal());
    Path file = Files.writeString(watches.resolve(name + ".json"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private List<AnnouncedPaper> papers(LocalDate day) {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String id = "%02d%02d.%05d".formatted(26, day.getMonthValue(), day.getDayOfMonth() * 100 + i);
      List<String> words = WORDS.stream().filter(word -> random.nextInt(8) == 0).toList();
      papers.add(Announced.of(id, "On " + String.join(" and ", words) + " number " + i, day));
      List<String> names = new ArrayList<>();
      if (words.contains("kestrel")) {
        names.add("birds");
      }
      if (words.contains("steeple")) {
        names.add("towers");
      }
      if (!names.isEmpty()) {
        expected.put(id, names);
      }
    }
    return papers;
  }

  private static RunReport run(Path watches, PaperIndex index) throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);
    return new WatchRun(new WatchFolder(watches), index, Trial.SHORT, clock).run();
  }

  /** Starts a run in a program of its own and kills it: in half of the cases as a message comes. */
  private void runAndKill(Path watches, Path folder, Receiver receiver) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WatchProgram.class.getName(),
                watches.toString(),
                folder.toString())
            .redirectError(temp.resolve("err").toFile())
            .start();
    AtomicReference<Boolean> onMessage = new AtomicReference<>(random.nextBoolean());
    receiver.before.set(() -> {
      if (onMessage.get()) {
        program.toHandle().destroyForcibly();
      }
    });
    try (BufferedReader told = program.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("begun", told.readLine(), () -> "see " + temp.resolve("err"));
      if (onMessage.get()) {
        program.waitFor();
      } else {
        Thread.sleep(random.nextInt(LONGEST_WAIT_MILLISECONDS));
        program.toHandle().destroyForcibly();
      }
      kills++;
      killedWithinRuns += told.readLine() == null ? 1 : 0;
    } finally {
      program.destroyForcibly().waitFor();
      receiver.before.set(() -> {});
    }
  }

  private void check(Path watches, Receiver receiver) throws Exception {
    String seeded = "seed " + seed;
    List<String> all = List.copyOf(expected.keySet());
    String markdown = Files.readString(watches.resolve("new.md"));
    assertEquals(all, Trial.ids(markdown).stream().sorted().toList(), seeded);

    JsonNode feed = MAPPER.readTree(watches.resolve("feeds/both.json").toFile());
    Map<String, List<String>> fed = new TreeMap<>();
    for (JsonNode item : feed.get("items")) {
      List<String> tags = new ArrayList<>();
      item.get("tags").forEach(tag -> tags.add(tag.asText()));
      String id = item.get("url").asText().replaceFirst(".*/", "");
      assertTrue(fed.put(id, tags) == null, () -> id + " is twice in the feed, " + seeded);
    }
    assertEquals(expected, fed, seeded);

    Map<String, List<String>> sent = new TreeMap<>();
    for (JsonNode message : receiver.messages().values()) {
      for (JsonNode item : message.get("items")) {
        List<String> names = new ArrayList<>();
        item.get("reasons").forEach(reason -> names.add(reason.get("watch").asText()));
        String id = item.get("paper").asText();
        assertTrue(sent.put(id, names) == null, () -> id + " is in two messages, " + seeded);
      }
    }
    assertEquals(expected, sent, seeded);
  }
}
