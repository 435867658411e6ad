package dev.incipit.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZstdDictionaryTest {
  private static final List<String> WORDS =
      IntStream.range(0, 500).mapToObj(number -> "word" + 7_919 * number).toList();

  private final ZstdDictionary dictionary = new ZstdDictionary();

  private String content() {
    return new String(dictionary.content("{}"), StandardCharsets.UTF_8);
  }

  private static String line(int seed) {
    Random random = new Random(seed);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      line.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return line.toString();
  }

  @Test
  void whatSavesMostStandsLastAndItsPartsAreNotToldAgain() {
    for (int i = 0; i < 20; i++) {
      dictionary.add("in this paper we");
      dictionary.add("rarely " + i);
    }
    assertEquals("rarely in this paper we {}", content());
  }

  @Test
  void whatIsToldInFewLinesIsLeftOut() {
    for (int i = 0; i < 9; i++) {
      dictionary.add("a sentence of its own");
    }
    assertEquals("{}", content());
  }

  @Test
  void theContentIsFilledToItsLargestSize() {
    for (int line = 0; line < 44_000; line++) {
      dictionary.add("word" + line % 4_000 + " other" + line % 3_999);
    }
    int size = content().length();
    assertTrue(size <= ZstdDictionary.LARGEST && size > ZstdDictionary.LARGEST - 20, "" + size);
  }

  @Test
  void linesThatItWasNotMadeOfArePackedSmallerWithItAndReadBackAsTheyWere() {
    IntStream.range(0, 2_000).mapToObj(ZstdDictionaryTest::line).forEach(dictionary::add);
    byte[] content = dictionary.content("{}");
    byte[] made = dictionary.make("{}");
    int end = made.length - content.length;
    assertArrayEquals(content, Arrays.copyOfRange(made, end, made.length));
    assertTrue(end > 20 && end < 500, "statistics of " + end + " bytes");
    byte[] line = line(-1).getBytes(StandardCharsets.UTF_8);
    try (ZstdCompressCtx packing = new ZstdCompressCtx();
        ZstdDecompressCtx unpacking = new ZstdDecompressCtx()) {
      packing.loadDict(made);
      byte[] packed = packing.compress(line);
      assertTrue(packed.length < Zstd.compress(line).length * 3 / 4, packed.length + " bytes");
      unpacking.loadDict(new ZstdDictDecompress(made));
      assertArrayEquals(line, unpacking.decompress(packed, line.length));
    }
  }
}
