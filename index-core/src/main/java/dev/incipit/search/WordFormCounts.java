package dev.incipit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much the forms of words matter to a search. Each number is at least the one before, and not
 * all are equal.
 *
 * @param exact how many papers hold the words in the forms typed
 * @param wordForms how many papers hold them in any form ({@code scheduler} for {@code schedulers})
 * @param variants how many papers hold them in any form or spelling ({@code datacenter} for {@code
 *     data center}), or as a short form
 * @since 0.2.0
 */
public record WordFormCounts(long exact, long wordForms, long variants) {
  /**
   * Checks the order of the numbers.
   *
   * @throws IllegalArgumentException if one is smaller than the one before
   */
  public WordFormCounts {
    if (exact > wordForms || wordForms > variants) {
      throw new IllegalArgumentException(
          "numbers that fall: %d, %d, %d".formatted(exact, wordForms, variants));
    }
  }

  /** {@return this in plain English, what is no more than the number before left out} */
  public String describe() {
    List<String> said = new ArrayList<>();
    said.add(
        String.format(Locale.ENGLISH, "%,d ", exact)
            + (exact == 1 ? "paper" : "papers")
            + " with exactly these words");
    if (wordForms > exact) {
      said.add(String.format(Locale.ENGLISH, "%,d with word forms", wordForms));
    }
    if (variants > wordForms) {
      said.add(String.format(Locale.ENGLISH, "%,d with other spellings and short forms", variants));
    }
    return String.join(", ", said);
  }
}
