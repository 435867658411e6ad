package dev.incipit.cli;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A source tree with the real launcher, and with a Maven, JDKs and a PATH that are shell scripts:
 * the launcher under test builds and starts nothing real.
 */
final class FakeTree {
  /** Everything but Java and Maven that the launcher calls. */
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "dirname",
          "env",
          "find",
          "grep",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sleep");

  private final Path folder;
  final Path root;
  final Path launcher;
  final Path path;

  /** Makes a tree below a folder; it is not built, and there is no Java. */
  FakeTree(Path folder) throws IOException {
    this.folder = folder;
    assumeFalse(
        System.getProperty("os.name").startsWith("Windows"), "the launcher is a shell script");
    root = Files.createDirectories(folder.resolve("a tree"));
    path = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      script(path.resolve(tool), "exec " + installed(tool) + " \"$@\"\n");
    }
    launcher = root.resolve("incipit");
    Files.copy(Path.of(System.getProperty("incipit.root"), "incipit"), launcher);
    launcher.toFile().setExecutable(true);
    source("pom.xml");
    source("search-cli/src/main/java/Main.java");
    script(
        path.resolve("mvn"),
        """
        echo "java home $JAVA_HOME, arguments $*" >>"%1$s/maven calls"
        read line && echo "Maven took the input: $line" >>"%1$s/maven calls"
        mkdir -p "%1$s/search-cli/target/lib"
        : >"%1$s/search-cli/target/incipit-cli-1.jar"
        : >"%1$s/search-cli/target/lib/other.jar"
        """
            .formatted(root));
  }

  private static Path installed(String tool) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, tool))) {
        return Path.of(folder, tool);
      }
    }
    throw new IllegalStateException("no " + tool + " on the PATH");
  }

  /** Writes a file of the tree, as new as can be. */
  void source(String name) throws IOException {
    Files.createDirectories(root.resolve(name).resolve("..").normalize());
    Files.writeString(root.resolve(name), "");
  }

  /** Makes all that is there now look old, so that what is written next is newer for sure. */
  void age() throws IOException {
    try (var files = Files.walk(root)) {
      for (Path file : files.toList()) {
        var time = Files.getLastModifiedTime(file).toMillis() - 10_000;
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
      }
    }
  }

  /** Makes a JDK whose Java prints where it is, and each of its arguments in brackets. */
  static Path jdk(Path folder, String version) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    script(
        folder.resolve("bin/java"),
        """
        case $1 in
          -version) echo 'openjdk version "%1$s" 2026-01-01' >&2; exit ;;
          -XshowSettings:properties) echo '    java.home = %2$s' >&2; exit ;;
        esac
        echo "java of %2$s"
        for argument in "$@"; do printf "[%%s]\\n" "$argument"; done
        case $2 in
          *ArchiveClassesAtExit=* | *AOTCacheOutput=*)
            echo "prepared" >>"%2$s/prepared"
            [ -e "%2$s/cannot prepare" ] || echo "classes" >"${2#*=}" ;;
        esac
        case $* in *exit-with-7*) exit 7 ;; *read-input*) read line; echo "read $line" ;; esac
        case $* in *show-locale*) echo "locale ${LC_ALL:-none} ${LC_CTYPE:-none}" ;; esac
        """
            .formatted(version, folder));
    script(folder.resolve("bin/javac"), "");
    Files.writeString(folder.resolve("release"), "A=\"b\"\nJAVA_VERSION=\"" + version + "\"\n");
    return folder;
  }

  /** How often the Java of such a JDK was asked to prepare starts. */
  static int preparations(Path jdk) throws IOException {
    Path log = jdk.resolve("prepared");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    file.toFile().setExecutable(true);
  }

  /** What a run left. */
  record Result(int status, String out, String err) {}

  /** Runs the launcher with nothing but the fakes in its environment, and the given variables. */
  Result run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(launcher.toString(), root, environment, "", arguments);
  }

  Result run(
      String command, Path from, Map<String, String> environment, String input, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Path in = Files.createTempFile(folder, "in", "");
    Files.writeString(in, input);
    Process process =
        start(command, from, environment, arguments)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after a minute: " + Files.readString(err));
    }
    return new Result(process.exitValue(), read(out), read(err));
  }

  ProcessBuilder start(
      String command, Path from, Map<String, String> environment, String... arguments) {
    List<String> words = new ArrayList<>(List.of(command));
    Collections.addAll(words, arguments);
    ProcessBuilder builder = new ProcessBuilder(words).directory(from.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", path.toString());
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().put("INCIPIT_JDK_FOLDERS", "");
    builder.environment().putAll(environment);
    return builder;
  }

  /** How often Maven was called, and how. */
  List<String> mavenCalls() throws IOException {
    Path calls = root.resolve("maven calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
