package dev.incipit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.FakeTree.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher finds itself and a Java, and hands over. */
class LauncherTest {
  @TempDir Path folder;
  private FakeTree tree;

  @BeforeEach
  void makeTree() throws IOException {
    folder = folder.toRealPath();
    tree = new FakeTree(folder);
  }

  @Test
  void tooFewOpenFilesAreToldBeforeAnythingElse() throws Exception {
    String few = "ulimit -n 60; exec \"$0\" stats";
    Result result = tree.run("/bin/sh", folder, Map.of(), "", "-c", few, "" + tree.launcher);
    assertEquals(3, result.status());
    assertEquals("", result.out());
    assertTrue(
        result.err().startsWith("incipit: only 60 files may be open at once (ulimit -n)"),
        result.err());
  }

  @Test
  void javaHomeComesFirst() throws Exception {
    Path home = FakeTree.jdk(folder.resolve("jdk in home"), "21.0.8");
    FakeTree.jdk(folder.resolve("jdks/newer"), "25.0.3");
    checkStarts(home, Map.of("JAVA_HOME", home.toString(), "INCIPIT_JDK_FOLDERS", jdks()));
  }

  @Test
  void thenComesTheFirstGoodJavaOnThePath() throws Exception {
    Path old = FakeTree.jdk(folder.resolve("17"), "17.0.15");
    Path good = FakeTree.jdk(folder.resolve("21"), "21.0.8");
    FakeTree.jdk(folder.resolve("jdks/newer"), "25.0.3");
    String path = old.resolve("bin") + ":" + good.resolve("bin") + ":" + tree.path;
    checkStarts(
        good, Map.of("JAVA_HOME", old.toString(), "PATH", path, "INCIPIT_JDK_FOLDERS", jdks()));
  }

  @Test
  void linksOnThePathLeadToTheJdk() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "21.0.8");
    Files.createSymbolicLink(folder.resolve("alternative"), Path.of("jdk/bin/java"));
    Files.createSymbolicLink(tree.path.resolve("java"), Path.of("../alternative"));
    checkStarts(jdk, Map.of());
  }

  @Test
  void aStubOnThePathIsAskedForItsJdk() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "21.0.8");
    FakeTree.script(tree.path.resolve("java"), "exec \"" + jdk + "/bin/java\" \"$@\"\n");
    checkStarts(jdk, Map.of());
  }

  @Test
  void thenComesTheNewestInTheUsualFolders() throws Exception {
    FakeTree.jdk(folder.resolve("jdks/a"), "21.0.10");
    Path newest = FakeTree.jdk(folder.resolve("jdks/b/Contents/Home"), "25.0.10");
    FakeTree.jdk(folder.resolve("jdks/c"), "25.0.9");
    FakeTree.jdk(folder.resolve("jdks/d"), "1.8.0_402");
    checkStarts(newest, Map.of("INCIPIT_JDK_FOLDERS", folder + "/none:" + jdks()));
  }

  @Test
  void theHomeFolderIsAUsualOne() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("home/.sdkman/candidates/java/x"), "99.0.1");
    ProcessBuilder builder = tree.start(tree.launcher.toString(), folder, Map.of(), "stats");
    builder.environment().remove("INCIPIT_JDK_FOLDERS");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(output.contains("java of " + jdk + "\n"), output);
  }

  @Test
  void aJdkWithoutReleaseFileIsAskedForItsVersion() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdks/a"), "21.0.8");
    Files.delete(jdk.resolve("release"));
    checkStarts(jdk, Map.of("INCIPIT_JDK_FOLDERS", jdks()));
  }

  @Test
  void withoutJdkItSaysWhatToInstall() throws Exception {
    Path old = FakeTree.jdk(folder.resolve("jdks/a"), "17.0.15");
    Result result = tree.run(Map.of("INCIPIT_JDK_FOLDERS", jdks()));
    assertEquals(3, result.status());
    assertTrue(result.err().contains("no JDK 21 or newer was found"), result.err());
    assertTrue(result.err().contains("set JAVA_HOME"), result.err());
    assertTrue(result.err().contains("Java 17.0.15 in " + old), result.err());
    assertEquals("", result.out());
    assertEquals(List.of(), tree.mavenCalls());
  }

  @Test
  void anUnpackedArchiveNeedsNeitherMavenNorACompiler() throws Exception {
    Path jre = FakeTree.jdk(folder.resolve("jre"), "21.0.8");
    Files.delete(jre.resolve("bin/javac"));
    Files.delete(tree.root.resolve("pom.xml"));
    Files.delete(tree.path.resolve("mvn"));
    Map<String, String> environment = Map.of("JAVA_HOME", jre.toString());
    Result broken = tree.run(environment);
    assertEquals(3, broken.status());
    assertTrue(broken.err().contains("Unpack the archive again"), broken.err());
    tree.source("incipit-cli-1.jar");
    tree.source("lib/other.jar");
    checkStarts(jre, environment);
    assertTrue(tree.run(environment).out().contains(tree.root + "/incipit-cli-1.jar"));
    Result none = tree.run(Map.of());
    assertTrue(none.err().contains("no Java 21 or newer was found"), none.err());
  }

  @Test
  void withoutCompilerItBuildsNothingButRunsWhatIsBuilt() throws Exception {
    Path jre = FakeTree.jdk(folder.resolve("jre"), "21.0.8");
    Files.delete(jre.resolve("bin/javac"));
    Result refused = tree.run(Map.of("JAVA_HOME", jre.toString()));
    assertEquals(3, refused.status());
    assertTrue(refused.err().contains("without javac: Java 21.0.8 in " + jre), refused.err());
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "21.0.8");
    checkStarts(jdk, Map.of("JAVA_HOME", jdk.toString()));
    checkStarts(jre, Map.of("JAVA_HOME", jre.toString()));
  }

  @Test
  void itFindsItselfThroughNestedLinksAndFromAnywhere() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "21.0.8");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    Path elsewhere = Files.createDirectories(folder.resolve("else where/deep"));
    Files.createSymbolicLink(folder.resolve("link to tree"), Path.of("a tree"));
    Files.createSymbolicLink(folder.resolve("inner"), Path.of("link to tree/incipit"));
    Files.createSymbolicLink(elsewhere.resolve("outer"), Path.of("../../inner"));
    for (String command : List.of("./outer", elsewhere + "/outer", "../../a tree/incipit")) {
      Result result = tree.run(command, elsewhere, environment, "");
      assertEquals(0, result.status(), result.err());
      assertTrue(result.out().contains(tree.root + "/search-cli/target/incipit-cli-1.jar"));
    }
    assertEquals(1, tree.mavenCalls().size());
  }

  @Test
  void argumentsInputAndExitStatusPassUnchanged() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "21.0.8");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    String[] arguments = {
      "search", "", "two words", "\"KV-cache\"", "-", "*", "$HOME", "`x`", "a\\b", "a\nb", "--"
    };
    Result result = tree.run(tree.launcher.toString(), tree.root, environment, "", arguments);
    String wanted = "[dev.incipit.cli.Main]\n[" + String.join("]\n[", arguments) + "]\n";
    assertTrue(result.out().endsWith(wanted), result.out());
    assertEquals(7, tree.run(environment, "exit-with-7").status());
    String command = tree.launcher.toString();
    Result reading = tree.run(command, tree.root, environment, "a line\n", "read-input");
    assertTrue(reading.out().endsWith("read a line\n"), reading.out());
  }

  @Test
  void optionsForJavaComeFromTheEnvironment() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "21.0.8");
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk.toString(), "INCIPIT_JAVA_OPTS", "-Xmx64m -Dx=*");
    String out = tree.run(environment, "stats").out();
    assertTrue(out.contains("[-Xmx64m]\n[-Dx=*]\n[-XX:SharedArchiveFile="), out);
  }

  @Test
  void withoutALocaleLettersAreUtf8() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "21.0.8");
    checkLocale(jdk, Map.of(), "none C.UTF-8");
    checkLocale(jdk, Map.of("LANG", "C"), "none C.UTF-8");
    checkLocale(jdk, Map.of("LC_CTYPE", "POSIX", "LANG", "de_DE.UTF-8"), "none C.UTF-8");
    checkLocale(jdk, Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8"), "C.UTF-8 none");
    checkLocale(jdk, Map.of("LANG", "de_DE.ISO-8859-1"), "none none");
    checkLocale(jdk, Map.of("LC_ALL", "fr_FR.UTF-8", "LANG", "C"), "fr_FR.UTF-8 none");
  }

  private void checkLocale(Path jdk, Map<String, String> locale, String wanted) throws Exception {
    Map<String, String> environment = new HashMap<>(locale);
    environment.put("JAVA_HOME", jdk.toString());
    String out = tree.run(environment, "show-locale").out();
    assertTrue(out.endsWith("locale " + wanted + "\n"), out);
  }

  @Test
  void commandsStartByWhatTheyAreFor() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "21.0.8");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    assertTrue(tree.run(environment, "search").out().contains("[-XX:TieredStopAtLevel=1]"));
    String indexing = tree.run(environment, "index").out();
    assertTrue(indexing.contains("[-XX:+UseSerialGC]"), indexing);
    assertTrue(indexing.contains("[-XX:InlineSmallCode=500]"), indexing);
    assertFalse(indexing.contains("TieredStopAtLevel"), indexing);
    String serving = tree.run(environment, "serve").out();
    assertTrue(serving.contains("[-XX:+ExitOnOutOfMemoryError]"), serving);
    assertFalse(serving.contains("SerialGC") || serving.contains("TieredStop"), serving);
  }

  @Test
  void eachJavaPreparesFasterStartsOnceAndUsesWhatItPrepared() throws Exception {
    Path older = FakeTree.jdk(folder.resolve("older"), "24.0.2");
    Path newer = FakeTree.jdk(folder.resolve("newer"), "25.0.3");
    String target = tree.root + "/search-cli/target/incipit-";
    for (int i = 0; i < 2; i++) {
      Result result = tree.run(Map.of("JAVA_HOME", older.toString()), "x");
      String option = "[-XX:SharedArchiveFile=" + target + "24.0.2.jsa]";
      assertTrue(result.out().contains(option), result.out());
      result = tree.run(Map.of("JAVA_HOME", newer.toString()), "x");
      option = "[-XX:AOTCache=" + target + "25.0.3.aot]";
      assertTrue(result.out().contains(option), result.out());
      assertEquals(i == 0, result.err().contains("preparing for faster starts"), result.err());
    }
    assertEquals(1, FakeTree.preparations(older));
    assertEquals(1, FakeTree.preparations(newer));
  }

  @Test
  void startsArePreparedAgainForAnyNewJar() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "25.0.3");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    tree.run(environment, "x");
    int times = 1;
    for (String jar : List.of("incipit-cli-1.jar", "lib/other.jar")) {
      tree.age();
      tree.source("search-cli/target/" + jar);
      tree.run(environment, "x");
      tree.run(environment, "x");
      assertEquals(++times, FakeTree.preparations(jdk));
    }
  }

  @Test
  void aJavaThatCannotPrepareStartsAllTheSameAndIsNotAskedAgain() throws Exception {
    Path jdk = FakeTree.jdk(folder.resolve("jdk"), "25.0.3");
    Files.createFile(jdk.resolve("cannot prepare"));
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    for (int i = 0; i < 2; i++) {
      Result result = tree.run(environment, "x");
      assertEquals(0, result.status(), result.err());
      assertFalse(result.out().contains("AOTCache"), result.out());
    }
    assertEquals(1, FakeTree.preparations(jdk));
  }

  private void checkStarts(Path jdk, Map<String, String> environment) throws Exception {
    Result result = tree.run(environment, "stats");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().startsWith("java of " + jdk + "\n"), result.out());
  }

  private String jdks() {
    return folder.resolve("jdks").toString();
  }
}
