package dev.incipit.lucene.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When columns are taken into memory, and for how long. */
class ColumnCacheTest {
  private static final int PAPERS = 10;

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final AtomicInteger reads = new AtomicInteger();
  private final ColumnCache<String> columns =
      new ColumnCache<>(segment -> "column " + reads.incrementAndGet());
  private IndexWriter writer;
  private DirectoryReader reader;

  @BeforeEach
  void write() throws IOException {
    writer = new IndexWriter(directory, new IndexWriterConfig());
    add(PAPERS);
    reader = DirectoryReader.open(writer);
  }

  private void add(int papers) throws IOException {
    for (int i = 0; i < papers; i++) {
      writer.addDocument(new Document());
    }
    writer.commit();
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    writer.close();
    directory.close();
  }

  @Test
  void theyAreReadOnceAsManyPapersWereCountedAsThereAre() throws IOException {
    assertNull(columns.of(reader, PAPERS - 1));
    assertNull(columns.renewed(reader), "nothing is in memory to be renewed");
    assertEquals(List.of("column 1"), columns.of(reader, 1));
    assertEquals(List.of("column 1"), columns.of(reader, 1));
    assertEquals(1, reads.get());
  }

  @Test
  void papersThatWereDeletedNeedNotBeCounted() throws IOException {
    Document named = new Document();
    named.add(new StringField("id", "gone", Field.Store.NO));
    writer.addDocument(named);
    add(1);
    writer.deleteDocuments(new Term("id", "gone"));
    reader.close();
    reader = DirectoryReader.open(writer);
    assertEquals(PAPERS + 2, reader.maxDoc(), "the segment still holds it");
    assertNotNull(columns.of(reader, PAPERS + 1));
  }

  @Test
  void aNewerStateSharesThoseOfItsOlderSegments() throws IOException {
    columns.of(reader, PAPERS);
    add(1);
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    assertNotNull(newer);
    assertEquals(List.of("column 1", "column 2"), columns.renewed(newer));
    reader.close();
    reader = newer;
    assertEquals(List.of("column 1", "column 2"), columns.of(reader, 1));
    assertEquals(2, reads.get());
  }

  @Test
  void thoseOfSegmentsThatAreOpenNoMoreAreForgotten() throws IOException {
    columns.of(reader, PAPERS);
    writer.close();
    reader.close();
    reader = DirectoryReader.open(directory);
    writer = new IndexWriter(directory, new IndexWriterConfig());
    assertNull(columns.renewed(reader));
  }

  @Test
  void whoCountsWhileAnotherReadsNeedNotWait() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    ColumnCache<String> slow =
        new ColumnCache<>(segment -> {
          began.countDown();
          try {
            mayEnd.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          return "slow " + reads.incrementAndGet();
        });
    CompletableFuture<List<String>> first =
        CompletableFuture.supplyAsync(() -> {
          try {
            return slow.of(reader, PAPERS);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    began.await();
    assertNull(slow.of(reader, PAPERS));
    mayEnd.countDown();
    assertEquals(List.of("slow 1"), first.get());
    assertEquals(List.of("slow 1"), slow.of(reader, 1));
  }
}
