package dev.incipit.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Why a hit has its score.
 *
 * @param parts what makes up the score, in order of how much; their scores add up to the hit's, but
 *     for rounding
 * @since 0.1.0
 */
public record Explanation(List<Part> parts) {

  /** Sorts and copies the parts. */
  public Explanation {
    parts =
        parts.stream()
            .sorted(Comparator.comparingDouble(Part::score).reversed().thenComparing(Part::label))
            .toList();
  }

  /** What a part of a score is given for. */
  public enum Kind {
    /** Words that were typed, wherever they stand. */
    WORDS,
    /**
     * Subjects that a paper shares with the one that it is like, see {@link PaperIndex#similar}.
     */
    SUBJECTS,
    /** A short form of typed words, or what a typed short form stands for. */
    SHORT_FORM,
    /** Words that are neighbours in the query and in the paper. */
    NEIGHBOURS,
    /** A head start of papers with all words, where any of them is enough. */
    ALL_WORDS,
    /** A head start of papers whose whole title was typed. */
    TITLE,
    /** How new the paper is, see {@link Preference#RECENT}. */
    RECENCY,
    /** How alike in meaning the paper is to the question, see {@link Meaning#ORDER}. */
    MEANING,
    /** The same for every paper, as there is no word to rank by. */
    EQUAL;

    /** {@return whether it tells papers from those that lack something, and not from each other} */
    public boolean isHeadStart() {
      return this == ALL_WORDS || this == TITLE;
    }

    /** {@return the name in answers for programs} */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A part of a score.
   *
   * @param kind what it is given for
   * @param label the same in plain words: what was found, where, and how rare that is
   * @param score how much it adds, above 0; what meaning adds may be 0
   */
  public record Part(Kind kind, String label, double score) {}

  /**
   * {@return which part of the score a part is, from 0 to 1} A head start is left aside, since it
   * tells papers from others and not from each other; its own share is 0.
   *
   * @param part the part
   */
  public double share(Part part) {
    double all = parts.stream().filter(Explanation::counts).mapToDouble(Part::score).sum();
    return counts(part) && all > 0 ? part.score() / all : 0;
  }

  private static boolean counts(Part part) {
    return !part.kind().isHeadStart();
  }
}
