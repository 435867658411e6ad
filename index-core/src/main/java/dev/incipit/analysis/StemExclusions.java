package dev.incipit.analysis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of which KStem makes other words: {@code tensor} is no form of {@code tense}, {@code
 * ablation} none of {@code able}, {@code latency} none of {@code latent} and {@code wellness} none
 * of {@code well}. They were found by reading what KStem makes of all words of 138,000 abstracts.
 */
final class StemExclusions {
  /** Nouns and adjectives that keep their form. */
  private static final Set<String> WORDS =
      words(
          """
          ablation ablative andor apical areal axion axionic basal bicyclic bordism brion
          cation cationic centric commensurator cordic dentable diatomic
          effector elastoplastic eval ferric fibration fluence gelation gonal helly
          isobaric joyal kelly latency limbic localic marion mitral
          nutation orion padic ladic phasor plic presentism recency relator
          reductionism saltation siam siamese singer slic solvation sonication speciation spinor stator
          tensor tensorial theor toral toric torsor trimer trophic tubal twistor valence
          """);

  /** Names of people, which in lower case look like an agent or a participle. */
  private static final Set<String> NAMES =
      words(
          """
          balmer bayes boyer burger burgers dior dyer feller gabor granger grover hamming harper
          horner huber landauer libor mayer moller muller navier plucker sandor shor slater
          specker springer steiner stoner thor weber wheeler yetter zener
          """);

  /** Words to which -ness gives another sense than the quality. */
  private static final Set<String> OTHER_SENSE =
      words(
          """
          back between club even fit free front good hub ill just kind lice light like live mean
          nothing now one other right slice sound still together well wild wit
          """);

  private StemExclusions() {}

  private static Set<String> words(String words) {
    return Set.of(words.strip().split("\\s+"));
  }

  /** The word form of a folded word that KStem must not touch, if it is one; or else null. */
  static @Nullable String form(String word) {
    if (keeps(word)) {
      return word;
    }
    if (!word.endsWith("s")) {
      return null;
    }
    String singular = PluralRules.other(word);
    return keeps(singular) ? singular : null;
  }

  private static boolean keeps(String word) {
    return WORDS.contains(word)
        || NAMES.contains(word)
        || (word.endsWith("ness") && OTHER_SENSE.contains(base(word)));
  }

  private static String base(String word) {
    String base = word.substring(0, word.length() - "ness".length());
    return base.endsWith("i") ? base.substring(0, base.length() - 1) + "y" : base;
  }
}
