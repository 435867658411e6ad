package dev.incipit.lucene.facet;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of all papers of a segment, without going through the papers: each value is a
 * term too, and of a term it is written how many documents have it. Only those that were deleted
 * have to be looked at.
 */
final class SegmentTotals {
  private SegmentTotals() {}

  /** How many papers have each value of a field, by the segment's own number of the value. */
  static int[] of(String field, LeafReader segment) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, field);
    int[] times = new int[Math.toIntExact(values.getValueCount())];
    Terms terms = segment.terms(field);
    if (terms == null) {
      return times;
    }
    // There may be terms that are no values. Both are in the same order.
    TermsEnum each = terms.iterator();
    BytesRef term = each.next();
    for (int value = 0; value < times.length; value++) {
      BytesRef wanted = values.lookupOrd(value);
      while (term != null && term.compareTo(wanted) < 0) {
        term = each.next();
      }
      times[value] = term != null && term.equals(wanted) ? each.docFreq() : 0;
    }
    dropDeleted(segment.getLiveDocs(), values, times);
    return times;
  }

  private static void dropDeleted(@Nullable Bits live, SortedSetDocValues values, int[] times)
      throws IOException {
    for (int document = 0; live != null && document < live.length(); document++) {
      if (!live.get(document) && values.advanceExact(document)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          times[(int) values.nextOrd()]--;
        }
      }
    }
  }
}
