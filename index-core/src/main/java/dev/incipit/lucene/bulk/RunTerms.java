package dev.incipit.lucene.bulk;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/** The terms of a run's fields; each field is inverted when it is asked for. */
final class RunTerms extends FieldsProducer {
  private final Map<String, RunField> fields;

  RunTerms(Map<String, RunField> fields) {
    this.fields = fields;
  }

  @Override
  public Iterator<String> iterator() {
    return fields.keySet().stream()
        .filter(name -> terms(fields.get(name)) != null)
        .sorted()
        .iterator();
  }

  private static @Nullable TermColumn terms(@Nullable RunField field) {
    return field == null ? null : field.terms;
  }

  @Override
  public @Nullable Terms terms(String name) {
    TermColumn terms = terms(fields.get(name));
    return terms == null ? null : terms.invert();
  }

  @Override
  public int size() {
    return -1;
  }

  @Override
  public void checkIntegrity() {}

  @Override
  public void close() {}
}
