package dev.incipit.mark;

import static dev.incipit.mark.Texts.anyCase;

import java.util.regex.Pattern;

/** Whether a paper calls itself a thesis. */
final class ThesisRule {
  private static final String DEGREE =
      "(?:ph\\.?\\s?d\\.?|d\\.?\\s?phil\\.?|doctora(?:l|te)|master(?:'?s|s')?(?:\\s+of\\s+\\w+)?|m\\.?\\s?sc\\.?"
          + "|m\\.?s\\.?|m\\.?phil\\.?|bachelor(?:'?s|s')?|b\\.?\\s?sc\\.?|diplom\\w*|habilitation|undergraduate"
          + "|graduate|hono(?:u?)rs'?|senior|licentiate|cumulative|dissertation)";

  /** "PhD thesis, 120 pages". */
  private static final Pattern COMMENTS =
      anyCase(
          "(?:^|[.;,:(]\\s*|\\bthis is (?:a|the|my|the"
              + " author's)\\s+|\\b(?:a|pages|figures|tables),?\\s+)",
          "(?:\\w+'s\\s+|the\\s+|my\\s+|\\w+\\s+university\\s+|university of \\w+,?\\s+)?",
          DEGREE,
          "(?:\\s+(?:in|of)\\s+[A-Z]\\w+|\\s+[\\w.]+){0,3}?\\s*(?:thesis|dissertation)\\b"
              + "|(?:^|(?<!\\bD)[.;,:(]\\s*|\\bpages?\\s+)(?:thesis|dissertation)\\b(?!\\s+proposal|\\s+(?:chapter|work))|\\bthesis\\s+(?:submitted|defended|for"
              + " the degree)|\\bth[eè]se de doctorat\\b|^",
          DEGREE,
          "\\s+(?:in\\s+)?\\w+\\s+thesis\\b");

  /** Other papers come out of theses. */
  private static final Pattern FROM =
      anyCase(
          "\\b(?:based (?:up)?on|part of|extract(?:ed)? (?:from|of)|excerpt|chapters?"
              + " (?:of|from)|from|summary of|adapted|extension of|derived from|results?"
              + " (?:of|from)|contained in|appeared in|presented in|given in|in"
              + " (?:the|my|his|her)|proposal)\\b[^.;]{0,50}\\b(?:thesis|dissertation)|\\b(?:thesis|dissertation)"
              + " proposal");

  private static final Pattern TITLE =
      anyCase("\\b", DEGREE, "\\s+(?:thesis|dissertation)\\b|\\(thesis\\)|^thesis:");

  /** "In this thesis we", "This dissertation describes"; a thesis that is defended is another. */
  private static final Pattern ABSTRACT =
      anyCase(
          "\\b(?:in|of|throughout|within)\\s+(?:this|the present)\\s+(?:",
          DEGREE,
          "\\s+)?(?:thesis|dissertation)\\b|(?:^|[.;]\\s+)(?:this|the present|the aim of this|the"
              + " goal of this|the purpose of this)\\s+(?:",
          DEGREE,
          "\\s+)?(?:thesis|dissertation)\\s+(?!that\\b|holds\\b|is (?:true|false|supported)\\b)");

  private ThesisRule() {}

  static boolean holds(Texts texts) {
    if (!texts.mention("dissertation")
        && !texts.mention("de doctorat")
        && !namesThesis(texts.small())) {
      return false;
    }
    return TITLE.matcher(texts.title()).find()
        || (COMMENTS.matcher(texts.comments()).find() && !FROM.matcher(texts.comments()).find())
        || ABSTRACT.matcher(texts.abstractText()).find();
  }

  /** Whether a text has the word; "hypothesis" and "synthesis" only end with it. */
  private static boolean namesThesis(String small) {
    for (int at = small.indexOf("thesis"); at >= 0; at = small.indexOf("thesis", at + 1)) {
      if (at == 0 || "ino".indexOf(small.charAt(at - 1)) < 0) {
        return true;
      }
    }
    return false;
  }
}
