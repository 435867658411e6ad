package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.OutsideData;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.listing.model.Severity;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.AddReport;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All files that arXiv and programs that read it published, where they stand beside the project.
 */
class PublishedFilesTest {

  /** What became of the files of a format. */
  private static final class Account {
    private int files;
    private int promised;
    private int read;
    private int rejected;

    void add(InputLedger ledger) {
      files++;
      promised += ledger.promised() == null ? 0 : ledger.promised();
      read += ledger.read();
      rejected += ledger.rejected();
    }

    @Override
    public String toString() {
      return "files "
          + files
          + ", promised "
          + promised
          + ", read "
          + read
          + ", rejected "
          + rejected;
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(OutsideData.file("formats"))) {
      return walk.filter(Files::isRegularFile).filter(file -> !isNote(file)).sorted().toList();
    }
  }

  private static boolean isNote(Path file) {
    return file.toString().endsWith(".md");
  }

  private static String format(InputLedger ledger) {
    ListingFormat format = ledger.format();
    return format == null ? "unknown" : format.code();
  }

  /** Unknown are a schema and the notes of a program, JSON with an answer inside. */
  @Test
  void everyEntryIsReadOrRejectedForItsReason() throws IOException {
    Map<String, Account> accounts = new TreeMap<>();
    Map<String, Integer> reasons = new TreeMap<>();
    for (Path file : files()) {
      ReadResult result = ListingReader.read(file);
      String format = format(result.ledger());
      accounts.computeIfAbsent(format, f -> new Account()).add(result.ledger());
      result.problems().stream()
          .filter(problem -> problem.severity() != Severity.WARNING)
          .forEach(problem -> reasons.merge(format + " " + problem.code(), 1, Integer::sum));
    }
    assertEquals(
        """
        abs: files 606, promised 0, read 606, rejected 0
        atom: files 3, promised 4, read 4, rejected 0
        listing-mail: files 69, promised 0, read 14877, rejected 0
        oai: files 14, promised 0, read 23, rejected 0
        rss: files 2, promised 0, read 6, rejected 0
        unknown: files 12, promised 0, read 0, rejected 0
        oai server-error: 1
        unknown unknown-format: 12
        """,
        lines(accounts) + lines(reasons));
  }

  private static String lines(Map<String, ?> table) {
    return table.entrySet().stream()
        .map(row -> row.getKey() + ": " + row.getValue() + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void everyFileReadAgainChangesNothing() throws IOException {
    List<String> changes = new ArrayList<>();
    try (PaperIndex index = LuceneIndex.inMemory()) {
      for (Path file : files()) {
        ReadResult result = ListingReader.read(file);
        AddReport first = index.add(result.papers());
        assertEquals(result.ledger().read(), first.total() + result.ledger().rejected());
        AddReport again = index.add(result.papers());
        if (again.unchanged() != result.papers().size()) {
          changes.add(file + ": " + again);
        }
      }
    }
    assertEquals(List.of(), changes);
  }
}
