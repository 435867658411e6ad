package dev.incipit.bench;

import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.work.Worker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The side of a child process, which no one types. */
@Command(name = "worker", hidden = true, description = "Work for another bench.")
final class WorkerCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Option(names = "--engine", required = true, description = "The engine.")
  private EngineKind engine = EngineKind.INCIPIT;

  WorkerCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    try (Worker worker = new Worker(engine)) {
      worker.work(
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
    }
    return 0;
  }
}
