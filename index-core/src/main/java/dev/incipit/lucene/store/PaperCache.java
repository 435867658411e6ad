package dev.incipit.lucene.store;

import dev.incipit.document.Schema;
import dev.incipit.lucene.reader.LastChange;
import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The papers of an index as last written, whether or not searches see them yet.
 *
 * <p>Looks into a reader of its own, which is opened anew when a paper is asked for that was
 * written since and is no longer remembered. Not thread-safe.
 */
final class PaperCache implements Closeable {
  /** Papers of which all is remembered: listings often tell of a paper twice. */
  private static final int MOST_REMEMBERED = 5_000;

  /** Papers of which it is remembered that they were written. */
  private static final int MOST_WRITTEN = 500_000;

  private final IndexWriter writer;
  private final DocumentWriters documents;
  private final Set<String> written = new HashSet<>();
  private final Map<PaperId, Optional<AnnouncedPaper>> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PaperId, Optional<AnnouncedPaper>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };
  private DirectoryReader reader;
  private List<Segment> segments;

  /** A segment's ids, and what is left of it. */
  private record Segment(TermsEnum ids, @Nullable Bits live, int base) {}

  PaperCache(IndexWriter writer, DocumentWriters documents) throws IOException {
    this.writer = writer;
    this.documents = documents;
    this.reader = DirectoryReader.open(writer);
    this.segments = segments(reader);
  }

  /** Takes note of a paper that was written or, if it is empty, deleted. */
  void remember(PaperId id, Optional<AnnouncedPaper> paper) throws IOException {
    recent.put(id, paper);
    written.add(id.value());
    if (written.size() > MOST_WRITTEN) {
      renew();
    }
  }

  /** The paper with an id; null if there is none. */
  @Nullable AnnouncedPaper find(PaperId id) throws IOException {
    Optional<AnnouncedPaper> remembered = recent.get(id);
    if (remembered != null) {
      return remembered.orElse(null);
    }
    if (written.contains(id.value())) {
      AnnouncedPaper gathered = documents.find(id);
      if (gathered != null) {
        return gathered;
      }
      renew();
    }
    BytesRef key = new BytesRef(id.value());
    for (Segment segment : segments) {
      int document = document(segment, key);
      if (document != DocIdSetIterator.NO_MORE_DOCS) {
        return LuceneSnapshot.paper(new IndexSearcher(reader), segment.base() + document);
      }
    }
    return null;
  }

  /** How many papers there were when it was last opened. */
  int count() {
    return reader.numDocs();
  }

  /** When a paper was last added or changed, as of then; null if there is none. */
  @Nullable Instant lastChange() throws IOException {
    return LastChange.of(reader);
  }

  private static int document(Segment segment, BytesRef key) throws IOException {
    if (!segment.ids().seekExact(key)) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    PostingsEnum documents = segment.ids().postings(null, PostingsEnum.NONE);
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS
        && segment.live() != null
        && !segment.live().get(document)) {
      document = documents.nextDoc();
    }
    return document;
  }

  /** Looks from now on into what is written so far. */
  void renew() throws IOException {
    documents.finish();
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.close();
      reader = newer;
      segments = segments(newer);
    }
    written.clear();
  }

  private static List<Segment> segments(DirectoryReader reader) throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms ids = leaf.reader().terms(Schema.ID);
      if (ids != null) {
        segments.add(new Segment(ids.iterator(), leaf.reader().getLiveDocs(), leaf.docBase));
      }
    }
    return List.copyOf(segments);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
