package dev.incipit.bench.corpus;

import com.github.luben.zstd.ZstdDictTrainer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A dictionary for Zstandard (RFC 8878, section 5): how often its codes occur, as its trainer
 * counts them, and then a content of our own choice. The trainer's would be pieces of single texts.
 */
public final class ZstdDictionary {
  /** Magic number and number of the dictionary. */
  private static final int HEAD = 8;

  /** A piece this long that stands in a text is no statistics. */
  private static final int PIECE = 40;

  private ZstdDictionary() {}

  /**
   * Makes one.
   *
   * @param lines what it will be used for; some thousands
   * @param content what they have in common
   * @throws com.github.luben.zstd.ZstdException if the trainer cannot tell anything of so few
   */
  public static byte[] of(List<byte[]> lines, byte[] content) {
    int size = lines.stream().mapToInt(line -> line.length).sum();
    // Of a content as long as ours, so that as much is found in it.
    ZstdDictTrainer trainer = new ZstdDictTrainer(size, HEAD + content.length);
    lines.forEach(trainer::addSample);
    byte[] trained = trainer.trainSamples();
    int statistics = statistics(trained, lines);
    byte[] dictionary = Arrays.copyOf(trained, statistics + content.length);
    System.arraycopy(content, 0, dictionary, statistics, content.length);
    return dictionary;
  }

  /** Where the trainer's own content begins. */
  private static int statistics(byte[] trained, List<byte[]> lines) {
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(text(line, 0, line.length)));
    int at = HEAD;
    while (all.indexOf(text(trained, at, PIECE)) < 0) {
      at++;
    }
    return at;
  }

  private static String text(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
  }
}
