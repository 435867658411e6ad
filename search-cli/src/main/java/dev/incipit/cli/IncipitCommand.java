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
      "Exit status: 0 all is well; 1 some entries were rejected; 2 the command line is wrong;",
      "3 the index or an input cannot be used.",
      "Every option may come from the environment: --index from INCIPIT_INDEX, and so on."
    })
final class IncipitCommand {}
