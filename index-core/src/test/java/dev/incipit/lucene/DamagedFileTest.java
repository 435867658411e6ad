package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.lucene.scoring.WordSimilarity;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of which a file is cut, empty or missing when it is opened, whichever file it is. */
class DamagedFileTest {
  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  private Path folder;

  /**
   * Two parts, one of them with a paper that is gone. Each is of so few papers that one thread
   * writes it: of a part that another began, that paper may be the only one.
   */
  @BeforeEach
  void makeAnIndex() throws IOException {
    folder = temp.resolve("index");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers().subList(0, 15));
      index.commit();
      index.add(Seed.papers().subList(15, 27));
      index.delete(Seed.papers().getFirst().paper().id());
    }
  }

  private void refused(Path file, String done) throws IOException {
    String what = file.getFileName() + done;
    // Of a list of segments that is gone nobody knows the number.
    String name = file.getFileName().toString().replaceAll("^(segments)_.*", "$1");
    Map<String, Integer> before = FolderContent.of(folder);
    for (boolean readOnly : new boolean[] {false, true}) {
      var refusal =
          assertThrows(
              UnusableIndexException.class,
              () ->
                  (readOnly ? LuceneIndex.openReadOnly(folder) : LuceneIndex.open(folder)).close(),
              what);
      assertTrue(refusal.toString().contains(folder.toString()), refusal::toString);
      assertTrue(refusal.toString().contains(name), () -> what + " is not named: " + refusal);
    }
    assertEquals(before, FolderContent.of(folder), () -> what + ": left as it is");
  }

  private void eachDamageIsRefused(int fewest) throws IOException {
    Map<String, Integer> files = FolderContent.of(folder);
    for (String name : files.keySet()) {
      Path file = folder.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      refused(file, " cut in half");
      Files.write(file, new byte[0]);
      refused(file, " emptied");
      Files.delete(file);
      refused(file, " removed");
      Files.write(file, whole);
    }
    assertTrue(files.size() >= fewest, files::toString);
    assertTrue(LuceneIndex.verify(folder).isSound());
  }

  @Test
  void aFileInWhichOthersAreGatheredIsMissed() throws IOException {
    eachDamageIsRefused(9);
  }

  @Test
  void aFileOfEachKindIsMissed() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setSimilarity(new WordSimilarity());
    TieredMergePolicy apart = new TieredMergePolicy();
    apart.setNoCFSRatio(0);
    config.setMergePolicy(apart).setUseCompoundFile(false);
    try (FSDirectory directory = FSDirectory.open(folder.resolve("generation-1"));
        IndexWriter writer = new IndexWriter(directory, config)) {
      writer.forceMerge(1);
    }
    eachDamageIsRefused(18);
  }
}
