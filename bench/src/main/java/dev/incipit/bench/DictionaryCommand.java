package dev.incipit.bench;

import dev.incipit.bench.corpus.CommonPhrases;
import dev.incipit.bench.corpus.ZstdDictionary;
import dev.incipit.json.PaperJson;
import dev.incipit.listing.ListingReader;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench dictionary}: what the index packs papers with. */
@Command(
    name = "dictionary",
    mixinStandardHelpOptions = true,
    description = "Gather what papers have in common, for the index to pack them with.")
final class DictionaryCommand implements Callable<Integer> {
  /** A paper of all fields, whose names every line has. */
  private static final String PAPER =
      """
      {"id":"2601.00001","version":1,"title":"On the ","abstract":"We ","authors":["A. ","J. "],\
      "subjects":["math.CO","math-ph","hep-th","quant-ph","stat.ML","cs.AI","cs.CV","cs.CL","cs.LG"],\
      "comments":"12 pages, 5 figures","journalRef":"Phys. Rev. D (2020)","doi":"10.1",\
      "submitted":"2020-01-01T00:00:00Z","updated":"2020-01-01T00:00:00Z",\
      "licence":"http://creativecommons.org/licenses/by/4.0/",\
      "announcements":[{"list":"cs.LG","date":"2026-01-01","type":"replaced","number":1},\
      {"list":"cs.AI","date":"2026-01-01","type":"cross","number":1},\
      {"list":"cs.CL","date":"2026-01-01","type":"new","number":1}]}\
      """;

  private final PrintWriter out;

  @Option(
      names = "--every",
      paramLabel = "N",
      description = "Read every Nth paper only. Default: ${DEFAULT-VALUE}.")
  private int every = 12;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "The file to write, record.zstd among index-core's resources.")
  private Path to = Path.of("record.zstd");

  @Parameters(paramLabel = "FILE", description = "Papers, in any format that Incipit reads.")
  private Path file = Path.of("");

  DictionaryCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (every < 1) {
      throw new IllegalArgumentException("--every must be 1 or more, was " + every);
    }
    CommonPhrases phrases = new CommonPhrases();
    List<byte[]> lines = new ArrayList<>();
    int[] read = {0};
    try (InputStream in = Files.newInputStream(file)) {
      ListingReader.read(
          in,
          file.toString(),
          (AnnouncedPaper paper) -> {
            if (read[0]++ % every == 0) {
              phrases.add(PaperJson.write(paper));
              lines.add(PaperJson.writeBytes(paper));
            }
          },
          problem -> {});
    }
    byte[] common = phrases.dictionary(PaperJson.write(PaperJson.read(PAPER)));
    byte[] dictionary = ZstdDictionary.of(lines, common);
    Files.write(to, dictionary);
    out.printf("%,d bytes of what %,d papers have in common%n", dictionary.length, lines.size());
    return 0;
  }
}
