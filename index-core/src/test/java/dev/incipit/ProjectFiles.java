package dev.incipit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's own files: what is neither built, nor git's, nor an editor's. */
final class ProjectFiles {
  private static final Set<String> SKIPPED = Set.of("target", ".git", ".idea", ".vscode", "bin");
  private static final Set<String> TEXTS =
      Set.of("java", "md", "xml", "jte", "css", "properties", "config", "yml", "sh");

  final Path root = Path.of(System.getProperty("incipit.root")).toAbsolutePath().normalize();
  private final List<Path> all = new ArrayList<>();

  ProjectFiles() throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            all.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Files whose name ends so. */
  List<Path> ending(String end) {
    return all.stream().filter(file -> file.toString().endsWith(end)).sorted().toList();
  }

  /** Java files that are shipped. */
  List<Path> mainJava() {
    return ending(".java").stream().filter(file -> name(file).contains("src/main/java/")).toList();
  }

  /** Everything that people write: sources, documents, poms, scripts; no data. */
  List<Path> texts() {
    return all.stream().filter(this::isText).sorted().toList();
  }

  private boolean isText(Path file) {
    String name = name(file);
    return name.equals("incipit")
        || name.equals(".ci/run")
        || TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** A file's name from the root, with slashes. */
  String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static List<String> lines(Path file) {
    try (Stream<String> lines = read(file).lines()) {
      return lines.toList();
    }
  }
}
