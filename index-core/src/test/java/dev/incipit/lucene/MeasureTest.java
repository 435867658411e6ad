package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.search.IndexMeasures;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index consists of. */
class MeasureTest {
  @TempDir private Path temp;

  @Test
  void bytesByKindAddUpToTheFilesAndFieldsToTheirSegments() throws IOException {
    try (PaperIndex index = LuceneIndex.open(temp)) {
      assertEquals(List.of(), LuceneIndex.measure(temp).fields());
      index.add(Seed.papers().subList(0, 20));
      index.commit();
      index.add(Seed.papers().subList(20, 27));
      index.commit();
      IndexMeasures measures = LuceneIndex.measure(temp);
      assertEquals(size(".cfs") + size(".cfe") + size(".si"), sum(measures));
      for (String kind :
          List.of("stored records", "positions", "postings", "term dictionaries", "doc values")) {
        assertTrue(measures.bytes().getOrDefault(kind, 0L) > 0, kind);
      }
      IndexMeasures.Field ids = field(measures, "id");
      assertEquals(27, ids.terms());
      assertEquals(27, ids.papers());
      IndexMeasures.Field texts = field(measures, "abstract");
      assertTrue(texts.occurrences() > texts.papers() && texts.papers() > texts.terms());
      assertFalse(measures.committed().isBefore(committed().minusSeconds(1)));
    }
  }

  private static IndexMeasures.Field field(IndexMeasures measures, String name) {
    return measures.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(IndexMeasures measures) {
    return measures.bytes().values().stream().mapToLong(Long::longValue).sum();
  }

  private Instant committed() throws IOException {
    return Files.getLastModifiedTime(temp.resolve(Manifest.NAME)).toInstant();
  }

  private long size(String end) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(temp.resolve("generation-1"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        size += file.toString().endsWith(end) ? Files.size(file) : 0;
      }
    }
    return size;
  }
}
