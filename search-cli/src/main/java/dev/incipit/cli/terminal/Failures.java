package dev.incipit.cli.terminal;

import dev.incipit.search.UnusableIndexException;
import dev.incipit.search.WriteFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong, and answers the exit status. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final PrintWriter err;
  private final Function<ArgSpec, Optional<String>> origin;

  /**
   * Tells failures.
   *
   * @param origin where the value of an option stands that the command line does not give
   */
  public Failures(PrintWriter err, Function<ArgSpec, Optional<String>> origin) {
    this.err = err;
    this.origin = origin;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    err.println("incipit: " + origin(wrong, arguments) + wrong.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitStatus.USAGE;
  }

  /** Where a wrong value stands, unless the command line gives it. */
  private String origin(ParameterException wrong, String... arguments) {
    if (!(wrong.getArgSpec() instanceof OptionSpec option)) {
      return "";
    }
    boolean given =
        Stream.of(arguments)
            .map(argument -> argument.replaceFirst("=.*", ""))
            .anyMatch(List.of(option.names())::contains);
    return given ? "" : origin.apply(option).map(place -> place + ": ").orElse("");
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    switch (failure) {
      case ParameterException wrong -> {
        return handleParseException(wrong, new String[0]);
      }
      case IllegalArgumentException wrong -> {
        err.println("incipit: " + wrong.getMessage());
        return ExitStatus.USAGE;
      }
      case IOException storage -> err.println("incipit: " + words(storage));
      default -> {
        err.println("incipit: internal error; please report it with these lines:");
        failure.printStackTrace(err);
      }
    }
    return ExitStatus.UNUSABLE;
  }

  /** What failed, in words for people. */
  public static String words(Exception failure) {
    return switch (failure) {
      case NoSuchFileException absent -> absent.getFile() + ": there is no such file or folder";
      case AccessDeniedException denied ->
          denied.getFile() + ": you have no permission to read or write it";
      case UnusableIndexException unusable -> unusable.getMessage() + CommandAdvice.of(unusable);
      case WriteFailedException failed ->
          failed.reason()
              + String.format(Locale.ROOT, ", %,d papers are committed; ", failed.committed())
              + (failed.isDiskFull() ? "free space" : "mend the cause")
              + " and run the same command again";
      case IOException storage -> String.valueOf(storage.getMessage());
      case IllegalArgumentException wrong -> String.valueOf(wrong.getMessage());
      default -> failure.toString();
    };
  }
}
