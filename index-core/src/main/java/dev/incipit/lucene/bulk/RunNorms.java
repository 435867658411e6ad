package dev.incipit.lucene.bulk;

import java.util.Map;
import java.util.Objects;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;

/** The norms of a run's fields. */
final class RunNorms extends NormsProducer {
  private final Map<String, RunField> fields;

  RunNorms(Map<String, RunField> fields) {
    this.fields = fields;
  }

  @Override
  public NumericDocValues getNorms(FieldInfo field) {
    RunField told = Objects.requireNonNull(fields.get(field.name));
    return Objects.requireNonNull(told.terms).norms();
  }

  @Override
  public void checkIntegrity() {}

  @Override
  public void close() {}
}
