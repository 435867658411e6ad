package dev.incipit.lucene.bulk;

import java.util.Map;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.index.PointValues;
import org.jspecify.annotations.Nullable;

/** The points of a run's fields. */
final class RunPoints extends PointsReader {
  private final Map<String, RunField> fields;

  RunPoints(Map<String, RunField> fields) {
    this.fields = fields;
  }

  @Override
  public @Nullable PointValues getValues(String name) {
    RunField field = fields.get(name);
    return field == null ? null : field.points;
  }

  @Override
  public void checkIntegrity() {}

  @Override
  public void close() {}
}
