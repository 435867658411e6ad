package dev.incipit.semantic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of vectors, whatever became of who wrote it. */
class PaperVectorsTest {
  @TempDir private Path folder;
  private final TextEncoder encoder = new ConceptEncoder();
  private Path file;
  private PaperVectors vectors;

  @BeforeEach
  void begin() {
    file = folder.resolve(VectorLog.NAME);
    vectors = new PaperVectors(folder, encoder);
  }

  private StoredVector vector(String text) throws IOException {
    return new StoredVector(text.hashCode(), StoredVector.quantized(encoder.encode(text)));
  }

  private void write(String... texts) throws IOException {
    try (VectorWriter writer = VectorWriter.open(folder, encoder)) {
      for (String text : texts) {
        writer.add(Map.of(text, vector(text)));
      }
    }
    vectors.refresh();
  }

  private void checkHolds(String... texts) throws IOException {
    vectors.refresh();
    VectorView now = vectors.current();
    assertEquals(texts.length, now.size());
    for (String text : texts) {
      assertArrayEquals(vector(text).bytes(), now.of(List.of(text)).get(text), text);
    }
  }

  @Test
  void aFolderWithoutVectorsHasNone() throws IOException {
    checkHolds();
    assertEquals("", vectors.current().version());
    assertTrue(PaperVectors.damage(folder).isEmpty());
  }

  @Test
  void vectorsAreReadBackAndTheLastOfAPaperHolds() throws IOException {
    write("gossip", "quorum", "Ångström 深度");
    checkHolds("gossip", "quorum", "Ångström 深度");
    try (VectorWriter writer = VectorWriter.open(folder, encoder)) {
      writer.add(Map.of("gossip", vector("quorum")));
    }
    vectors.refresh();
    assertArrayEquals(
        vector("quorum").bytes(), vectors.current().of(List.of("gossip")).get("gossip"));
    assertEquals(3, vectors.current().size());
  }

  @Test
  void whatIsReadOnceStaysWhileMoreIsAdded() throws IOException {
    write("gossip");
    VectorView before = vectors.current();
    write("quorum");
    assertEquals(1, before.size());
    assertEquals(Map.of(), before.of(List.of("quorum")));
    assertEquals(2, vectors.current().size());
    assertFalse(before.version().equals(vectors.current().version()));
  }

  /** A killed writer may leave any part of a record behind. */
  @Test
  void aTornRecordIsCutWhereverItWasTorn() throws IOException {
    write("gossip");
    byte[] one = Files.readAllBytes(file);
    write("quorum");
    byte[] two = Files.readAllBytes(file);
    for (int length = one.length; length < two.length; length++) {
      Files.write(file, Arrays.copyOf(two, length));
      checkHolds("gossip");
      assertTrue(PaperVectors.damage(folder).isEmpty(), "a cut at " + length);
    }
    write("lease");
    checkHolds("gossip", "lease");
  }

  @Test
  void whatAFileGrewByBeforeItsBytesCameIsCut() throws IOException {
    write("gossip");
    Files.write(file, new byte[5_000], StandardOpenOption.APPEND);
    checkHolds("gossip");
    assertTrue(PaperVectors.damage(folder).isEmpty());
    write("quorum");
    checkHolds("gossip", "quorum");
  }

  @Test
  void aChangedByteIsNoticedAndCostsWhatIsBehindIt() throws IOException {
    write("gossip");
    int end = (int) Files.size(file);
    write("quorum", "lease");
    byte[] bytes = Files.readAllBytes(file);
    bytes[end + 20] ^= 1;
    Files.write(file, bytes);
    vectors = new PaperVectors(folder, encoder);
    checkHolds("gossip");
    assertTrue(PaperVectors.damage(folder).orElseThrow().contains("behind byte " + end));
    write("quorum");
    assertTrue(PaperVectors.damage(folder).isEmpty());
    checkHolds("gossip", "quorum");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 20})
  void aFileThatIsNoneOfVectorsIsRefusedAndLeft(int length) throws IOException {
    byte[] other =
        Arrays.copyOf("incipit? no: some other file".getBytes(StandardCharsets.UTF_8), length);
    Files.write(file, other);
    assertThrows(IOException.class, vectors::refresh);
    assertThrows(IOException.class, () -> write("gossip"));
    assertArrayEquals(other, Files.readAllBytes(file));
    assertTrue(PaperVectors.damage(folder).isPresent());
  }

  @Test
  void vectorsOfAnotherModelCountAsAbsentAndAreReplaced() throws IOException {
    write("gossip");
    TextEncoder second = new ConceptEncoder("concepts 2");
    PaperVectors others = new PaperVectors(folder, second);
    assertEquals(0, others.current().size());
    try (VectorWriter writer = VectorWriter.open(folder, second)) {
      writer.add(Map.of("quorum", vector("quorum")));
    }
    checkHolds();
    others.refresh();
    assertEquals(1, others.current().size());
  }

  @Test
  void aFileInThePlaceOfAnotherIsReadAnew() throws IOException {
    write("gossip", "quorum");
    Files.delete(file);
    write("lease");
    checkHolds("lease");
  }

  @Test
  void oneAtATimeAddsVectors() throws IOException {
    try (VectorWriter writer = VectorWriter.open(folder, encoder)) {
      writer.add(Map.of("gossip", vector("gossip")));
      assertThrows(UnusableIndexException.class, () -> VectorWriter.open(folder, encoder));
    }
    checkHolds("gossip");
  }

  @Test
  void similarityIsTheCosine() throws IOException {
    write("power efficient decoding", "reducing energy token", "quorum lease gossip");
    byte[] question = StoredVector.quantized(encoder.encode("reducing energy token"));
    List<VectorView.Neighbor> nearest = vectors.current().nearest(question, 3).orElseThrow();
    assertEquals("power efficient decoding", nearest.getFirst().id());
    assertEquals(1, nearest.getFirst().similarity(), 0.02);
    assertEquals("quorum lease gossip", nearest.getLast().id());
  }
}
