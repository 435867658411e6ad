package dev.incipit.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Writes the help of a command and of all commands within it as one page for {@code man}. */
public final class ManPage {
  private final PrintWriter out;

  public ManPage(PrintWriter out) {
    this.out = out;
  }

  /** Writes the page. */
  public void write(CommandLine command) {
    String name = command.getCommandName();
    String version = command.getCommandSpec().version()[0];
    out.println(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + version + "\"");
    out.println(".SH NAME");
    String purpose = String.join(" ", command.getCommandSpec().usageMessage().description());
    out.println(escaped(name) + " \\- " + escaped(purpose));
    out.println(".SH SYNOPSIS");
    out.println(".B " + escaped(name));
    out.println("COMMAND [OPTION...]");
    out.println(".SH DESCRIPTION");
    help(command);
    out.println(".SH COMMANDS");
    commands(command);
  }

  private void commands(CommandLine command) {
    for (CommandLine sub : List.copyOf(command.getSubcommands().values())) {
      if (!sub.getCommandSpec().usageMessage().hidden()) {
        out.println(".SS \"" + escaped(sub.getCommandSpec().qualifiedName()) + "\"");
        help(sub);
        commands(sub);
      }
    }
  }

  private void help(CommandLine command) {
    out.println(".nf");
    out.println(
        command
            .getUsageMessage(Ansi.OFF)
            .lines()
            .map(line -> "\\&" + escaped(line))
            .collect(Collectors.joining("\n")));
    out.println(".fi");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
