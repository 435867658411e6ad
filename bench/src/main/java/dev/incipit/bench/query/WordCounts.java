package dev.incipit.bench.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In how many texts words and runs of words occur. */
final class WordCounts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern PLAIN = Pattern.compile("[a-z]{3,}");

  /** Words that say nothing of a text. */
  private static final Set<String> COMMON =
      Set.of(
          ("the and for are was were that this with which from have has had can not but also its our"
                  + " their these those than then such into between both each other more most all"
                  + " over under using use used via when where while who how may will been being"
                  + " any some they them there here only through show shows about two one new")
              .split(" ", -1));

  /** Runs longer than this are no phrases that people type. */
  private static final int LONGEST = 3;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> phrases = new HashMap<>();
  private int texts;

  void add(String text) {
    texts++;
    Set<String> seenWords = new HashSet<>();
    Set<String> seenPhrases = new HashSet<>();
    String[] run = new String[LONGEST];
    int length = 0;
    Matcher matcher = WORD.matcher(text);
    int end = -1;
    while (matcher.find()) {
      String word = matcher.group();
      boolean plain = PLAIN.matcher(word).matches() && !COMMON.contains(word);
      boolean beside = end >= 0 && matcher.start() == end + 1 && text.charAt(end) == ' ';
      end = matcher.end();
      if (!plain) {
        length = 0;
        continue;
      }
      seenWords.add(word);
      length = beside ? length : 0;
      if (length == LONGEST) {
        System.arraycopy(run, 1, run, 0, LONGEST - 1);
        length--;
      }
      run[length++] = word;
      for (int from = 0; from < length - 1; from++) {
        seenPhrases.add(String.join(" ", Arrays.asList(run).subList(from, length)));
      }
    }
    seenWords.forEach(word -> words.merge(word, 1, Integer::sum));
    seenPhrases.forEach(phrase -> phrases.merge(phrase, 1, Integer::sum));
  }

  int texts() {
    return texts;
  }

  /** Words that occur in at least so many texts, the most frequent first. */
  List<String> words(int atLeast) {
    return sorted(words, atLeast);
  }

  /** Phrases that occur in at least so many texts, the most frequent first. */
  List<String> phrases(int atLeast) {
    return sorted(phrases, atLeast);
  }

  private static List<String> sorted(Map<String, Integer> counts, int atLeast) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= atLeast)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
