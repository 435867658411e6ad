package dev.incipit.lucene.reader;

import dev.incipit.document.Schema;
import dev.incipit.engine.EngineRequest;
import dev.incipit.lucene.query.SortFields;
import java.io.IOException;
import java.util.OptionalLong;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** The day of the newest paper of one state of the index; found when first asked for. */
final class NewestDay {
  private static final Sort NEWEST = SortFields.of(new EngineRequest.Order(Schema.DATE, true));

  private final IndexSearcher searcher;
  private @Nullable OptionalLong day;

  NewestDay(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The day, in days since 1970-01-01; empty if no paper has one. */
  synchronized OptionalLong get() throws IOException {
    if (day == null) {
      TopFieldDocs found = searcher.search(MatchAllDocsQuery.INSTANCE, 1, NEWEST);
      long first =
          found.scoreDocs.length == 0
              ? Long.MIN_VALUE
              : (Long) ((FieldDoc) found.scoreDocs[0]).fields[0];
      day = first == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(first);
    }
    return day;
  }
}
