package dev.incipit.bench;

import dev.incipit.bench.run.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of all measurements: where they work, how they start Java, where they report. */
final class WorkOptions {

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "The largest heap of each Java. Default: ${DEFAULT-VALUE}.")
  private String heap = "1g";

  @Option(
      names = "--java-option",
      paramLabel = "FLAG",
      description = "A flag more for each Java; repeatable.")
  private List<String> javaOptions = new ArrayList<>();

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where indexes and corpora are kept. Default: ${DEFAULT-VALUE}.")
  private Path work = Path.of(System.getProperty("java.io.tmpdir"), "incipit-bench");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a report in Markdown, and its plots beside it.")
  @Nullable Path report;

  /** The folder to work in, which is there. */
  Path folder() throws IOException {
    return Files.createDirectories(work);
  }

  /** What starts child processes. */
  Launcher launcher() throws IOException {
    return new Launcher(folder(), heap, javaOptions);
  }
}
