package dev.incipit.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bench jmh}: the hot inner parts, each alone. */
@Command(
    name = "jmh",
    mixinStandardHelpOptions = true,
    description = "Measure hot inner parts with JMH, whose options follow the pattern.")
final class HotCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "PATTERN",
      description = "Which benchmarks, and after -- options of JMH. Default: all.")
  private String[] arguments = {};

  @Override
  public Integer call() throws IOException {
    org.openjdk.jmh.Main.main(Arrays.copyOf(arguments, arguments.length));
    return 0;
  }
}
