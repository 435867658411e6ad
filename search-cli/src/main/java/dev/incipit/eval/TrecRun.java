package dev.incipit.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ranking of every topic, as TREC's run files hold it: topic, {@code Q0}, paper, place, score
 * and the run's name.
 *
 * @param rankings for each topic the papers, best first
 */
public record TrecRun(Map<String, List<RankedPaper>> rankings) {
  private static final String NAME = "incipit";
  private static final int COLUMNS = 6;

  /**
   * Reads a run file. As everywhere, scores decide and not the places written; papers of equal
   * score keep the order of the file.
   *
   * @throws IOException if the file cannot be read or is no run; the message names the line
   */
  public static TrecRun read(Path file) throws IOException {
    SourceLines source = SourceLines.read(file);
    Map<String, List<RankedPaper>> rankings = new LinkedHashMap<>();
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      List<String> cells = List.of(line.split("\\s+", -1));
      if (cells.size() != COLUMNS) {
        throw source.wrong(i, "no line of a run: it is 'topic Q0 paper place score name'");
      }
      try {
        rankings
            .computeIfAbsent(cells.get(0), t -> new ArrayList<>())
            .add(new RankedPaper(cells.get(2), Double.parseDouble(cells.get(4))));
      } catch (NumberFormatException e) {
        throw source.wrong(i, "a score is a number, was '" + cells.get(4) + "'");
      }
    }
    if (rankings.isEmpty()) {
      throw source.wrong("there is nothing in this run");
    }
    rankings
        .values()
        .forEach(r -> r.sort(Comparator.comparingDouble(RankedPaper::score).reversed()));
    return new TrecRun(rankings);
  }

  /** Writes the run file. */
  public void write(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      rankings.forEach((topic, ranking) -> {
        int place = 1;
        for (RankedPaper ranked : ranking) {
          out.printf(
              Locale.ROOT,
              "%s Q0 %s %d %.6f %s%n",
              topic,
              ranked.paper(),
              place++,
              ranked.score(),
              NAME);
        }
      });
      if (out.checkError()) {
        throw new IOException(file + ": could not be written");
      }
    }
  }

  /** The papers of a topic in order; empty if the run has none. */
  public List<String> ranking(String topic) {
    return rankings.getOrDefault(topic, List.of()).stream().map(RankedPaper::paper).toList();
  }
}
