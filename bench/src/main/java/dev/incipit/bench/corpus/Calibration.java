package dev.incipit.bench.corpus;

import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Figures;
import dev.incipit.bench.report.Section;
import dev.incipit.listing.ListingReader;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets generated papers beside real ones. */
public final class Calibration {
  private static final long SEED = 1;
  private final Map<String, Map<String, Double>> columns = new LinkedHashMap<>();

  /** Counts the papers of a file in any format, up to so many, under a name. */
  public void real(String name, Path file, long most) throws IOException {
    CorpusFacts facts = new CorpusFacts();
    long[] left = {most};
    try (InputStream in = Files.newInputStream(file)) {
      ListingReader.read(
          in,
          file.toString(),
          (AnnouncedPaper paper) -> {
            if (left[0]-- > 0) {
              facts.add(paper);
            }
          },
          problem -> {});
    }
    columns.put(name, facts.facts());
  }

  /** Counts so many generated papers. */
  public void generated(long count) {
    CorpusFacts facts = new CorpusFacts();
    new PaperGenerator(count, SEED).writeTo(facts::add);
    columns.put("generated", facts.facts());
  }

  /** The section of a report. */
  public Section section() {
    Set<String> names = new LinkedHashSet<>();
    columns.values().forEach(facts -> names.addAll(facts.keySet()));
    List<List<String>> rows = new ArrayList<>();
    for (String name : names) {
      List<String> cells = new ArrayList<>(List.of(name));
      for (Map<String, Double> facts : columns.values()) {
        Double fact = facts.get(name);
        cells.add(fact == null ? "-" : Figures.number(fact));
      }
      rows.add(cells);
    }
    List<String> heads = new ArrayList<>(List.of("what"));
    heads.addAll(columns.keySet());
    return new Section(
        "Generated papers beside real ones",
        List.of(
            new Block.Text(
                "Generated papers serve where real ones are too few. Words are of the lengths that"
                    + " English words have, yet mean nothing."),
            new Block.Table(heads, rows)));
  }
}
