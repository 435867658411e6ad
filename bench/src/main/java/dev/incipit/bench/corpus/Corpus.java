package dev.incipit.bench.corpus;

import dev.incipit.json.PaperJson;
import dev.incipit.listing.ListingReader;
import dev.incipit.paper.AnnouncedPaper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Papers in Incipit's JSON lines, one a line, in a file that is not compressed.
 *
 * @param name what results call it
 * @param file the file
 * @param papers how many it holds
 */
public record Corpus(String name, Path file, long papers) {
  private static final Pattern GENERATED = Pattern.compile("generated:(\\d{1,9})(?::(\\d{1,9}))?");

  /** Whether a name is of generated papers. */
  public static boolean isGenerated(String name) {
    return GENERATED.matcher(name).matches();
  }

  /**
   * What an option names: a file in any format, or {@code generated:N} or {@code generated:N:SEED}.
   *
   * @param work the folder for papers that are generated or brought into another format; they stay
   *     there for the next time
   * @throws IllegalArgumentException if it names neither
   */
  public static Corpus named(String name, Path work) throws IOException {
    Matcher generated = GENERATED.matcher(name);
    if (!generated.matches()) {
      Path file = Path.of(name);
      if (Files.notExists(file)) {
        throw new IllegalArgumentException(
            "a corpus is a file or generated:N[:SEED]; there is no file " + name);
      }
      return ofFile(file, work);
    }
    long count = Long.parseLong(generated.group(1));
    long seed = generated.group(2) == null ? 1 : Long.parseLong(generated.group(2));
    PaperGenerator generator = new PaperGenerator(count, seed);
    Path file = work.resolve("generated-" + count + "-" + seed + ".jsonl");
    if (Files.notExists(file)) {
      write(file, papers -> generator.papers().forEach(papers));
    }
    return new Corpus(name, file, count);
  }

  private static Corpus ofFile(Path file, Path work) throws IOException {
    String name = file.getFileName().toString();
    Path copy = work.resolve("corpus-" + name + ".jsonl");
    if (Files.notExists(copy)
        || Files.getLastModifiedTime(copy).compareTo(Files.getLastModifiedTime(file)) < 0) {
      write(
          copy,
          papers -> {
            try (InputStream in = Files.newInputStream(file)) {
              ListingReader.read(in, file.toString(), papers, problem -> {});
            }
          });
    }
    try (Stream<String> lines = Files.lines(copy)) {
      Corpus corpus = new Corpus(name, copy, lines.count());
      if (corpus.papers == 0) {
        throw new IllegalArgumentException(file + " holds no papers that Incipit can read");
      }
      return corpus;
    }
  }

  /** Where papers come from. */
  private interface PaperSource {
    void writeTo(Consumer<AnnouncedPaper> papers) throws IOException;
  }

  /** Writes papers to a file, which appears when it is whole. */
  private static void write(Path file, PaperSource source) throws IOException {
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

  /** The first papers, at most so many. */
  public List<AnnouncedPaper> first(int count) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return lines.lines().limit(count).map(PaperJson::read).toList();
    }
  }

  /** The name as one of a file. */
  public String slug() {
    return name.replaceAll("[^\\w.-]", "-");
  }
}
