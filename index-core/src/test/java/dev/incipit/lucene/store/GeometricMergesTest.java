package dev.incipit.lucene.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which segments are put together. */
class GeometricMergesTest {
  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "3 1 1, 3 1 1",
    "2 2 2, 6",
    "1 1 2 1, 5",
    "10 9 8, 27",
    "100 1 1 1, 100 3",
    "1 100 1 1, 100 3",
    "8 4 1 1 1, 8 4 3",
    "20 6 5 4, 20 15",
    "20 6 5 4 1, 20 16",
  })
  void theSmallestAreUntilEachHoldsHalfOfWhatItAndAllSmallerOnesHold(String before, String after)
      throws IOException {
    assertEquals(after, merged(before, 0));
  }

  /** Of the first segment so many papers were deleted. */
  @ParameterizedTest
  @CsvSource({"9 4 4, 1, 8 4 4", "9 4 4, 2, 15", "9 4, 5, 4 4", "9 4, 6, 4 3"})
  void papersThatWereDeletedDoNotCount(String before, int deleted, String after)
      throws IOException {
    assertEquals(after, merged(before, deleted));
  }

  private static String merged(String sizes, int deleted) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(new GeometricMerges());
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      List<Integer> segments = Arrays.stream(sizes.split(" ")).map(Integer::valueOf).toList();
      int paper = 0;
      for (int size : segments) {
        for (int i = 0; i < size; i++) {
          Document document = new Document();
          document.add(new StringField("id", "" + paper++, Field.Store.NO));
          writer.addDocument(document);
        }
        writer.commit();
      }
      for (int i = 0; i < deleted; i++) {
        writer.deleteDocuments(new Term("id", "" + i));
      }
      writer.commit();
      writer.forceMerge(1);
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return reader.leaves().stream()
            .map(leaf -> leaf.reader().numDocs())
            .sorted(Comparator.reverseOrder())
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
      }
    }
  }
}
