package dev.incipit.pipeline.advice;

import dev.incipit.document.PaperFields;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.TextClause;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.pipeline.highlight.AnalyzedPaper;
import dev.incipit.pipeline.highlight.MatchCounter;
import dev.incipit.query.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in plain words where in a paper something was found, and how rare that is. */
final class MatchDescriber {
  /** One paper in so many is few. */
  private static final int FEW = 100;

  /** One paper in so many is a lot. */
  private static final int MANY = 5;

  private static final Map<TextField, String> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put(TextField.TITLE, "the title");
    PLACES.put(TextField.AUTHOR, "the authors");
    PLACES.put(TextField.ABSTRACT, "the abstract");
    PLACES.put(TextField.COMMENTS, "the comments");
    PLACES.put(TextField.JOURNAL, "the journal reference");
  }

  private final IndexSnapshot snapshot;
  private final IdentityHashMap<Clause, String> rarities = new IdentityHashMap<>();

  MatchDescriber(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** What is found in one paper. */
  static final class InPaper {
    private final MatchCounter counter;

    InPaper(AnalyzedPaper paper) {
      this.counter = new MatchCounter(paper);
    }

    /** Where the paper has what a clause looks for: {@code in the title, twice in the abstract}. */
    String places(TextClause clause) {
      List<String> places = new ArrayList<>();
      PLACES.forEach((field, name) -> {
        int times = counter.times(clause, field);
        if (times > 0) {
          places.add(times(times) + "in " + name);
        }
      });
      return places.isEmpty() ? "" : " " + String.join(", ", places);
    }

    private static String times(int times) {
      return switch (times) {
        case 1 -> "";
        case 2 -> "twice ";
        default -> times + " times ";
      };
    }
  }

  /** How many papers match: {@code (rare: in 3 of 1,000 papers)}. */
  String rarity(Clause clause) throws IOException {
    String known = rarities.get(clause);
    if (known == null) {
      known = describe(snapshot.count(clause));
      rarities.put(clause, known);
    }
    return known;
  }

  private String describe(long found) throws IOException {
    long papers = snapshot.papers();
    String word = found < papers / FEW ? "rare: " : found > papers / MANY ? "common: " : "";
    return String.format(Locale.ROOT, " (%sin %,d of %,d papers)", word, found, papers);
  }

  /** What the age of a paper is. */
  static String day(AnnouncedPaper paper) {
    return "recent, of " + PaperFields.day(paper).orElseThrow();
  }
}
