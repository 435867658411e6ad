package dev.incipit.bench.corpus;

import com.github.luben.zstd.ZstdDictTrainer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a dictionary for Zstandard (RFC 8878, section 5): how often its codes occur, as its trainer
 * counts them, and then a content of our own choice. The trainer's would be pieces of single texts.
 *
 * <p>The content are runs of one to four words that lines have in common, those first that save
 * most, which is about their length, less what a reference to them takes, as often as they occur.
 * Runs that are part of another are left out. Not thread-safe.
 */
public final class ZstdDictionary {
  /** Each process holds the content in memory, and twice as much saves nothing. */
  static final int LARGEST = 65_536;

  private static final int LONGEST = 4; // words
  private static final int REFERENCE = 3; // bytes, about
  private static final int LEAST = 10; // times, so that no text is told again

  /** Magic number and number of the dictionary. */
  private static final int HEAD = 8;

  /** A piece this long that stands in a text is no statistics. */
  private static final int PIECE = 40;

  private final List<byte[]> lines = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Adds a line of those that the dictionary will be used for; some thousands are needed. */
  public void add(String line) {
    lines.add(line.getBytes(StandardCharsets.UTF_8));
    List<String> words = List.of(line.split(" "));
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(from + LONGEST, words.size()); to++) {
        counts.merge(String.join(" ", words.subList(from, to)) + " ", 1, Integer::sum);
      }
    }
  }

  private static long saved(Map.Entry<String, Integer> run) {
    return (run.getKey().length() - REFERENCE) * (long) run.getValue();
  }

  /**
   * The content: the runs, those last that save most, as near ones take fewer bits.
   *
   * @param last what stands behind them all, as every line has much of it
   */
  byte[] content(String last) {
    List<String> ordered =
        counts.entrySet().stream()
            .filter(run -> run.getValue() >= LEAST)
            .sorted(
                Comparator.comparingLong(ZstdDictionary::saved)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    StringBuilder all = new StringBuilder();
    List<byte[]> kept = new ArrayList<>(List.of(last.getBytes(StandardCharsets.UTF_8)));
    int size = kept.getFirst().length;
    for (String run : ordered) {
      byte[] bytes = run.getBytes(StandardCharsets.UTF_8);
      if (size + bytes.length > LARGEST) {
        break;
      }
      if (all.indexOf(run) < 0) {
        kept.add(bytes);
        all.append(run);
        size += bytes.length;
      }
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream(size);
    kept.reversed().forEach(content::writeBytes);
    return content.toByteArray();
  }

  /**
   * Makes the dictionary.
   *
   * @throws com.github.luben.zstd.ZstdException if the trainer cannot tell anything of so few lines
   */
  public byte[] make(String last) {
    byte[] content = content(last);
    // Of a content as long as ours, so that as much is found in it.
    ZstdDictTrainer trainer =
        new ZstdDictTrainer(
            lines.stream().mapToInt(line -> line.length).sum(), HEAD + content.length);
    lines.forEach(trainer::addSample);
    byte[] trained = trainer.trainSamples();
    ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    dictionary.write(trained, 0, statistics(trained));
    dictionary.writeBytes(content);
    return dictionary.toByteArray();
  }

  /** Where the trainer's own content begins. */
  private int statistics(byte[] trained) {
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
