package dev.incipit.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import picocli.CommandLine;

/** Starts the command {@code bench}. */
public final class Main {

  private Main() {}

  /**
   * Runs a measurement, or a task of one, and exits with its status: 0, or 2 for a wrong call, or
   * 3.
   */
  public static void main(String... arguments) throws IOException, SQLException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length > 0 && arguments[0].equals("worker")) {
      out.println(Worker.answer(Arrays.asList(arguments).subList(1, arguments.length)));
      System.exit(0);
    }
    CommandLine bench = new CommandLine(new Tools(out)).setOut(out);
    EngineCommand.NAMES.forEach(name -> bench.addSubcommand(name, new EngineCommand(name, out)));
    bench.setCaseInsensitiveEnumValuesAllowed(true);
    bench.setExecutionExceptionHandler((exception, line, parsed) -> {
      if (exception instanceof IllegalArgumentException) {
        System.err.println("bench: " + exception.getMessage());
        return 2;
      }
      exception.printStackTrace();
      return 3;
    });
    System.exit(bench.execute(arguments));
  }
}
