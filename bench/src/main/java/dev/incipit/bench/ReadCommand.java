package dev.incipit.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.bench.work.ListingsReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads listings in a process of its own and prints what it took; no one types it. */
@Command(name = "read", hidden = true, description = "Read listings for another bench.")
final class ReadCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Parameters(description = "The folder of the listings.")
  private Path folder = Path.of("");

  ReadCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    out.println(new ObjectMapper().writeValueAsString(ListingsReader.read(folder)));
    return 0;
  }
}
