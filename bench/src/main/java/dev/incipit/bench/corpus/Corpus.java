package dev.incipit.bench.corpus;

import dev.incipit.json.PaperJson;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.paper.AnnouncedPaper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Papers in Incipit's JSON lines, one a line, in a file that is not compressed.
 *
 * @param name what reports call it
 * @param file the file
 * @param papers how many it holds
 */
public record Corpus(String name, Path file, long papers) {
  private static final String GENERATED = "generated:";
  private static final int HEAD_BYTES = 1 << 16;

  /**
   * What an option names: a file, or {@code generated:N} or {@code generated:N:SEED}.
   *
   * @throws IllegalArgumentException if it names neither
   */
  public static Corpus named(String name, Path work) throws IOException {
    if (!name.startsWith(GENERATED)) {
      Path file = Path.of(name);
      if (Files.notExists(file)) {
        throw new IllegalArgumentException(
            "--corpus is a file or " + GENERATED + "N[:SEED]; there is no file " + name);
      }
      return ofFile(file, work);
    }
    String[] numbers = name.substring(GENERATED.length()).split(":", -1);
    try {
      return generated(
          Long.parseLong(numbers[0]), numbers.length > 1 ? Long.parseLong(numbers[1]) : 1, work);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "generated papers are asked for as "
              + GENERATED
              + "N or "
              + GENERATED
              + "N:SEED, was "
              + name,
          e);
    }
  }

  /** Generated papers, in a file in a folder, where they stay for the next time. */
  public static Corpus generated(long count, long seed, Path work) throws IOException {
    PaperGenerator generator = new PaperGenerator(count, seed);
    Path file = work.resolve("generated-" + count + "-" + seed + ".jsonl");
    if (Files.notExists(file)) {
      write(file, generator::writeTo);
    }
    return new Corpus("generated papers (seed " + seed + ")", file, count);
  }

  /** A corpus that is such a file already. */
  static Corpus of(String name, Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return new Corpus(name, file, lines.count());
    }
  }

  /**
   * The papers of a file in any format: the file itself if it is fit, else a copy in a folder.
   *
   * @throws IllegalArgumentException if it holds no papers
   */
  public static Corpus ofFile(Path file, Path work) throws IOException {
    String name = file.getFileName().toString();
    if (isFit(file)) {
      return of(name, file);
    }
    Path copy = work.resolve("corpus-" + name + ".jsonl");
    if (Files.notExists(copy) || isOlder(copy, file)) {
      write(copy, lines -> readAll(file, lines));
    }
    Corpus corpus = of(name, copy);
    if (corpus.papers == 0) {
      throw new IllegalArgumentException(file + " holds no papers that Incipit can read");
    }
    return corpus;
  }

  private static boolean isOlder(Path one, Path other) throws IOException {
    return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) < 0;
  }

  /**
   * Whether a file is what engines read: the format is Incipit's own, and nothing compresses it.
   */
  private static boolean isFit(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      return head.length > 0
          && head[0] == '{'
          && ListingReader.detect(head).equals(Optional.of(ListingFormat.JSONL));
    }
  }

  private static void readAll(Path file, Consumer<AnnouncedPaper> papers) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      ListingReader.read(in, file.toString(), papers, problem -> {});
    }
  }

  /** Writes papers to a file, which appears when it is whole. */
  static void write(Path file, PaperSource source) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (var out = Files.newBufferedWriter(part)) {
      source.writeTo(paper -> {
        try {
          out.write(PaperJson.write(paper));
          out.write('\n');
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Where papers come from. */
  @FunctionalInterface
  interface PaperSource {
    void writeTo(Consumer<AnnouncedPaper> papers) throws IOException;
  }

  /** The first papers, at most so many. */
  public List<AnnouncedPaper> first(int count) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return lines.lines().limit(count).map(PaperJson::read).toList();
    }
  }
}
