package dev.incipit.lucene.facet;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Counts matches by the months of a field of seconds. */
final class MonthCounts {
  private static final int SECONDS_OF_DAY = 86_400;

  private MonthCounts() {}

  /** Matches by month in UTC, as {@code 2026-04}. */
  static Map<String, Long> of(String field, FacetsCollector found) throws IOException {
    // There are far fewer days than matches, and a calendar is slow to ask.
    Map<Long, long[]> days = new HashMap<>();
    for (MatchingDocs matches : found.getMatchingDocs()) {
      NumericDocValues seconds = DocValues.getNumeric(matches.context().reader(), field);
      DocIdSetIterator documents = matches.bits().iterator();
      while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (seconds.advanceExact(documents.docID())) {
          long day = Math.floorDiv(seconds.longValue(), SECONDS_OF_DAY);
          days.computeIfAbsent(day, none -> new long[1])[0]++;
        }
      }
    }
    Map<String, Long> months = new HashMap<>();
    days.forEach((day, count) -> months.merge(month(day), count[0], Long::sum));
    return months;
  }

  private static String month(long day) {
    Instant start = Instant.ofEpochSecond(day * SECONDS_OF_DAY);
    return YearMonth.from(start.atOffset(ZoneOffset.UTC)).toString();
  }
}
