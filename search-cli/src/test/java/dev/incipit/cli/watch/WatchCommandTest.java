package dev.incipit.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code watch}. */
class WatchCommandTest {
  @TempDir private Path temp;

  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    Map<String, String> environment =
        Map.of(
            "INCIPIT_INDEX", temp.resolve("index").toString(),
            "INCIPIT_WATCHES", temp.resolve("watches").toString());
    return Run.of(environment, all.toArray(String[]::new));
  }

  @Test
  void aSearchIsSavedTriedRunAndRemoved() throws IOException {
    run("index", Run.LISTING.toString());
    Path file = temp.resolve("new.md");
    Run added =
        run("watch", "add", "kv-cache", "--markdown", file.toString(), "--feed", "\"KV-cache\"");
    assertEquals(ExitStatus.OK, added.status(), added.err());
    added.printed("kv-cache.json", "feed ");
    run("watch", "test", "kv-cache").printed("kv-cache: 1 paper", "**KV-cache**");
    assertTrue(Files.notExists(file), "a test delivers nothing");
    run("watch", "run").printed("watches 1, messages 2, papers 2");
    assertTrue(Files.readString(file).contains("2604.07609"));
    run("watch", "run").printed("watches 1, messages 0, papers 0");
    run("watch", "list")
        .printed(
            "kv-cache  q=%22KV-cache%22", "markdown " + file + ": up to 2026-04-10, 1 delivered");
    run("watch", "add", "kv-cache", "--feed", "x").complained("is there already");
    run("watch", "remove", "kv-cache").printed("Removed kv-cache");
    assertEquals(ExitStatus.USAGE, run("watch", "remove", "kv-cache").status());
    assertEquals("", run("watch", "list").out());
  }

  @Test
  void aWatchNeedsAWayAndAName() {
    run("index", Run.LISTING.toString());
    run("watch", "add", "a", "x").complained("say where papers go");
    run("watch", "add", "../a", "--feed", "x").complained("a watch's name");
    run("watch", "add", "a", "--feed").complained("needs a query or a filter");
    run("watch", "run").complained("there is no such file or folder");
  }
}
