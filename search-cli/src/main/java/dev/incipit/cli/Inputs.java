package dev.incipit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files that a command line names: a file is itself, a folder is all files in it and below, in
 * order of their names, without hidden ones and without notes for people ({@code README}, {@code
 * *.md}); {@code -} is the standard input.
 *
 * @param files what to read
 * @param passedOver notes for people that were found in folders
 */
record Inputs(List<Input> files, List<Path> passedOver) {

  /**
   * One file.
   *
   * @param path the file; {@code -} for the standard input
   * @param named whether the command line names it, and not only a folder that it is in
   */
  record Input(Path path, boolean named) {
    boolean standardInput() {
      return path.toString().equals("-");
    }
  }

  /**
   * Finds the files.
   *
   * @throws NoSuchFileException if the command line names something that is not there
   */
  static Inputs of(List<Path> arguments) throws IOException {
    List<Input> files = new ArrayList<>();
    List<Path> passedOver = new ArrayList<>();
    for (Path argument : arguments) {
      Input named = new Input(argument, true);
      if (named.standardInput() || isFile(argument)) {
        files.add(named);
      } else if (Files.isDirectory(argument)) {
        walk(argument, files, passedOver);
      } else {
        throw new NoSuchFileException(argument.toString());
      }
    }
    return new Inputs(files, passedOver);
  }

  private static void walk(Path folder, List<Input> files, List<Path> passedOver)
      throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : (Iterable<Path>) children.sorted()::iterator) {
        String name = child.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        if (Files.isDirectory(child)) {
          walk(child, files, passedOver);
        } else if (isNote(name.toLowerCase(Locale.ROOT))) {
          passedOver.add(child);
        } else {
          files.add(new Input(child, false));
        }
      }
    }
  }

  private static boolean isFile(Path path) {
    return Files.exists(path) && !Files.isDirectory(path);
  }

  private static boolean isNote(String name) {
    return name.endsWith(".md") || name.equals("readme") || name.equals("readme.txt");
  }
}
