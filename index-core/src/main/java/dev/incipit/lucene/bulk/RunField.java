package dev.incipit.lucene.bulk;

import dev.incipit.analysis.TermNumbers;
import java.util.HashMap;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;

/** All that is told of a field, each kind null until there is some. */
final class RunField {
  private final String name;
  private DocValuesType kept = DocValuesType.NONE;
  @Nullable TermColumn terms;
  @Nullable ValueColumn values;
  @Nullable NumberColumn numbers;
  @Nullable PointColumn points;

  RunField(String name) {
    this.name = name;
  }

  TermColumn terms(IndexOptions options) {
    if (terms == null) {
      terms = new TermColumn(options);
    }
    return terms;
  }

  ValueColumn values(TermNumbers source, DocValuesType type) {
    if (values == null) {
      values = new ValueColumn(source);
      kept = type;
    }
    return values;
  }

  NumberColumn numbers() {
    if (numbers == null) {
      numbers = new NumberColumn();
      kept = DocValuesType.NUMERIC;
    }
    return numbers;
  }

  PointColumn points(int dimensions) {
    if (points == null) {
      points = new PointColumn(dimensions);
    }
    return points;
  }

  /** Drops what is told of a paper, if it is the last. */
  void drop(int paper) {
    if (terms != null) {
      terms.drop(paper);
    }
    if (values != null) {
      values.drop(paper);
    }
    if (numbers != null) {
      numbers.drop(paper);
    }
    if (points != null) {
      points.drop(paper);
    }
  }

  long bytes() {
    return (terms == null ? 0 : terms.bytes())
        + (values == null ? 0 : values.bytes())
        + (points == null ? 0 : points.bytes());
  }

  boolean hasNorms() {
    return terms != null && terms.options().compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
  }

  /** The field as Lucene describes it, with a number. */
  FieldInfo info(int number) {
    int dimensions = points == null ? 0 : points.getNumDimensions();
    return new FieldInfo(
        name,
        number,
        false,
        terms != null && !hasNorms(),
        false,
        terms == null ? IndexOptions.NONE : terms.options(),
        kept,
        DocValuesSkipIndexType.NONE,
        -1,
        new HashMap<>(),
        dimensions,
        dimensions,
        dimensions == 0 ? 0 : Long.BYTES,
        0,
        VectorEncoding.FLOAT32,
        VectorSimilarityFunction.EUCLIDEAN,
        false,
        false);
  }
}
