package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.incipit.cli.FakeTree.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When and how the launcher builds. */
class LauncherBuildTest {
  @TempDir Path folder;
  private FakeTree tree;
  private Path jdk;

  @BeforeEach
  void makeTree() throws IOException {
    folder = folder.toRealPath();
    tree = new FakeTree(folder);
    jdk = FakeTree.jdk(folder.resolve("jdk"), "21.0.8");
  }

  private Result run() throws IOException, InterruptedException {
    return tree.run(Map.of("JAVA_HOME", jdk.toString()), "stats");
  }

  @Test
  void theFirstUseBuildsWithTheJdkItFoundAndWithoutTests() throws Exception {
    String command = tree.launcher.toString();
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    Result result = tree.run(command, folder, environment, "kept\n", "read-input");
    assertEquals("incipit: building (first use, one to four minutes)...\n", result.err());
    assertTrue(result.out().endsWith("read kept\n"), result.out());
    assertEquals(1, tree.mavenCalls().size());
    String call = tree.mavenCalls().getFirst();
    assertTrue(call.startsWith("java home " + jdk + ", arguments -B -q -f " + tree.root), call);
    assertTrue(call.contains("-DskipTests"), call);
  }

  @Test
  void laterUsesAreQuietAndBuildNothing() throws Exception {
    run();
    assertEquals("", run().err());
    assertEquals(1, tree.mavenCalls().size());
  }

  @Test
  void aTreeThatMavenBuiltIsNotBuiltAgain() throws Exception {
    tree.age();
    Files.createDirectories(tree.root.resolve("search-cli/target/lib"));
    tree.source("search-cli/target/incipit-cli-1.jar");
    assertEquals("incipit: preparing for faster starts (once, some seconds)...\n", run().err());
    assertEquals("", run().err());
    assertEquals(List.of(), tree.mavenCalls());
  }

  @Test
  void newerSourcesPomsAndDeletionsAreBuiltOnce() throws Exception {
    run();
    checkBuiltAgain(2, () -> tree.source("search-cli/src/main/java/Main.java"));
    checkBuiltAgain(3, () -> tree.source("index-core/src/main/resources/deep/taxonomy.tsv"));
    checkBuiltAgain(4, () -> tree.source("index-core/pom.xml"));
    checkBuiltAgain(
        5,
        () -> Files.delete(tree.root.resolve("index-core/src/main/resources/deep/taxonomy.tsv")));
    tree.age();
    tree.source("index-core/src/test/java/ATest.java");
    run();
    assertEquals(5, tree.mavenCalls().size());
  }

  @Test
  void whatIsNotShippedIsNotBuilt() throws Exception {
    run();
    tree.age();
    tree.source("bench/pom.xml");
    tree.source("bench/src/main/java/Main.java");
    assertEquals("", run().err());
    assertEquals(1, tree.mavenCalls().size());
    assertTrue(tree.mavenCalls().getFirst().contains("-pl search-cli -am"));
  }

  private interface Change {
    void make() throws IOException;
  }

  private void checkBuiltAgain(int times, Change change) throws Exception {
    tree.age();
    change.make();
    assertEquals("incipit: building, as the sources have changed...\n", run().err());
    assertEquals("", run().err());
    assertEquals(times, tree.mavenCalls().size());
  }

  @Test
  void aChangedPomSweepsOutTheOldJars() throws Exception {
    run();
    Path old = tree.root.resolve("search-cli/target/lib/old-0.9.jar");
    Files.writeString(old, "");
    tree.age();
    tree.source("search-cli/src/main/java/Main.java");
    run();
    assertTrue(Files.exists(old));
    tree.age();
    tree.source("pom.xml");
    assertFalse(run().out().contains("old-0.9.jar"));
  }

  @Test
  void aFailedBuildShowsWhatMavenSaidAndLeavesNoLock() throws Exception {
    FakeTree.script(
        tree.path.resolve("mvn"), "echo '[ERROR] Could not transfer artifact a:b:jar'; exit 1\n");
    Result result = run();
    assertEquals(3, result.status());
    assertTrue(result.err().contains("[ERROR] Could not transfer artifact a:b:jar\n"));
    assertTrue(result.err().contains("incipit: the build failed"), result.err());
    assertTrue(result.err().contains("needs the network the first time"), result.err());
    assertEquals("", result.out());
    assertFalse(Files.exists(lock()));
    assertEquals(3, run().status());
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    Files.delete(tree.path.resolve("mvn"));
    Result result = run();
    assertEquals(3, result.status());
    assertTrue(result.err().contains("Maven (mvn) is not on the PATH"), result.err());
    assertTrue(result.err().contains("apt install maven"), result.err());
  }

  @Test
  void withoutMavenAnOlderBuildRunsWithAWarning() throws Exception {
    run();
    Files.delete(tree.path.resolve("mvn"));
    tree.age();
    tree.source("pom.xml");
    Result result = run();
    assertEquals(0, result.status());
    assertTrue(result.err().contains("the sources are newer than the build"), result.err());
  }

  @Test
  void aTreeThatCannotBeWrittenRunsWhatIsBuilt() throws Exception {
    run();
    tree.age();
    tree.source("pom.xml");
    Path target = tree.root.resolve("search-cli/target");
    target.toFile().setWritable(false);
    assumeFalse(Files.isWritable(target), "root may write everywhere");
    Result result = run();
    target.toFile().setWritable(true);
    assertEquals("", result.err());
    assertEquals(0, result.status());
    assertEquals(1, tree.mavenCalls().size());
  }

  @Test
  void simultaneousFirstUsesBuildOnce() throws Exception {
    Path mvn = tree.path.resolve("mvn");
    Files.writeString(mvn, Files.readString(mvn).replace("\nread", "\nsleep 2\nread"));
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(
          tree.start(tree.launcher.toString(), folder, Map.of("JAVA_HOME", jdk.toString()), "stats")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("run" + i).toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .start());
    }
    int waited = 0;
    for (int i = 0; i < 3; i++) {
      assertTrue(runs.get(i).waitFor(60, TimeUnit.SECONDS));
      String output = Files.readString(folder.resolve("run" + i));
      assertEquals(0, runs.get(i).exitValue(), output);
      assertTrue(output.contains("[stats]"), output);
      waited += output.contains("waiting for another run of incipit") ? 1 : 0;
    }
    assertEquals(2, waited);
    assertEquals(1, tree.mavenCalls().size());
    assertFalse(Files.exists(lock()));
  }

  @Test
  void theLockOfADeadRunIsTakenAway() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectories(lock());
    Files.writeString(lock().resolve("pid"), dead.pid() + "\n");
    assertEquals(0, run().status());
    assertFalse(Files.exists(lock()));
  }

  @Test
  void anInterruptedBuildStopsMavenAndLeavesNoLock() throws Exception {
    FakeTree.script(
        tree.path.resolve("mvn"), "echo $$ >'" + folder + "/mvn.pid'; exec sleep 100\n");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    Process process = tree.start(tree.launcher.toString(), folder, environment, "stats").start();
    Path pid = folder.resolve("mvn.pid");
    while (!Files.exists(pid) || Files.size(pid) == 0) {
      assertTrue(process.isAlive(), "ended before it was interrupted");
      Thread.sleep(20);
    }
    process.destroy();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(143, process.exitValue());
    assertFalse(Files.exists(lock()));
    ProcessHandle maven =
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElse(null);
    if (maven != null) {
      maven.onExit().get(60, TimeUnit.SECONDS);
    }
  }

  private Path lock() {
    return tree.root.resolve("search-cli/target/incipit.lock");
  }
}
