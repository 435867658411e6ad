package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of searches, and what {@code incipit rerun} tells of them. */
class RerunCommandTest {
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

  private void addLater() throws IOException {
    Path later = temp.resolve("later.jsonl");
    Files.writeString(
        later,
        "{\"id\":\"2605.00001\",\"title\":\"LLM caches\",\"announcements\":"
            + "[{\"list\":\"cs.DC\",\"date\":\"2026-05-04\",\"type\":\"new\",\"number\":1}]}\n");
    assertEquals(ExitStatus.OK, run("index", later.toString()).status());
  }

  @Test
  void aRerunTellsWhatIsNewByItsExitStatusToo() throws IOException {
    String record = temp.resolve("llm.json").toString();
    String asOf = temp.resolve("then.json").toString();
    assertEquals(ExitStatus.OK, run("search", "--record", record, "LLM").status());
    assertEquals(
        ExitStatus.OK, run("search", "--as-of", "2026-04-10", "--record", asOf, "LLM").status());
    Run same = run("rerun", record);
    assertEquals(ExitStatus.OK, same.status(), same.err());
    same.printed("0 new", "0 gone", "0 changed");
    addLater();
    Run more = run("rerun", record);
    assertEquals(ExitStatus.DIFFERENT, more.status(), more.err());
    more.printed("1 new\n  2605.00001  LLM caches\n", "0 gone");
    Run then = run("rerun", asOf);
    assertEquals(ExitStatus.OK, then.status(), then.out());
    then.printed("first announced after 2026-04-10 are left out");
    run("rerun", "--json", record).printed("\"added\":[{\"id\":\"2605.00001\"");
  }

  @Test
  void recordsAreMarkdownWhereTheNameSaysSo() throws IOException {
    Path record = temp.resolve("llm.md");
    run("search", "--record", record.toString(), "LLM");
    assertTrue(Files.readString(record).startsWith("# Search record\n\n- Query: `LLM`\n"));
    Run refused = run("rerun", record.toString());
    assertEquals(ExitStatus.UNUSABLE, refused.status());
    refused.complained("this is no record of a search");
  }

  @Test
  void searchesAreNarrowedByWhatPapersTellOfThemselves() {
    run("search", "--mark", "code,data", "--pages", "1..", "*").printed("papers for *");
    Run refused = run("search", "--mark", "novel", "LLM");
    assertEquals(ExitStatus.USAGE, refused.status());
    refused.complained("is not a mark; choose one of: code, data");
    run("search", "--pages", "many", "LLM").complained("is no number of pages");
  }
}
