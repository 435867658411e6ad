package dev.incipit.bench.corpus;

import java.util.List;

/**
 * The word of each rank. The first are English ones, so that stop words are what they are; all
 * others are made of syllables, each third a plural of the word before it, so that stemming finds
 * something to do. Thread-safe.
 */
final class Words {
  private static final String CONSONANTS = "bcdfghklmnprstvz";
  private static final String VOWELS = "aeiou";

  /** Consonant, vowel, and often a consonant that ends the syllable. */
  private static final String[] ENDS = {"", "", "n", "r", "l", "m"};

  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length() * ENDS.length;

  /** Prime to the number of syllables, so that neighbours in rank are none in the alphabet. */
  private static final long SCATTER = 1_000_003;

  private static final int KEPT = 1 << 16;

  private final List<String> frequent =
      Resources.text(Words.class, "frequent-words.txt").lines().toList();
  private final String[] kept = new String[KEPT];

  Words() {
    for (int rank = 0; rank < KEPT; rank++) {
      kept[rank] = make(rank);
    }
  }

  /** The word of a rank, from 1. */
  String word(long rank) {
    return rank < KEPT ? kept[(int) rank] : make(rank);
  }

  /** Whether a rank is of a word that stands in any text and tells nothing of it. */
  boolean isFrequent(long rank) {
    return rank <= frequent.size();
  }

  private String make(long rank) {
    if (rank >= 1 && rank <= frequent.size()) {
      return frequent.get((int) rank - 1);
    }
    return rank % 3 == 2 ? made(rank - 1) + "s" : made(rank);
  }

  /**
   * A word of two syllables for low numbers and of more for higher ones; each number has its own.
   */
  static String made(long number) {
    long below = (long) SYLLABLES * SYLLABLES;
    int count = 2;
    long rest = Math.max(number, 0);
    while (rest >= below) {
      rest -= below;
      below *= SYLLABLES;
      count++;
    }
    rest = rest * SCATTER % below;
    StringBuilder word = new StringBuilder(3 * count);
    for (int i = 0; i < count; i++) {
      int syllable = (int) (rest % SYLLABLES);
      rest /= SYLLABLES;
      word.append(CONSONANTS.charAt(syllable % CONSONANTS.length()));
      syllable /= CONSONANTS.length();
      word.append(VOWELS.charAt(syllable % VOWELS.length()));
      word.append(ENDS[syllable / VOWELS.length()]);
    }
    return word.toString();
  }
}
