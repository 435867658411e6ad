package dev.incipit.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * Global value numbers of the facet fields of one reader, made once when first needed. Thread-safe.
 */
final class FacetStates {
  private final IndexReader reader;
  private final Map<String, StringDocValuesReaderState> states = new HashMap<>();

  FacetStates(IndexReader reader) {
    this.reader = reader;
  }

  /** The state for a field; null when no paper has a value in it. */
  synchronized @Nullable StringDocValuesReaderState of(String field) throws IOException {
    StringDocValuesReaderState state = states.get(field);
    if (state == null && FieldInfos.getIndexedFields(reader).contains(field)) {
      state = new StringDocValuesReaderState(reader, field);
      states.put(field, state);
    }
    return state;
  }
}
