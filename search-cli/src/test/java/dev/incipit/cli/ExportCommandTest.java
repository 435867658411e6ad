package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.serve.ShutdownSignal;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.json.PaperJson;
import dev.incipit.listing.ListingReader;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code incipit export} writes, and how it ends. */
class ExportCommandTest {
  @TempDir private Path temp;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void indexTheListing() {
    environment = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    assertEquals(ExitStatus.OK, run("index", Run.LISTING.toString()).status());
  }

  private Run run(String... arguments) {
    return Run.of(environment, arguments);
  }

  @Test
  void allPapersAreExportedAndReadBackEqual() throws IOException {
    Path file = temp.resolve("all.jsonl");
    Run run = run("export", "--format", "jsonl", "--output", file.toString());
    assertEquals(ExitStatus.OK, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals(
        new HashSet<>(ListingReader.read(Run.LISTING).papers()),
        new HashSet<>(ListingReader.read(file).papers()));
    run("index", file.toString()).printed("27      0        0         27         0");
  }

  @Test
  void aQueryNarrowsWhatIsExported() {
    Run run = run("export", "--format", "ris", "--subject", "cs.DC", "\"KV-cache\"", "-federated");
    assertEquals(ExitStatus.OK, run.status(), run.err());
    assertEquals(2, run.out().split("TY  - ", -1).length - 1);
    run.printed("ID  - 2604.07609\r\n");
  }

  @Test
  void moreThanAPageIsExportedInOrder() throws IOException {
    List<String> lines =
        IntStream.range(0, 250)
            .mapToObj(i -> "{\"id\":\"x%03d\",\"title\":\"Zebra %d\"}".formatted(i, i))
            .toList();
    Path file = Files.write(temp.resolve("many.jsonl"), lines);
    run("index", file.toString());
    Run run = run("export", "--format", "jsonl", "--sort", "oldest", "zebra");
    List<String> ids =
        run.out()
            .lines()
            .map(PaperJson::read)
            .map(AnnouncedPaper::id)
            .map(id -> id.value())
            .toList();
    assertEquals(250, ids.size());
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void whatCannotBeDoneIsSaidAndLeavesWhatWasThere() throws IOException {
    assertEquals(ExitStatus.USAGE, run("export").status());
    Run format = run("export", "--format", "word");
    assertEquals(ExitStatus.USAGE, format.status());
    format.complained("'word' is not a format", "csl-json");
    run("export", "--format", "csv", "--sorted").complained("Unknown option: '--sorted'");
    assertEquals(
        ExitStatus.USAGE, run("export", "--format", "csv", "--strict", "foo:bar").status());
    Path file = Files.writeString(temp.resolve("kept.csv"), "kept");
    Run none =
        run("export", "--format", "csv", "--index", temp.toString(), "--output", file.toString());
    assertEquals(ExitStatus.UNUSABLE, none.status());
    assertEquals("kept", Files.readString(file));
    Run nowhere = run("export", "--format", "csv", "--output", temp.resolve("no/x").toString());
    assertEquals(ExitStatus.UNUSABLE, nowhere.status());
    nowhere.complained("there is no such file or folder");
    assertFalse(Files.exists(temp.resolve("no")));
  }

  @Test
  void anOutputThatClosesEndsTheExport() {
    PrintWriter closed = new PrintWriter(Writer.nullWriter());
    closed.close();
    StringWriter err = new StringWriter();
    int status =
        Main.run(
            environment,
            closed,
            new PrintWriter(err, true),
            new ShutdownSignal(),
            "export",
            "--format",
            "csv");
    assertEquals(ExitStatus.UNUSABLE, status);
    assertTrue(err.toString().contains("output was closed"), err.toString());
  }

  @Test
  void noCommandEndsWellWhoseOutputCannotBeWritten() {
    for (String[] arguments :
        new String[][] {{"search", "--json", "blink"}, {"search", "blink"}, {"stats"}}) {
      PrintWriter closed = new PrintWriter(Writer.nullWriter());
      closed.close();
      StringWriter err = new StringWriter();
      int status =
          Main.run(
              environment, closed, new PrintWriter(err, true), new ShutdownSignal(), arguments);
      assertEquals(ExitStatus.UNUSABLE, status);
      assertTrue(err.toString().contains("output could not be written"), err.toString());
    }
  }

  @Test
  void severalSubjectsMayBeJoinedByCommas() throws IOException {
    String both = run("export", "--format", "jsonl", "--subject", "cs.OS, cs.LG").out();
    assertEquals(
        run("export", "--format", "jsonl", "--subject", "cs.OS", "--subject", "cs.LG").out(), both);
    assertTrue(
        both.length() > run("export", "--format", "jsonl", "--subject", "cs.OS").out().length());
  }

  @Test
  void nothingIsWrittenThroughALinkBesideTheOutput() throws IOException {
    Path victim = Files.writeString(temp.resolve("victim"), "kept");
    Files.createSymbolicLink(temp.resolve("out.csv.part"), victim);
    Run export = run("export", "--format", "csv", "--output", temp.resolve("out.csv").toString());
    assertEquals(ExitStatus.OK, export.status());
    assertEquals("kept", Files.readString(victim));
    assertTrue(Files.size(temp.resolve("out.csv")) > 100);
  }

  @Test
  void everyFormHasALookOfItsOwn() {
    run("export", "--format", "bibtex", "blink").printed("@misc{2026blink,", "eprint = {2604");
    run("export", "--format", "csl-json", "blink").printed("\"type\":\"article\"");
    run("export", "--format", "CSV", "blink").printed("id,version,title", "\r\n2604.07609,");
  }
}
