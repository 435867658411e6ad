package dev.incipit.mark;

import static dev.incipit.mark.Texts.anyCase;

import java.util.List;
import java.util.regex.Pattern;

/** What sentences say about where things can be had, for rules of code and of data alike. */
final class Availability {
  /** What every address has one of. */
  private static final List<String> IN_LINKS =
      List.of("http", "www.", ".co", ".org", ".io", ".ms", "10.5281/");

  /** An address, with or without its scheme. */
  private static final Pattern LINK =
      anyCase(
          "https?:|\\bwww\\.|\\b(?:github|gitlab|bitbucket|zenodo|huggingface|figshare|osf|aka)"
              + "\\.(?:com|org|io|co|ms)\\b|\\b10\\.5281/");

  /** What is done with a thing that others may take. */
  static final String TO_BE_HAD =
      "(?:available|accessible|released|open[- ]?sourced?|public|published|provided|shared|hosted"
          + "|found|downloaded|downloadable|obtained|accessed|given|online|deposited)";

  /** Ways in which it is done, or places: a thing that is just "available" may be anybody's. */
  static final String OPENLY =
      "(?:publicly|freely|openly|public|free|open|online|github|gitlab|zenodo|cran|pypi|hugging"
          + "|pip|released|request|licen[cs]e|downloaded|supplement\\w*|ancillary)";

  /** What comes with the paper. */
  static final String SUPPLEMENT =
      "(?:in|as|with|within)\\s+(?:the\\s+|our\\s+|an?\\s+)?(?:supplement\\w*|ancillary|supporting)\\b";

  /** A promise. Many were never kept, so it counts only with an address. */
  static final Pattern PROMISE =
      anyCase(
          "\\b(?:will|shall|would|(?:plan|intend|aim)\\w*\\s+to|to\\s+be)\\b|\\bupon\\b|\\b(?:coming|released)\\s+soon\\b|\\bon\\s+(?:reasonable\\s+)?request\\b"
              + "|\\bafter\\s+(?:the\\s+)?(?:publication|acceptance|review)|\\bonce\\s+(?:the|this)\\b");

  /** What is lacking. */
  static final Pattern LACK =
      anyCase(
          "\\b(?:no|not|few|little|lack"
              + " of|limited|unless|without|un)\\s*(?:yet\\s+|any\\s+)?(?:\\w+\\s+){0,3}"
              + "(?:code|data|dataset|available|accessible|public|released)");

  private Availability() {}

  static boolean hasLink(Sentence sentence) {
    return sentence.mentions(IN_LINKS) && sentence.has(LINK);
  }
}
