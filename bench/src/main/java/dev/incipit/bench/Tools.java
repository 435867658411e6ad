package dev.incipit.bench;

import dev.incipit.bench.Results.Series;
import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.corpus.Layout;
import dev.incipit.bench.corpus.Resources;
import dev.incipit.bench.corpus.ZstdDictionary;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.Folders;
import dev.incipit.json.PaperJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command itself, and those of its commands that need no index, each a method. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measure Incipit beside other engines. Ratios first: absolute figures drift.",
      "load: how fast engines load papers, and how large indexes are; search: how fast they answer;"
          + " serve: how fast pages come over HTTP; start: how long a search by the command takes;"
          + " growth: what more papers cost; cluster: Incipit's index beside one on a cluster; all:"
          + " loading, searching, serving and starting."
    })
record Tools(PrintWriter out) {
  private static final String PAPERS =
      "A file in any format that Incipit reads, or generated:N[:SEED].";

  /** So many papers are enough for a dictionary, and leave others to try it with. */
  private static final int ONE_IN = 12;

  /** The average time in microseconds, of five iterations after three, in one process. */
  private static final String JMH = "-bm avgt -tu us -f 1 -wi 3 -w 2s -i 5 -r 3s";

  @Command(
      mixinStandardHelpOptions = true,
      description = "Measure how fast each format is read, in a heap of 256 MB.")
  void readers(
      @Mixin Options options,
      @Option(
              names = "--entries",
              paramLabel = "N",
              defaultValue = "100000",
              description = "How many entries of each format. Default: ${DEFAULT-VALUE}.")
          int entries)
      throws IOException {
    String machine = Options.machine();
    Workers workers = options.workers();
    Path folder = options.work().resolve("listings");
    Results results = new Results();
    int threads = Runtime.getRuntime().availableProcessors();
    for (int round = 1; round <= options.rounds; round++) {
      for (Layout layout : Layout.all()) {
        System.err.println("read, round " + round + ": " + layout.name());
        Folders.empty(folder);
        layout.write(folder, entries);
        Map<String, Double> figures =
            workers
                .run("read", EngineKind.INCIPIT, folder + "", layout.format().name(), threads, 0)
                .figures();
        if (figures.getOrDefault("papers", 0.0) != entries) {
          throw new IOException("%d entries were written, %s read".formatted(entries, figures));
        }
        results.add(new Series(layout.name(), "reader", threads), figures);
      }
    }
    Folders.empty(folder);
    out.println("Measured on " + machine + ".\n" + EngineReport.lines(results));
    options.write(machine, results, List.of());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Make the lines of JSON that all engines read.")
  void corpus(
      @Mixin Options options, @Parameters(paramLabel = "CORPUS", description = PAPERS) String name)
      throws IOException {
    Corpus corpus = Corpus.named(name, options.work());
    out.printf("%,d papers in %s%n", corpus.papers(), corpus.file());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Gather what papers have in common, for the index to pack them with.")
  void dictionary(
      @Mixin Options options,
      @Option(
              names = "--to",
              paramLabel = "FILE",
              required = true,
              description = "The file to write, record.zstd among index-core's resources.")
          Path to,
      @Parameters(paramLabel = "CORPUS", description = PAPERS) String name)
      throws IOException {
    ZstdDictionary dictionary = new ZstdDictionary();
    Corpus corpus = Corpus.named(name, options.work());
    int number = 0;
    try (Stream<String> lines = Files.lines(corpus.file())) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (number++ % ONE_IN == 0) {
          dictionary.add(PaperJson.write(PaperJson.read(line)));
        }
      }
    }
    String every = Resources.text(Resources.class, "paper-of-all-fields.json");
    byte[] made = dictionary.make(PaperJson.write(PaperJson.read(every)));
    Files.write(to, made);
    out.printf("%,d bytes of one in %d of %,d papers%n", made.length, ONE_IN, number);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Measure hot inner parts with JMH, whose options follow the pattern.")
  void jmh(
      @Parameters(
              arity = "0..*",
              paramLabel = "PATTERN",
              description = "Which benchmarks, and after -- options of JMH. Default: all.")
          List<String> arguments)
      throws IOException {
    List<String> line = new ArrayList<>(List.of(JMH.split(" ", -1)));
    line.addAll(arguments == null ? List.of() : arguments);
    org.openjdk.jmh.Main.main(line.toArray(String[]::new));
  }
}
