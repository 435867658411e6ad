package dev.incipit.lucene.maintenance;

import dev.incipit.lucene.store.IndexFolder;
import dev.incipit.lucene.store.IndexStore;
import dev.incipit.search.IndexMeasures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Adds up what the last commit of an index consists of. */
public final class IndexStatistics {
  private final Map<String, Long> bytes = new HashMap<>();
  private final Map<String, IndexMeasures.Field> fields = new HashMap<>();

  private IndexStatistics() {}

  /** What a file of Lucene's holds, by the end of its name. */
  private static String kind(@Nullable String end) {
    return switch (end) {
      case "fdt", "fdx", "fdm" -> "stored records";
      case "tim", "tip", "tmd" -> "term dictionaries";
      case "doc", "psm" -> "postings";
      case "pos", "pay" -> "positions";
      case "dvd", "dvm" -> "doc values";
      case "kdd", "kdi", "kdm" -> "points";
      case "nvd", "nvm" -> "norms";
      case null, default -> "other";
    };
  }

  public static IndexMeasures of(IndexFolder folder) throws IOException {
    Path files = folder.luceneFolder();
    try (Directory directory = FSDirectory.open(files);
        HeldCommit held = HeldCommit.newest(directory);
        DirectoryReader reader = DirectoryReader.open(held)) {
      IndexStatistics measuring = new IndexStatistics();
      for (LeafReaderContext leaf : reader.leaves()) {
        measuring.fields(leaf.reader());
        if (FilterLeafReader.unwrap(leaf.reader()) instanceof SegmentReader segment) {
          measuring.files(held, segment.getSegmentInfo());
        }
      }
      measuring.leftOver(folder);
      Path commit = files.resolve(reader.getIndexCommit().getSegmentsFileName());
      return measuring.measures(Files.getLastModifiedTime(commit).toInstant());
    } catch (IOException | IllegalArgumentException e) {
      throw IndexStore.unusable(folder.path(), e);
    }
  }

  private void leftOver(IndexFolder folder) throws IOException {
    for (Path generation : GenerationBuilder.leftOver(folder.path(), folder.manifest())) {
      try (Stream<Path> files = Files.list(generation)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          bytes.merge(IndexMeasures.LEFT_OVER, Files.size(file), Long::sum);
        }
      } catch (NoSuchFileException e) {
        // A run that was under way has just ended.
        bytes.remove(IndexMeasures.LEFT_OVER);
      }
    }
  }

  private void files(Directory held, SegmentCommitInfo segment) throws IOException {
    for (String name : segment.files()) {
      long length = held.fileLength(name);
      // Files of a small segment lie in one, whose own length is theirs and a little more.
      if (segment.info.getUseCompoundFile() && name.endsWith(".cfs")) {
        try (Directory inner =
            segment.info.getCodec().compoundFormat().getCompoundReader(held, segment.info)) {
          for (String part : inner.listAll()) {
            add(part, inner.fileLength(part));
            length -= inner.fileLength(part);
          }
        }
      }
      add(name, length);
    }
  }

  private void add(String name, long length) {
    bytes.merge(kind(IndexFileNames.getExtension(name)), length, Long::sum);
  }

  private void fields(LeafReader leaf) throws IOException {
    for (FieldInfo info : leaf.getFieldInfos()) {
      Terms terms = leaf.terms(info.name);
      if (terms != null) {
        fields.merge(
            info.name,
            new IndexMeasures.Field(
                info.name,
                Math.max(0, terms.size()),
                terms.getSumDocFreq(),
                terms.getSumTotalTermFreq()),
            IndexStatistics::sum);
      }
    }
  }

  private static IndexMeasures.Field sum(IndexMeasures.Field one, IndexMeasures.Field other) {
    return new IndexMeasures.Field(
        one.name(),
        one.terms() + other.terms(),
        one.papers() + other.papers(),
        one.occurrences() + other.occurrences());
  }

  private IndexMeasures measures(Instant committed) {
    Map<String, Long> largest = new LinkedHashMap<>();
    bytes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(kind -> largest.put(kind.getKey(), kind.getValue()));
    List<IndexMeasures.Field> most = new ArrayList<>(fields.values());
    most.sort(
        Comparator.comparingLong(IndexMeasures.Field::occurrences)
            .reversed()
            .thenComparing(IndexMeasures.Field::name));
    return new IndexMeasures(committed, largest, most);
  }
}
