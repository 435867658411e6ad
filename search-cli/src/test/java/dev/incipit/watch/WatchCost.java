package dev.incipit.watch;

import com.sun.management.OperatingSystemMXBean;
import dev.incipit.listing.ListingReader;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.watch.store.WatchFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures what a thousand watches cost over a listing day of two thousand papers: the first run
 * over that day, and one that finds nothing new. Asks for a file of papers (JSON Lines) and a
 * folder to work in.
 */
final class WatchCost {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
  private static final int PAPERS_A_DAY = 2_000;
  private static final int WATCHES = 1_000;
  private static final int ROUNDS = Integer.getInteger("incipit.rounds", 3);

  private WatchCost() {}

  private enum Kind {
    /** A word of a title, or two of which one is enough, and a word that must not be there. */
    BROAD,
    /** Two words that must both be there, a phrase, or a word of the title in a subject. */
    NARROW
  }

  public static void main(String[] arguments) throws IOException {
    List<Paper> papers =
        ListingReader.read(Path.of(arguments[0])).papers().stream()
            .map(AnnouncedPaper::paper)
            .filter(paper -> paper.title().split("[^A-Za-z]+").length > 3)
            .filter(paper -> !paper.authors().names().isEmpty() && !paper.subjects().isEmpty())
            .toList();
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Path index = folder.resolve("index");
    if (!Files.exists(index)) {
      load(index, papers);
    }
    Clock clock = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    try (LuceneIndex opened = LuceneIndex.openReadOnly(index)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (Kind kind : Kind.values()) {
          Path watches = folder.resolve(kind.name().toLowerCase(Locale.ROOT));
          delete(watches);
          write(watches, kind, papers);
          for (String which : List.of("first", "again")) {
            double before = processorSeconds();
            RunReport report =
                new WatchRun(new WatchFolder(watches), opened, Trial.SHORT, clock).run();
            System.out.printf(
                Locale.ROOT,
                "%-6s %-5s %.2f s of one processor, %d papers, reasons %d %s%n",
                kind,
                which,
                processorSeconds() - before,
                report.papers(),
                reasons(watches),
                report.problems());
          }
        }
      }
    }
  }

  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static long reasons(Path watches) throws IOException {
    Path told = watches.resolve("new.md");
    if (!Files.exists(told)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(told)) {
      return lines.filter(line -> line.startsWith("  *w")).count();
    }
  }

  /** The last papers are those of the day, the others of days before. */
  private static void load(Path folder, List<Paper> papers) throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      for (int end = papers.size() % PAPERS_A_DAY; end <= papers.size(); end += PAPERS_A_DAY) {
        int from = Math.max(0, end - PAPERS_A_DAY);
        LocalDate day = DAY.minusDays((papers.size() - end) / PAPERS_A_DAY);
        index.add(
            papers.subList(from, end).stream()
                .map(paper ->
                    new AnnouncedPaper(
                        paper,
                        List.of(new Announcement("cs.LG", day, AnnouncementType.NEW, 0, null))))
                .toList());
        index.commit();
      }
    }
  }

  private static void write(Path folder, Kind kind, List<Paper> papers) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(7);
    for (int i = 0; i < WATCHES; ) {
      Paper paper = papers.get(random.nextInt(papers.size()));
      String title = paper.title().replaceAll("[^A-Za-z ]", " ").trim();
      List<String> words = new ArrayList<>(Arrays.asList(title.split("\\s+")));
      words.removeIf(word -> word.length() < 5);
      if (words.size() < 3) {
        continue;
      }
      Collections.shuffle(words, random);
      String one = words.get(0);
      String two = words.get(1);
      String query =
          switch (kind) {
            case BROAD ->
                switch (i % 4) {
                  case 0 -> one;
                  case 1 -> one + " " + two;
                  case 2 -> "ti:" + one + " OR ti:" + two;
                  default -> one + " -" + two;
                };
            case NARROW ->
                switch (i % 4) {
                  case 0 -> "ti:" + one + " ti:" + two;
                  case 1 -> one + " " + two + " " + words.get(2);
                  case 2 -> "ti:" + one + " subject:" + paper.subjects().getFirst().code();
                  default ->
                      "au:\\\"" + paper.authors().names().getFirst().replace('"', ' ') + "\\\"";
                };
          };
      Files.writeString(
          folder.resolve("w" + i + ".json"),
          "{\"query\": \"" + query + "\", \"deliver\": [{\"markdown\": \"new.md\"}]}");
      i++;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
