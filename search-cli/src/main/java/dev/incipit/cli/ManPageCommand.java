package dev.incipit.cli;

import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.ManPage;
import dev.incipit.cli.terminal.Terminal;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code incipit generate-man-page}: for those who package Incipit. */
@Command(
    name = "generate-man-page",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Print the manual page of the command.")
final class ManPageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  ManPageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    new ManPage(terminal.out()).write(Objects.requireNonNull(spec).root().commandLine());
    return ExitStatus.OK;
  }
}
