package dev.incipit.cli;

import dev.incipit.cli.config.OptionDefaults;
import dev.incipit.cli.load.HarvestCommand;
import dev.incipit.cli.load.IndexCommand;
import dev.incipit.cli.maintain.BackupCommand;
import dev.incipit.cli.maintain.EncodeCommand;
import dev.incipit.cli.maintain.ReindexCommand;
import dev.incipit.cli.maintain.RestoreCommand;
import dev.incipit.cli.maintain.StatsCommand;
import dev.incipit.cli.maintain.VerifyCommand;
import dev.incipit.cli.mcp.McpCommand;
import dev.incipit.cli.option.DefaultIndex;
import dev.incipit.cli.option.QueryOptions;
import dev.incipit.cli.search.EvalCommand;
import dev.incipit.cli.search.ExportCommand;
import dev.incipit.cli.search.RerunCommand;
import dev.incipit.cli.search.SearchCommand;
import dev.incipit.cli.serve.DemoCommand;
import dev.incipit.cli.serve.ServeCommand;
import dev.incipit.cli.serve.ShutdownSignal;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Failures;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.cli.watch.WatchCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** Starts the command. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the program with its exit status. */
  public static void main(String[] arguments) {
    LogSilencer.logs();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    ShutdownSignal shutdown = new ShutdownSignal();
    int status = run(System.getenv(), out, err, shutdown, arguments);
    shutdown.ended(status);
    System.exit(status);
  }

  /** Runs the command; answers its exit status. */
  static int run(
      Map<String, String> environment,
      PrintWriter out,
      PrintWriter err,
      ShutdownSignal shutdown,
      String... arguments) {
    Path home = DefaultIndex.folder(environment, System.getProperty("user.home", "."));
    CommandLine command = command(Terminal.of(out, err), home, shutdown);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setOut(out);
    command.setErr(err);
    int status = execute(command, environment, err, arguments);
    err.flush();
    // A writer keeps its failures to itself, and flushes before it tells.
    boolean written = !out.checkError();
    if (written || (status != ExitStatus.OK && status != ExitStatus.REJECTED)) {
      return status;
    }
    err.println("incipit: the output could not be written; what was to be told is incomplete");
    err.flush();
    return ExitStatus.UNUSABLE;
  }

  private static CommandLine command(Terminal terminal, Path home, ShutdownSignal shutdown) {
    CommandLine command = new CommandLine(new IncipitCommand());
    command.getCommandSpec().addOption(OptionDefaults.option());
    command.addSubcommand(new IndexCommand(terminal, home));
    command.addSubcommand(new HarvestCommand(terminal, home));
    command.addSubcommand(QueryOptions.line(new SearchCommand(terminal, home)));
    command.addSubcommand(QueryOptions.line(new ExportCommand(terminal, home)));
    command.addSubcommand(new RerunCommand(terminal, home));
    command.addSubcommand(new ServeCommand(terminal, home, shutdown));
    command.addSubcommand(new DemoCommand(home));
    command.addSubcommand(new McpCommand(terminal, home));
    command.addSubcommand(new StatsCommand(terminal, home));
    command.addSubcommand(new ReindexCommand(terminal, home));
    command.addSubcommand(new VerifyCommand(terminal, home));
    command.addSubcommand(new BackupCommand(terminal, home, InstantSource.system()));
    command.addSubcommand(new RestoreCommand(terminal, home));
    command.addSubcommand(new EncodeCommand(terminal, home));
    command.addSubcommand(new EvalCommand(terminal, home));
    command.addSubcommand(WatchCommand.line(terminal, home, Clock.systemUTC()));
    command.addSubcommand(new CommandLine.HelpCommand());
    CommandLine completion = new CommandLine(new GenerateCompletion());
    completion.getCommandSpec().usageMessage().hidden(true);
    command.addSubcommand(completion);
    command.addSubcommand(new ManPageCommand(terminal));
    return command;
  }

  private static int execute(
      CommandLine command, Map<String, String> environment, PrintWriter err, String... arguments) {
    Failures failures;
    try {
      OptionDefaults defaults = OptionDefaults.of(command, environment, arguments);
      command.setDefaultValueProvider(defaults);
      failures = new Failures(err, defaults::origin);
    } catch (IOException | IllegalArgumentException e) {
      err.println("incipit: " + Failures.words(e));
      return e instanceof IOException ? ExitStatus.UNUSABLE : ExitStatus.USAGE;
    }
    command.setParameterExceptionHandler(failures);
    command.setExecutionExceptionHandler(failures);
    return command.execute(arguments);
  }
}
