package dev.incipit.bench.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what lines have in common, for a dictionary to pack them with: runs of one to four words,
 * those first that save most, which is about their length, less what a reference to them takes, as
 * often as they occur. Runs that are part of another are left out. Not thread-safe.
 */
public final class CommonPhrases {
  /** Each process holds them in memory, and twice as many save nothing. */
  public static final int LARGEST = 65_536;

  private static final int LONGEST = 4; // words
  private static final int REFERENCE = 3; // bytes, about
  private static final int LEAST = 10; // times, so that no text is told again

  private final Map<String, Integer> counts = new HashMap<>();

  /** Adds a line. */
  public void add(String line) {
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
   * The runs, those last that save most, as near ones take fewer bits.
   *
   * @param last what stands behind them all, as every line has much of it
   */
  public byte[] dictionary(String last) {
    List<String> ordered =
        counts.entrySet().stream()
            .filter(run -> run.getValue() >= LEAST)
            .sorted(
                Comparator.comparingLong(CommonPhrases::saved)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    StringBuilder all = new StringBuilder();
    List<byte[]> kept = new ArrayList<>();
    byte[] end = last.getBytes(StandardCharsets.UTF_8);
    int size = end.length;
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
    ByteArrayOutputStream dictionary = new ByteArrayOutputStream(size);
    kept.reversed().forEach(dictionary::writeBytes);
    dictionary.writeBytes(end);
    return dictionary.toByteArray();
  }
}
