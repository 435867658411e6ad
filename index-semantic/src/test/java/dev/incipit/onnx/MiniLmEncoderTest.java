package dev.incipit.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.semantic.TextEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The encoder against a file of texts of many kinds, each with the numbers of its pieces as Hugging
 * Face's tokenizer gave them, and with its vector as it was on one machine.
 */
class MiniLmEncoderTest {
  private static final MiniLmEncoder ENCODER = new MiniLmEncoder();

  /** A text and what it gives. */
  record Expected(String text, String numbers, String bytes) {
    static Expected of(String line) {
      List<String> cells = List.of(line.split("\t", 3));
      return new Expected(cells.get(2), cells.get(0), cells.get(1));
    }

    long[] pieces() {
      return Stream.of(numbers.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }

    byte[] vector() {
      return Base64.getDecoder().decode(bytes);
    }
  }

  static Stream<Expected> texts() throws IOException {
    try (InputStream in = MiniLmEncoderTest.class.getResourceAsStream("encoded.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Expected::of);
    }
  }

  private static double cosine(float[] one, byte[] other) {
    double product = 0;
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      squares += other[i] * other[i];
    }
    return product / Math.sqrt(squares);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void piecesAreThoseOfTheModelsOwnTokenizer(Expected expected) throws IOException {
    try (InputStream in = MiniLmEncoder.resource("/all-minilm-l6-v2-q-tokenizer.json")) {
      assertArrayEquals(expected.pieces(), WordPieces.read(in).of(expected.text(), 128));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void vectorsAreTheSameOnEveryMachineButForRounding(Expected expected) throws IOException {
    float[] vector = ENCODER.encode(expected.text());
    assertEquals(ENCODER.dimensions(), vector.length);
    double cosine = cosine(vector, expected.vector());
    assertTrue(cosine >= 0.99, () -> expected.text() + ": " + cosine);
  }

  @Test
  void longTextsAreCutAndEmptyOnesAreTextsToo() throws IOException {
    try (InputStream in = MiniLmEncoder.resource("/all-minilm-l6-v2-q-tokenizer.json")) {
      WordPieces pieces = WordPieces.read(in);
      long[] cut = pieces.of("cache ".repeat(1_000), 128);
      assertEquals(128, cut.length);
      assertEquals(102, cut[127]);
      assertArrayEquals(new long[] {101, 102}, pieces.of(" ", 128));
    }
    assertEquals(384, ENCODER.encode("").length);
  }

  @Test
  void wordsThatMeanTheSameAreMoreAlike() throws IOException {
    float[] question = ENCODER.encode("reducing energy per token");
    assertTrue(
        product(question, ENCODER.encode("power-efficient decoding of language models"))
            > product(question, ENCODER.encode("a survey of the pottery of old cities")));
  }

  private static double product(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }

  @Test
  void theModelIsTheOneThatItsNameTells() throws IOException, NoSuchAlgorithmException {
    try (InputStream in = MiniLmEncoder.resource("/all-minilm-l6-v2-q.onnx")) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertEquals(MiniLmEncoder.CHECKSUM, HexFormat.of().formatHex(sum));
    }
  }

  @Test
  void theEncoderIsFoundAsAService() {
    assertEquals(ENCODER.model(), TextEncoder.installed().orElseThrow().model());
  }
}
