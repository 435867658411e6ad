package dev.incipit.cli;

import dev.incipit.cli.terminal.Version;
import picocli.CommandLine.Command;

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
final class IncipitCommand {}
