package dev.incipit.cli;

import dev.incipit.cli.config.OptionDefaults;
import dev.incipit.cli.terminal.Version;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself, which only groups its subcommands. */
@Command(
    name = "incipit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Full-text search for research listings.",
    footer = {
      "",
      "Exit status: 0 success; 1 some entries were rejected; 2 wrong command line;",
      "3 the index or an input cannot be used.",
      "You can set every option in the environment: --index as INCIPIT_INDEX, and so on.",
      "Or in a file: incipit --config FILE COMMAND, with lines such as: port = 8080"
    })
final class IncipitCommand {
  /** Read before the command line is parsed, as it holds the defaults of options. */
  @Option(
      names = OptionDefaults.CONFIG,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Take options that are not given from this file (TOML).")
  private @Nullable Path config;
}
