package dev.incipit.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes texts that are like abstracts to an index: some words are in every text and ever new ones
 * come up, words come in company, subjects have words of their own, and a text says its own words
 * again. Thread-safe; the state of a text is in {@link Writing}.
 */
final class TextModel {
  /**
   * Shares of new words by rank. With the words that are said again, which are rarer, they give the
   * shares that 10 million words of arXiv's titles and abstracts have.
   */
  private static final Curve RANKS =
      Curve.withTail(
          0.93, 1, 0.0, 2, 0.055, 4, 0.123, 11, 0.248, 31, 0.345, 101, 0.455, 301, 0.575, 1001,
          0.73, 3001, 0.868, 10001, 0.955);

  private static final double SAID_AGAIN = 0.15;
  private static final double IN_COMPANY = 0.35;
  private static final double OF_SUBJECT = 0.5;
  private static final double FORMULA = 0.008;
  private static final double NUMBER = 0.012;
  private static final double COMMA = 0.07;

  /** A subject has one of so many of the words of a frequency for its own. */
  private static final int SUBJECT_PART = 16;

  private static final int FIRST_OF_SUBJECT = 512;

  private final Words words = new Words();

  /** Starts the texts of a paper. */
  Writing writing(SplittableRandom random, int subject) {
    return new Writing(random, subject);
  }

  /** The texts of one paper. */
  final class Writing {
    private final SplittableRandom random;
    private final int subject;
    private final List<Long> said = new ArrayList<>();
    private long before;

    private Writing(SplittableRandom random, int subject) {
      this.random = random;
      this.subject = subject;
    }

    /** A title of so many words. */
    String title(int length) {
      StringBuilder out = new StringBuilder(length * 9);
      for (int i = 0; i < length; i++) {
        space(out);
        append(out, words.word(next()), i == 0);
      }
      return out.toString();
    }

    /** An abstract of so many words, in sentences. */
    String sentences(int length) {
      StringBuilder out = new StringBuilder(length * 8);
      int left = 0;
      boolean starts = true;
      for (int i = 0; i < length; i++) {
        if (left == 0) {
          left = random.nextInt(12, 34);
          starts = true;
        }
        space(out);
        double kind = random.nextDouble();
        if (kind < FORMULA) {
          out.append('$').append((char) ('a' + random.nextInt(26))).append("_{");
          out.append(random.nextInt(1, 20)).append("}$");
        } else if (kind < FORMULA + NUMBER) {
          out.append(random.nextInt(1, 2_050));
        } else {
          append(out, words.word(next()), starts);
        }
        starts = false;
        left--;
        if (left == 0 || i == length - 1) {
          out.append('.');
        } else if (random.nextDouble() < COMMA) {
          out.append(',');
        }
      }
      return out.toString();
    }

    private static void space(StringBuilder out) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
    }

    private static void append(StringBuilder out, String word, boolean capital) {
      int start = out.length();
      out.append(word);
      if (capital) {
        out.setCharAt(start, Character.toUpperCase(out.charAt(start)));
      }
    }

    /** The rank of the next word. */
    private long next() {
      double choice = random.nextDouble();
      long rank;
      if (choice < SAID_AGAIN && !said.isEmpty()) {
        rank = said.get(random.nextInt(said.size()));
      } else if (choice < SAID_AGAIN + IN_COMPANY && before > 0) {
        int companion = Integer.numberOfTrailingZeros(random.nextInt() | 0x40);
        rank = RANKS.whole(Curve.share(before, companion));
      } else {
        rank = ofSubject(RANKS.whole(random.nextDouble()));
      }
      if (!words.isFrequent(rank)) {
        said.add(rank);
      }
      before = rank;
      return rank;
    }

    /** The rank itself, or that of a word as frequent that the subject has for its own. */
    private long ofSubject(long rank) {
      if (rank < FIRST_OF_SUBJECT || random.nextDouble() >= OF_SUBJECT) {
        return rank;
      }
      long size = Long.highestOneBit(rank);
      long place = (rank - size) % (size / SUBJECT_PART);
      return size + Math.floorMod(Curve.mix(subject * 64L + place, size), size);
    }
  }
}
