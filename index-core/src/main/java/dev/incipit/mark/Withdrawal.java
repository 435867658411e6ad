package dev.incipit.mark;

import static dev.incipit.mark.Texts.anyCase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a paper says of itself that it was withdrawn. arXiv keeps such papers and has no field
 * for it: authors tell it in the comments, or in place of the abstract, in their own words.
 */
final class Withdrawal {
  /** What a withdrawn paper calls itself. */
  private static final String NOUN =
      "(?:paper|article|manuscript|submission|pre-?print|document|work|note|version|report|draft"
          + "|e-?print)";

  private static final String WITHDRAWN =
      "(?:withdraw[ne]n?|withdrawed|withdrew|withdrawl|withdraw|withdrwan|retracted)";

  /** Not an earlier one. */
  private static final String THIS_PAPER =
      "(?:this|the|our|my)\\s+"
          + "(?:(?!earlier|previous|first|original|old|prior)[\\w-]+\\s+)?"
          + NOUN;

  /** What may stand between the paper and what became of it. */
  private static final String AUXILIARY =
      "(?:\\s+(?:has|have|had|was|is|are|will|should|must|being|been|be|to|requested|hereby|now"
          + "|also|therefore|thus|hence|temporarily|administratively|voluntarily|currently|i|we))*";

  /** Some papers were withdrawn from a journal only. */
  private static final String FROM_ELSEWHERE =
      "(?!\\s+from\\s+(?!the\\s+arxiv|arxiv|the\\s+site|this))";

  /** "This paper has been withdrawn". */
  private static final Pattern PASSIVE =
      anyCase(
          "\\b"
              + THIS_PAPER
              + "(?:\\s*\\([^)]{1,20}\\))?"
              + AUXILIARY
              + "\\s+"
              + WITHDRAWN
              + "\\b");

  /** "We withdraw this paper". What authors in the third person did happened elsewhere. */
  private static final Pattern ACTIVE =
      anyCase(
          "(?<!authors )\\b(?:withdr[ae]wn?|retract)(?:ing|s|al\\s+of)?\\s+"
              + THIS_PAPER
              + "\\b"
              + FROM_ELSEWHERE);

  /** A text that begins so. */
  private static final Pattern START = anyCase("^(?:paper\\s+)?" + WITHDRAWN + "\\b");

  /** Only comments speak of the paper when they say so. */
  private static final List<Pattern> IN_COMMENTS =
      List.of(
          PASSIVE,
          ACTIVE,
          anyCase(
              "(?:^|[.;:!]\\s+)(?:(?:paper|article|temporarily)\\s+)*"
                  + WITHDRAWN
                  + "\\b"
                  + FROM_ELSEWHERE),
          anyCase("\\bwithdrawn\\s+by\\s+(?:the\\s+|its\\s+)?(?:arxiv|authors?|submitter)\\b"),
          anyCase(
              "\\b(?:to\\s+withdrawl?|withdrawing|(?:we|i)\\s+withdraw)\\s+it\\b"
                  + "(?!\\s+and\\s+submit)"),
          anyCase("\\bthis\\s+(?:is|was|has\\s+been)\\s+" + WITHDRAWN + "\\b"));

  private static final List<Pattern> IN_ABSTRACT = List.of(PASSIVE, ACTIVE, START);

  private static final List<String> IN_TEXTS = List.of("withdr", "retract");

  private Withdrawal() {}

  /** Whether a paper says that it was withdrawn; false if nothing tells. */
  static boolean isTold(SelfDescription paper) {
    return finds(IN_COMMENTS, paper.comments()) || finds(IN_ABSTRACT, paper.abstractText());
  }

  private static boolean finds(List<Pattern> patterns, @Nullable String text) {
    if (text == null || !Texts.mentionsAny(text.toLowerCase(Locale.ROOT), IN_TEXTS)) {
      return false;
    }
    String line = text.strip().replaceAll("\\s+", " ");
    return patterns.stream().anyMatch(pattern -> pattern.matcher(line).find());
  }
}
