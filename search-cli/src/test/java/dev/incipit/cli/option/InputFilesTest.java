package dev.incipit.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a folder is read, and what inputs are refused. */
class InputFilesTest {
  @TempDir private Path temp;
  private Path lists = Path.of("");

  @BeforeEach
  void makeAFolderWithAListing() throws IOException {
    lists = Files.createDirectories(temp.resolve("lists"));
    Files.copy(Run.LISTING, lists.resolve("a.txt"));
  }

  private List<String> found() throws IOException {
    return InputFiles.of(List.of(lists)).files().stream()
        .map(input -> lists.relativize(input.path()).toString())
        .toList();
  }

  private Run index(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "index";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Run.of(Map.of("INCIPIT_INDEX", temp.resolve("index").toString()), all);
  }

  @Test
  void linksThatLeadInCirclesAreFollowedOnce() throws IOException {
    Path below = Files.createDirectories(lists.resolve("below"));
    Files.createSymbolicLink(below.resolve("circle"), Path.of(".."));
    Files.createSymbolicLink(lists.resolve("self"), Path.of("."));
    assertEquals(List.of("a.txt"), found());
  }

  @Test
  void aFolderBehindALinkIsReadToo() throws IOException {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Files.copy(Run.LISTING, elsewhere.resolve("b.txt"));
    Files.createSymbolicLink(lists.resolve("link"), elsewhere);
    assertEquals(List.of("a.txt", "link/b.txt"), found());
  }

  @Test
  void aPipeInAFolderIsNotWaitedFor() throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", lists.resolve("pipe").toString()).start();
    assumeTrue(mkfifo.waitFor() == 0);
    assertEquals(List.of("a.txt"), found());
  }

  @Test
  void anIndexAmongTheListingsIsNoInput() throws IOException {
    String inside = lists.resolve("index").toString();
    assertEquals(ExitStatus.OK, index("--index", inside, lists.toString()).status());
    assertEquals(List.of("a.txt"), found());
    assertEquals(ExitStatus.OK, index("--index", inside, lists.toString()).status());
  }

  @Test
  void aFolderThatMayNotBeReadCostsNothingButItself() throws IOException {
    Path closed = Files.createDirectories(lists.resolve("closed"));
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "not as root");
    Run run = index(lists.toString());
    assertEquals(ExitStatus.REJECTED, run.status());
    run.complained("lists/closed: you have no permission to read it");
  }

  @Test
  void theStandardInputIsGivenOnce() {
    Run run = index("-", "-");
    assertEquals(ExitStatus.USAGE, run.status());
    run.complained("given twice");
    assertThrows(
        IllegalArgumentException.class,
        () -> InputFiles.of(List.of(Path.of("-"), lists, Path.of("-"))));
  }

  @Test
  void rejectsDoNotOverwriteAnInput() throws IOException {
    Path input = lists.resolve("a.txt");
    String before = Files.readString(input);
    Files.createSymbolicLink(temp.resolve("link.txt"), input);
    for (String name : List.of(input.toString(), temp.resolve("link.txt").toString())) {
      Run run = index("--rejects", name, lists.toString());
      assertEquals(ExitStatus.USAGE, run.status());
      run.complained("is an input too");
      assertEquals(before, Files.readString(input));
    }
    Path rejects = temp.resolve("rejects.txt");
    assertEquals(ExitStatus.OK, index("--rejects", rejects.toString(), lists.toString()).status());
    assertTrue(Files.exists(rejects));
  }
}
