package dev.incipit.lucene.bulk;

import java.util.Map;
import java.util.Objects;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** The values of a run's fields. */
final class RunDocValues extends DocValuesProducer {
  private final Map<String, RunField> fields;

  RunDocValues(Map<String, RunField> fields) {
    this.fields = fields;
  }

  private RunField field(FieldInfo info) {
    return Objects.requireNonNull(fields.get(info.name));
  }

  private ValueColumn.Ordinals ordinals(FieldInfo info) {
    return Objects.requireNonNull(field(info).values).ordinals();
  }

  @Override
  public NumericDocValues getNumeric(FieldInfo field) {
    return Objects.requireNonNull(field(field).numbers).numbers();
  }

  @Override
  public SortedDocValues getSorted(FieldInfo field) {
    return new PaperValue(ordinals(field));
  }

  @Override
  public SortedSetDocValues getSortedSet(FieldInfo field) {
    return new PaperValues(ordinals(field));
  }

  @Override
  public BinaryDocValues getBinary(FieldInfo field) {
    throw none(field, "binary values");
  }

  @Override
  public SortedNumericDocValues getSortedNumeric(FieldInfo field) {
    throw none(field, "several numbers");
  }

  @Override
  public DocValuesSkipper getSkipper(FieldInfo field) {
    throw none(field, "a skipper");
  }

  /** No field of a paper has such values, so nobody asks for them. */
  private static UnsupportedOperationException none(FieldInfo field, String values) {
    return new UnsupportedOperationException("the field " + field.name + " has no " + values);
  }

  @Override
  public void checkIntegrity() {}

  @Override
  public void close() {}
}
