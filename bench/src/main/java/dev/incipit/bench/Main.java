package dev.incipit.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Starts the command {@code bench}. */
public final class Main {

  private Main() {}

  /** Runs a measurement and exits with its status. */
  public static void main(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs a measurement; answers its exit status: 0, or 2 for a wrong call, or 3. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine command = new CommandLine(new BenchCommand());
    command.addSubcommand(new IndexCommand(out, err));
    command.addSubcommand(new SearchCommand(out, err));
    command.addSubcommand(new ServeCommand(out, err));
    command.addSubcommand(new ReadersCommand(out, err));
    command.addSubcommand(new GrowthCommand(out, err));
    command.addSubcommand(new ClusterCommand(out, err));
    command.addSubcommand(new AllCommand(out, err));
    command.addSubcommand(new HotCommand());
    command.addSubcommand(new CalibrateCommand(out));
    command.addSubcommand(new DictionaryCommand(out));
    command.addSubcommand(new ReadCommand(out));
    command.addSubcommand(new WorkerCommand(out));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setOut(out);
    command.setErr(err);
    command.setExecutionExceptionHandler((exception, line, parsed) -> {
      if (exception instanceof IllegalArgumentException) {
        err.println("bench: " + exception.getMessage());
        return 2;
      }
      exception.printStackTrace(err);
      return 3;
    });
    return command.execute(arguments);
  }
}
