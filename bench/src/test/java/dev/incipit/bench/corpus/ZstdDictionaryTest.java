package dev.incipit.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

  private static byte[] line(int seed) {
    Random random = new Random(seed);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      line.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void linesThatItWasNotMadeOfArePackedSmallerWithItAndReadBackAsTheyWere() {
    byte[] content = String.join(" ", WORDS).getBytes(StandardCharsets.UTF_8);
    List<byte[]> lines = IntStream.range(0, 2_000).mapToObj(ZstdDictionaryTest::line).toList();
    byte[] dictionary = ZstdDictionary.of(lines, content);
    int end = dictionary.length - content.length;
    assertArrayEquals(content, Arrays.copyOfRange(dictionary, end, dictionary.length));
    assertTrue(end > 20 && end < 500, "statistics of " + end + " bytes");
    byte[] line = line(-1);
    try (ZstdCompressCtx packing = new ZstdCompressCtx();
        ZstdDecompressCtx unpacking = new ZstdDecompressCtx()) {
      packing.loadDict(dictionary);
      byte[] packed = packing.compress(line);
      assertTrue(packed.length < Zstd.compress(line).length * 3 / 4, packed.length + " bytes");
      unpacking.loadDict(new ZstdDictDecompress(dictionary));
      assertArrayEquals(line, unpacking.decompress(packed, line.length));
    }
  }
}
