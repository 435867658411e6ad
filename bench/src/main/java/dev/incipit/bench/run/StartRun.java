package dev.incipit.bench.run;

import dev.incipit.bench.engine.BareLuceneCommand;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.measure.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts the command to search an index, in turn with the smallest program that searches bare
 * Lucene's and with a Java that does nothing.
 */
public final class StartRun {
  /** Starts are short and vary, so that there are more rounds than of other measurements. */
  private static final int ROUNDS = 11;

  private static final String WORD = "results";

  /** What the launcher of the command gives a Java for what is over soon. */
  private static final List<String> SHORT =
      List.of(
          "-Xlog:disable",
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1");

  /**
   * What starts took, in milliseconds.
   *
   * @param search from the command line to the printed hits and the end
   * @param bare the same of the smallest program that searches bare Lucene's index
   * @param nothing a Java that prints its version
   * @param ratio of the first to the second, round by round
   */
  public record Starts(Spread search, Spread bare, Spread nothing, Spread ratio) {}

  private final Setup setup;
  private final Path command;
  private final Consumer<String> progress;

  /**
   * A run over indexes of Incipit and of bare Lucene that are loaded.
   *
   * @param command the launcher of the command
   */
  public StartRun(Setup setup, Path command, Consumer<String> progress) {
    this.setup = setup;
    this.command = command;
    this.progress = progress;
  }

  /** Measures. */
  public Starts measure() throws IOException {
    List<String> search =
        List.of(
            command.toString(),
            "search",
            "--index",
            setup.index(EngineKind.INCIPIT).toString(),
            WORD);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> bare = new ArrayList<>(List.of(java));
    bare.addAll(SHORT);
    bare.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            BareLuceneCommand.class.getName(),
            setup.index(EngineKind.LUCENE).toString(),
            WORD));
    List<String> nothing = List.of(java, "-version");
    progress.accept("starting: once untimed, as the first start may build the command");
    run(search);
    double[] searches = new double[ROUNDS];
    double[] bares = new double[ROUNDS];
    double[] nothings = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      nothings[round] = run(nothing);
      bares[round] = run(bare);
      searches[round] = run(search);
    }
    return new Starts(
        Spread.of(searches),
        Spread.of(bares),
        Spread.of(nothings),
        Spread.ofRatios(searches, bares));
  }

  private double run(List<String> line) throws IOException {
    Path log = setup.work().resolve("start.log");
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      if (builder.start().waitFor() != 0) {
        throw new IOException(line + " failed: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("starting was interrupted", e);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
