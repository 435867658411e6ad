package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped example of listings that are not arXiv's, by the commands that its guide shows. */
class OwnListingsTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("incipit.root"), "docs", "examples", "instruments");
  private static final String SETTINGS = EXAMPLE.resolve("settings.json").toString();

  @TempDir private Path temp;

  private Run run(String... arguments) {
    return Run.of(Map.of("INCIPIT_INDEX", temp.resolve("index").toString()), arguments);
  }

  private void index() {
    Run run =
        run("index", "--strict", "--settings", SETTINGS, EXAMPLE.resolve("catalogue.jsonl") + "");
    assertEquals(ExitStatus.OK, run.status(), run.err());
  }

  @Test
  void whatTheGuideSearchesIsFoundWithoutGivingTheSettingsAgain() {
    index();
    run("search", "--size", "0", "price:900..1000").printed("4 papers for price:900..1000");
    run("search", "--size", "0", "cat:\"Keyboard instruments\" country:Japan").printed("3 papers");
    run("search", "--size", "0", "Flügel OR 尺八").printed("2 papers");
    run("search", "--json", "--size", "1", "price:42")
        .printed("\"price\":[\"42\"]", "\"maker\":[\"Meinl\"]", "\"field\":{");
  }

  @Test
  void whatIsExportedIsReadBackUnchangedAndTablesHaveAColumnForEachField() throws IOException {
    index();
    Path file = temp.resolve("all.jsonl");
    assertEquals(
        ExitStatus.OK, run("export", "--format", "jsonl", "--output", file.toString()).status());
    run("index", "--strict", file.toString()).printed("151      0        0        151         0");
    Path table = temp.resolve("all.csv");
    run("export", "--format", "csv", "--output", table.toString(), "price:42");
    String csv = Files.readString(table);
    assertTrue(csv.lines().findFirst().orElseThrow().endsWith(",material"), csv);
    assertTrue(csv.contains(",Meinl,Germany,42,2026-03-27,steel"), csv);
  }

  @Test
  void settingsThatAreWrongAndThoseOfAnotherIndexAreRefused() throws IOException {
    Path wrong =
        Files.writeString(temp.resolve("wrong.json"), "{\"fields\":{\"price\":\"money\"}}");
    Run run = run("index", "--settings", wrong.toString(), Run.LISTING.toString());
    assertEquals(ExitStatus.USAGE, run.status());
    run.complained("wrong.json", "text, keyword, number or day");
    assertEquals(ExitStatus.OK, run("index", Run.LISTING.toString()).status());
    Run other = run("index", "--settings", SETTINGS, Run.LISTING.toString());
    assertEquals(ExitStatus.UNUSABLE, other.status());
    other.complained("other settings", "incipit reindex");
    assertEquals(ExitStatus.OK, run("reindex", "--settings", SETTINGS).status());
  }
}
