package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Sample;
import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.Hit;
import dev.incipit.search.PageWalk;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bit of an index has another value, and nobody compared the files' checksums. A paper is then
 * served as it was written, or not at all.
 */
class FlippedBitTest {
  private static final int FLIPS = Sample.of("incipit.flips", 60, 1_600);
  private static final Map<String, AnnouncedPaper> PAPERS =
      Seed.papers().stream().collect(Collectors.toMap(p -> p.id().value(), Function.identity()));

  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  @Test
  void noPaperIsServedOtherThanItWasWritten() throws IOException {
    Path folder = temp.resolve("index");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers());
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(FlippedBitTest::isLarge).sorted().toList();
    }
    Random random = new Random(19);
    int served = 0;
    for (int i = 0; i < FLIPS; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      int at = random.nextInt(whole.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      served += served(folder, file.getFileName() + " byte " + at);
      Files.write(file, whole);
    }
    assertTrue(served > 0, "some bits are not missed");
  }

  private static boolean isLarge(Path file) {
    return file.toFile().length() > 1_000;
  }

  /** How many papers were served; an index that cannot be opened or read serves no more. */
  private static int served(Path folder, String flip) {
    List<Hit> hits = new ArrayList<>();
    try (PaperIndex index = LuceneIndex.openReadOnly(folder);
        PageWalk walk = new PageWalk(index, SearchRequest.of("*"))) {
      walk.hits().forEach(hits::add);
    } catch (IOException | RuntimeException | AssertionError ignored) {
      // It is told what is wrong, or Lucene's own checks find it, which tests switch on.
    }
    hits.forEach(hit -> check(hit, flip));
    return hits.size();
  }

  private static void check(Hit hit, String flip) {
    assertEquals(PAPERS.get(hit.paper().id().value()), hit.entry(), flip);
  }
}
