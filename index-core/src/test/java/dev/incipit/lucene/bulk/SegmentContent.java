package dev.incipit.lucene.bulk;

import dev.incipit.document.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * All that a segment has, as text to compare: fields, terms with their statistics, documents and
 * positions, norms, doc values, points and stored records.
 */
record SegmentContent(Map<String, List<String>> lines) {
  static SegmentContent of(LeafReader segment) throws IOException {
    Map<String, List<String>> lines = new TreeMap<>();
    for (FieldInfo field : segment.getFieldInfos()) {
      List<String> content = new ArrayList<>();
      content.add(kind(field));
      terms(segment, field, content);
      values(segment, field, content);
      points(segment, field, content);
      lines.put(field.name, content);
    }
    List<String> records = new ArrayList<>();
    for (int document = 0; document < segment.maxDoc(); document++) {
      records.add(
          segment.storedFields().document(document).getBinaryValue(Schema.RECORD).toString());
    }
    lines.put("stored " + segment.numDocs(), records);
    return new SegmentContent(lines);
  }

  private static String kind(FieldInfo field) {
    return "%s, norms %s, %s, %d dimensions of %d"
        .formatted(
            field.getIndexOptions(),
            field.hasNorms(),
            field.getDocValuesType(),
            field.getPointDimensionCount(),
            field.getPointNumBytes());
  }

  private static void terms(LeafReader segment, FieldInfo field, List<String> content)
      throws IOException {
    Terms terms = segment.terms(field.name);
    if (terms == null) {
      return;
    }
    content.add(
        "%d terms, %d, %d, %d"
            .formatted(
                terms.size(),
                terms.getDocCount(),
                terms.getSumDocFreq(),
                terms.getSumTotalTermFreq()));
    boolean positions = field.getIndexOptions() == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      StringBuilder line = new StringBuilder(term.utf8ToString());
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        line.append(' ').append(postings.docID()).append('*').append(postings.freq());
        for (int i = 0; positions && i < postings.freq(); i++) {
          line.append('@').append(postings.nextPosition());
        }
      }
      content.add(line.toString());
    }
  }

  private static void values(LeafReader segment, FieldInfo field, List<String> content)
      throws IOException {
    if (field.hasNorms()) {
      numbers("norm ", segment.getNormValues(field.name), content);
    }
    DocValuesType type = field.getDocValuesType();
    if (type == DocValuesType.NUMERIC) {
      numbers("value ", segment.getNumericDocValues(field.name), content);
    } else if (type == DocValuesType.SORTED) {
      SortedDocValues values = segment.getSortedDocValues(field.name);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        content.add(values.docID() + " " + values.lookupOrd(values.ordValue()).utf8ToString());
      }
    } else if (type == DocValuesType.SORTED_SET) {
      SortedSetDocValues values = segment.getSortedSetDocValues(field.name);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        StringBuilder line = new StringBuilder("values ").append(values.docID());
        for (int i = 0; i < values.docValueCount(); i++) {
          line.append(' ').append(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
        content.add(line.toString());
      }
    }
  }

  private static void numbers(String kind, NumericDocValues numbers, List<String> content)
      throws IOException {
    while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      content.add(kind + numbers.docID() + " " + numbers.longValue());
    }
  }

  private static void points(LeafReader segment, FieldInfo field, List<String> content)
      throws IOException {
    PointValues points = segment.getPointValues(field.name);
    if (points == null) {
      return;
    }
    content.add(points.size() + " points of " + points.getDocCount());
    List<String> found = new ArrayList<>();
    points.intersect(
        new PointValues.IntersectVisitor() {
          @Override
          public void visit(int document) {
            throw new AssertionError("no cell is inside");
          }

          @Override
          public void visit(int document, byte[] packed) {
            found.add(document + " " + new BytesRef(packed));
          }

          @Override
          public PointValues.Relation compare(byte[] least, byte[] most) {
            return PointValues.Relation.CELL_CROSSES_QUERY;
          }
        });
    found.stream().sorted().forEach(content::add);
  }
}
