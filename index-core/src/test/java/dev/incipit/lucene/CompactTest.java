package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.QueryParser;
import dev.incipit.search.FacetField;
import dev.incipit.search.Hit;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.WriteFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Putting papers together that lie scattered. */
class CompactTest {
  private static final List<AnnouncedPaper> PAPERS = Seed.papers();

  @TempDir private Path temp;

  /** Adds papers as many small loads would, each of them a part of its own. */
  private static void scatter(PaperIndex index) throws IOException {
    for (int i = 0; i < PAPERS.size(); i += 4) {
      index.add(PAPERS.subList(i, Math.min(i + 4, PAPERS.size())));
      index.commit();
    }
  }

  private static int parts(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(commit(folder).getParent());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }

  private static Path commit(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segments_"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The parts that have files, in use or not; files are named by part, as {@code _3.fdt}. */
  private long partsOnDisk() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("_"))
          .map(name -> name.substring(1).split("[_.]", 2)[0])
          .distinct()
          .count();
    }
  }

  private static List<String> found(PaperIndex index, String query) throws IOException {
    SearchPage page =
        index.search(
            SearchRequest.builder(QueryParser.parse(query).query())
                .facets(EnumSet.allOf(FacetField.class))
                .build());
    return Stream.concat(
            page.hits().stream().map(hit -> describe(hit)),
            Stream.of(page.total() + " " + page.facets()))
        .toList();
  }

  private static String describe(Hit hit) {
    return hit.paper().id() + " " + hit.score() + " " + hit.highlights();
  }

  @Test
  void scatteredPapersLieInOnePartAndAreFoundAsBefore() throws IOException {
    List<String> queries = List.of("", "model", "\"KV-cache\"", "au:li", "cat:cs.DC serving");
    try (PaperIndex index = LuceneIndex.open(temp)) {
      scatter(index);
      List<List<String>> before = answers(index, queries);
      index.compact();
      assertEquals(before, answers(index, queries));
      assertEquals(1, parts(temp));
      assertEquals(1, partsOnDisk(), "what was merged takes up room");
    }
    assertEquals(1, partsOnDisk());
    assertTrue(LuceneIndex.verify(temp).isSound());
  }

  private static List<List<String>> answers(PaperIndex index, List<String> queries)
      throws IOException {
    return queries.stream()
        .map(query -> {
          try {
            return found(index, query);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        })
        .toList();
  }

  @Test
  void whatIsMergedMeanwhileLeavesNothingBehind() throws IOException {
    for (List<AnnouncedPaper> some : List.of(PAPERS.subList(0, 7), PAPERS)) {
      try (PaperIndex index = LuceneIndex.open(temp)) {
        for (AnnouncedPaper paper : some) {
          index.add(List.of(paper));
          index.commit();
        }
      }
    }
    assertTrue(parts(temp) < PAPERS.size(), "nothing was merged");
    assertEquals(parts(temp), partsOnDisk());
  }

  @Test
  void papersOfWhichMostLieTogetherAreLeftWhereTheyAre() throws IOException {
    try (PaperIndex index = LuceneIndex.open(temp)) {
      scatter(index);
      index.compact();
      AnnouncedPaper paper = PAPERS.getFirst();
      index.delete(paper.id());
      index.add(List.of(paper));
      index.compact();
      assertEquals(PAPERS.size(), index.stats().papers());
    }
    assertEquals(2, parts(temp));
  }

  @Test
  void fewPapersThatLieScatteredBesideManyAreMergedAmongThemselves() throws IOException {
    try (PaperIndex index = LuceneIndex.open(temp)) {
      scatter(index);
      index.compact();
      String many = largest(temp);
      for (AnnouncedPaper paper : PAPERS.subList(0, 6)) {
        index.delete(paper.id());
        index.add(List.of(paper));
        index.commit();
      }
      index.compact();
      assertEquals(many, largest(temp), "what holds most papers was written again");
    }
    assertEquals(2, parts(temp));
    assertTrue(LuceneIndex.verify(temp).isSound());
  }

  /** The name of the segment with most papers. */
  private static String largest(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(commit(folder).getParent());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.leaves().stream()
          .map(leaf -> (SegmentReader) leaf.reader())
          .max(Comparator.comparingInt(SegmentReader::numDocs))
          .orElseThrow()
          .getSegmentName();
    }
  }

  @Test
  void aFullDiskCostsNothingThatWasCommitted() throws IOException {
    FullDisk disk = new FullDisk();
    try (PaperIndex index = LuceneIndex.open(HookedDisk.of(temp, disk))) {
      scatter(index);
      disk.room.set(1_000);
      WriteFailedException failure =
          assertThrows(WriteFailedException.class, () -> index.compact());
      assertTrue(failure.isDiskFull(), failure::toString);
      assertEquals(PAPERS.size(), failure.committed());
      assertEquals(PAPERS.size(), index.search(SearchRequest.of("")).total());

      disk.room.set(Long.MAX_VALUE);
      assertEquals(PAPERS.size(), index.add(PAPERS).unchanged());
      index.compact();
    }
    assertEquals(1, parts(temp));
    assertTrue(LuceneIndex.verify(temp).isSound());
  }
}
