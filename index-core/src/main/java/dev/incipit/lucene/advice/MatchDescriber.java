package dev.incipit.lucene.advice;

import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.query.TextClause;
import dev.incipit.lucene.query.TextQueries;
import dev.incipit.lucene.scoring.Scores;
import dev.incipit.query.TextField;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.Query;

/** Says in plain words where in a paper something was found, and how rare that is. */
final class MatchDescriber {
  /** One paper in so many is few. */
  private static final int FEW = 100;

  /** One paper in so many is a lot. */
  private static final int MANY = 5;

  private record Place(String field, String words) {}

  private static final Map<TextField, Place> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put(TextField.TITLE, new Place(Schema.TITLE, "the title"));
    PLACES.put(TextField.AUTHOR, new Place(Schema.AUTHOR, "the authors"));
    PLACES.put(TextField.ABSTRACT, new Place(Schema.ABSTRACT, "the abstract"));
    PLACES.put(TextField.COMMENTS, new Place(Schema.COMMENTS, "the comments"));
    PLACES.put(TextField.JOURNAL, new Place(Schema.JOURNAL, "the journal reference"));
  }

  private final Scores scores;
  private final long papers;

  MatchDescriber(Scores scores, long papers) {
    this.scores = scores;
    this.papers = papers;
  }

  /** Where a paper has what a clause looks for: {@code in the title, twice in the abstract}. */
  String places(TextClause clause, int document) throws IOException {
    List<String> places = new ArrayList<>();
    for (Map.Entry<TextField, Place> entry : PLACES.entrySet()) {
      TextClause part = clause.in(entry.getKey());
      Place place = entry.getValue();
      int times = part.isEmpty() ? 0 : scores.times(TextQueries.of(part), place.field, document);
      if (times > 0) {
        places.add(times(times) + "in " + place.words);
      }
    }
    return places.isEmpty() ? "" : " " + String.join(", ", places);
  }

  private static String times(int times) {
    return switch (times) {
      case 1 -> "";
      case 2 -> "twice ";
      default -> times + " times ";
    };
  }

  /** How many papers match: {@code (rare: in 3 of 1,000 papers)}. */
  String rarity(Query query) throws IOException {
    long found = scores.papers(query);
    String word = found < papers / FEW ? "rare: " : found > papers / MANY ? "common: " : "";
    return String.format(Locale.ROOT, " (%sin %,d of %,d papers)", word, found, papers);
  }

  /** What the age of a paper is. */
  String day(int document) throws IOException {
    return "recent, of " + LocalDate.ofEpochDay(scores.day(document));
  }
}
