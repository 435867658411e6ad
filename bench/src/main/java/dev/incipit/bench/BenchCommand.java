package dev.incipit.bench;

import picocli.CommandLine.Command;

/** The command itself, which only groups its subcommands. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure Incipit beside other engines. Ratios first: absolute figures drift.")
final class BenchCommand {}
