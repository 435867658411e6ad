package dev.incipit.bench.run;

import dev.incipit.bench.work.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Finds Tantivy's binding for Node: the folder that the environment names, or what npm installs
 * into the work folder.
 */
final class TantivyBinding {
  /** The environment variable with the folder of the package. */
  static final String VARIABLE = "INCIPIT_BENCH_TANTIVY";

  private static final String PACKAGE = "@oxdev03/node-tantivy-binding-linux-x64-gnu";
  private static final String VERSION = "0.3.3";
  private static final String SCRIPT = "tantivy-worker.cjs";
  private static final int INSTALL_SECONDS = 120;

  private final Path work;
  private final Map<String, String> environment;

  TantivyBinding(Path work, Map<String, String> environment) {
    this.work = work;
    this.environment = environment;
  }

  /** Why it cannot take part; empty when it can. */
  String obstacle() throws IOException {
    if (!succeeds(work, List.of("node", "--version"))) {
      return "node is not on the PATH";
    }
    String named = environment.get(VARIABLE);
    if (named != null) {
      return Files.isDirectory(Path.of(named)) ? "" : VARIABLE + " names no folder: " + named;
    }
    if (Files.isDirectory(installed())) {
      return "";
    }
    Path folder = Files.createDirectories(work.resolve("node"));
    boolean done =
        succeeds(
            folder,
            List.of(
                "npm",
                "install",
                "--no-audit",
                "--no-fund",
                "--prefix",
                ".",
                PACKAGE + "@" + VERSION));
    return done && Files.isDirectory(installed())
        ? ""
        : "npm could not install " + PACKAGE + " (no npm, no network, or another system)";
  }

  private Path installed() {
    return work.resolve("node").resolve("node_modules").resolve(PACKAGE);
  }

  private boolean succeeds(Path folder, List<String> command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("tantivy.log").toFile())
              .start();
      boolean ended = process.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException e) {
      if (Files.isDirectory(folder)) {
        return false; // no such program
      }
      throw e;
    }
  }

  /** The command line of a worker; there must be no obstacle. */
  List<String> command() throws IOException {
    Path script = work.resolve(SCRIPT);
    try (InputStream in = Objects.requireNonNull(Worker.class.getResourceAsStream(SCRIPT))) {
      Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
    }
    String named = environment.get(VARIABLE);
    return List.of("node", script.toString(), named != null ? named : installed().toString());
  }
}
