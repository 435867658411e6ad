package dev.incipit.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong, and answers the exit status. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final PrintWriter err;

  public Failures(PrintWriter err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    err.println("incipit: " + wrong.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitStatus.USAGE;
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
      case IOException storage -> String.valueOf(storage.getMessage());
      default -> failure.toString();
    };
  }
}
