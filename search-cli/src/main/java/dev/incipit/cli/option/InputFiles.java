package dev.incipit.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a command line names: a file is itself, a folder is all files in it and below, in
 * order of their names, without hidden ones, without notes for people ({@code README}, {@code
 * *.md}) and without what is no file or an index; {@code -} is the standard input.
 *
 * @param files what to read
 * @param passedOver what was found in folders and is not read
 */
public record InputFiles(List<Input> files, List<Path> passedOver) {
  /** The file that makes a folder an index, which may lie among the listings. */
  private static final String INDEX_MANIFEST = "incipit.properties";

  /**
   * One file.
   *
   * @param path the file; {@code -} for the standard input
   * @param named whether the command line names it, and not only a folder that it is in
   */
  public record Input(Path path, boolean named) {
    public boolean standardInput() {
      return path.toString().equals("-");
    }
  }

  /**
   * Finds the files.
   *
   * @throws NoSuchFileException if the command line names something that is not there
   * @throws IllegalArgumentException if it names the standard input twice
   */
  public static InputFiles of(List<Path> arguments) throws IOException {
    List<Input> files = new ArrayList<>();
    List<Path> passedOver = new ArrayList<>();
    for (Path argument : arguments) {
      Input named = new Input(argument, true);
      if (named.standardInput() && files.contains(named)) {
        throw new IllegalArgumentException("- is given twice, the standard input can be read once");
      }
      if (named.standardInput() || isFile(argument)) {
        files.add(named);
      } else if (Files.isDirectory(argument)) {
        walk(argument, Set.of(), files, passedOver);
      } else {
        throw new NoSuchFileException(argument.toString());
      }
    }
    return new InputFiles(files, passedOver);
  }

  /**
   * Finds the files in and below a folder.
   *
   * @param above the real paths of the folders it was reached through, as links may lead in circles
   */
  private static void walk(Path folder, Set<Path> above, List<Input> files, List<Path> passedOver)
      throws IOException {
    Set<Path> through = new HashSet<>(above);
    if (!through.add(folder.toRealPath()) || isIndex(folder)) {
      passedOver.add(folder);
      return;
    }
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : (Iterable<Path>) children.sorted()::iterator) {
        String name = child.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        if (Files.isDirectory(child) && Files.isReadable(child)) {
          walk(child, through, files, passedOver);
        } else if (isNote(name.toLowerCase(Locale.ROOT)) || isSpecial(child)) {
          passedOver.add(child);
        } else {
          files.add(new Input(child, false));
        }
      }
    }
  }

  /** How many bytes there are to read; 0 if that is not known, as of the standard input. */
  public long bytes() throws IOException {
    long bytes = 0;
    for (Input input : files) {
      if (!Files.isRegularFile(input.path())) {
        return 0;
      }
      bytes += Files.size(input.path());
    }
    return bytes;
  }

  /** Whether a folder is an index. */
  public static boolean isIndex(Path folder) {
    return Files.exists(folder.resolve(INDEX_MANIFEST));
  }

  private static boolean isFile(Path path) {
    return Files.exists(path) && !Files.isDirectory(path);
  }

  /** Whether reading may never end: a pipe, a socket, a device. Who means one names it. */
  private static boolean isSpecial(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private static boolean isNote(String name) {
    return name.endsWith(".md") || name.equals("readme") || name.equals("readme.txt");
  }
}
