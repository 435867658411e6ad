package dev.incipit.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.bench.corpus.Resources;
import dev.incipit.bench.engine.EngineKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts child processes for single tasks, with the Java that runs this and the flags that the
 * product gives its own.
 */
record Workers(Path work) {
  private static final Path TASKSET = Path.of("/usr/bin/taskset");
  private static final String TANTIVY = "@oxdev03/node-tantivy-binding-linux-x64-gnu";
  private static final String TANTIVY_VERSION = "0.3.3";

  private Path tantivy() {
    return work.resolve("node/node_modules").resolve(TANTIVY);
  }

  /** Why an engine cannot take part; empty when it can. */
  String obstacle(EngineKind engine) {
    return engine != EngineKind.TANTIVY || Files.isDirectory(tantivy())
        ? ""
        : "it needs Node and its binding: npm install --prefix %s/node %s@%s"
            .formatted(work, TANTIVY, TANTIVY_VERSION);
  }

  /**
   * Does a task of {@link Worker} in a process of its own.
   *
   * @param threads on how many processors
   */
  Answer run(
      String task, EngineKind engine, String place, String file, int threads, double warmSeconds)
      throws IOException {
    List<String> line = new ArrayList<>();
    if (threads < Runtime.getRuntime().availableProcessors() && Files.isExecutable(TASKSET)) {
      line.addAll(List.of(TASKSET.toString(), "-c", "0-" + (threads - 1)));
    }
    line.addAll(engine == EngineKind.TANTIVY ? node() : java(task, threads));
    line.addAll(List.of(task, engine.name(), place, file, threads + "", warmSeconds + ""));
    String said = output(line).strip();
    return new ObjectMapper().readValue(said.substring(said.lastIndexOf('\n') + 1), Answer.class);
  }

  private List<String> node() throws IOException {
    Path script = work.resolve("tantivy-worker.cjs");
    Files.writeString(script, Resources.text(Workers.class, "tantivy-worker.cjs"));
    return List.of("node", script.toString(), tantivy().toString());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String classPath() {
    return System.getProperty("java.class.path");
  }

  private List<String> java(String task, int threads) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of(java(), "-Xlog:disable", "--enable-native-access=ALL-UNNAMED"));
    // A reader whose memory grows with its input fails.
    line.add(task.equals("read") ? "-Xmx256m" : "-Xmx1g");
    line.add("-XX:ActiveProcessorCount=" + threads);
    if (task.equals("load") || task.equals("read")) {
      // As the launcher of Incipit has it, to all engines' gain.
      line.addAll(List.of("-XX:+UseSerialGC", "-XX:InlineSmallCode=500"));
    }
    line.addAll(List.of("-cp", classPath(), Main.class.getName(), "worker"));
    return line;
  }

  /** What a process prints that ends well. */
  String output(List<String> line) throws IOException {
    Path log = work.resolve("worker.log");
    ProcessBuilder builder = new ProcessBuilder(line).redirectError(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("a process failed:\n" + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("waiting for a process was interrupted", e);
    }
    return said;
  }
}
