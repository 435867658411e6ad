package dev.incipit.bench.run;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.work.WorkerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts child processes with the Java that runs this, with the flags that the product gives its
 * own.
 *
 * @param work the folder for what they complain of
 * @param heap the largest heap, as {@code 1g}
 * @param options more flags for each Java
 */
public record Launcher(Path work, String heap, List<String> options) {
  private static final String MAIN = "dev.incipit.bench.Main";

  private static final String ANSERINI =
      "its Maven artifact (1.5.0) is built on Lucene 9.9 and brings hundreds of megabytes of other"
          + " libraries, and it indexes and searches by the Lucene that bare Lucene stands for";

  /** What a process is for, which decides its flags as in the launcher of the command. */
  public enum Purpose {
    /** Indexing: over soon. */
    LOAD,
    /** Searching and serving: as long as there are requests. */
    SERVE
  }

  /** Copies the options. */
  public Launcher {
    options = List.copyOf(options);
  }

  /** Starts a worker for an engine. */
  WorkerProcess worker(EngineKind engine, Purpose purpose) throws IOException {
    return worker(engine, purpose, List.of());
  }

  /**
   * Starts a worker that loads with so many threads, whatever the engine does of its own accord.
   */
  WorkerProcess loader(EngineKind engine, int threads) throws IOException {
    return worker(engine, Purpose.LOAD, List.of("-XX:ActiveProcessorCount=" + threads));
  }

  private WorkerProcess worker(EngineKind engine, Purpose purpose, List<String> more)
      throws IOException {
    List<String> command = command(engine, purpose, more);
    return WorkerProcess.start(engine.title(), command, work.resolve(engine.code() + ".log"));
  }

  private List<String> command(EngineKind engine, Purpose purpose, List<String> more)
      throws IOException {
    return switch (engine) {
      case LUCENE, INCIPIT, SQLITE ->
          java(heap, purpose, more, "worker", "--engine", engine.code());
      case TANTIVY -> tantivy().command();
      case ANSERINI -> throw new IllegalArgumentException(obstacle(engine));
    };
  }

  private TantivyBinding tantivy() {
    return new TantivyBinding(work, System.getenv());
  }

  /** Why an engine cannot take part; empty when it can. */
  public String obstacle(EngineKind engine) throws IOException {
    return switch (engine) {
      case LUCENE, INCIPIT, SQLITE -> "";
      case TANTIVY -> tantivy().obstacle();
      case ANSERINI -> ANSERINI;
    };
  }

  /** A command line that runs this program in a Java of its own. */
  List<String> java(String largest, Purpose purpose, String... arguments) {
    return java(largest, purpose, List.of(), arguments);
  }

  private List<String> java(
      String largest, Purpose purpose, List<String> more, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:disable");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xmx" + largest);
    if (purpose == Purpose.LOAD) {
      // As the launcher of Incipit has it, to all engines' gain.
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:InlineSmallCode=500"));
    }
    command.addAll(more);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    command.addAll(List.of(arguments));
    return command;
  }
}
