package dev.incipit.mark;

import static dev.incipit.mark.Texts.anyCase;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a paper calls itself a survey, a review or an overview. */
final class SurveyRule {
  private static final String ADJECTIVES =
      "(?:(?:comprehensive|systematic|structured|brief|short|critical|literature|mapping|scoping"
          + "|selective|historical|recent|technical|mini-?|comparative|gentle|concise|state-of-the-art"
          + "|rapid|thorough|detailed|in-depth|holistic|unified|unifying|general|quick|extensive|topical"
          + "|pedagogical|theoretical|practical|methodological|introductory|personal|narrative|broad|and|research)\\s+)*";

  /** What people are asked and what telescopes see is no survey of the literature. */
  private static final String NOT_OF_PEOPLE =
      "(?!\\s+(?:of|among|with|on)\\s+(?:\\d|(?:\\w+\\s+){0,2}(?:students|users|developers|practitioners"
          + "|teachers|participants|people|galax|stars|clusters|respondents|citizens|households)))";

  /** "Deep learning: a survey", "A review of sound cards". */
  private static final Pattern TITLE =
      anyCase(
          "(?:^|[:,?.-]\\s+|--)(?:an?\\s+|the\\s+)?",
          ADJECTIVES,
          "(?:survey|(?:mini-?)?review|overview|state of the"
              + " art)(?!-)(?:\\s+(?:of|on|and|about|for|from|in|article|paper)\\b|$|\\s*[:(,.-])",
          NOT_OF_PEOPLE,
          "|\\b(?:a|an)\\s+",
          ADJECTIVES,
          "(?:survey|(?:mini-?)?review|overview)\\b(?!-)",
          NOT_OF_PEOPLE,
          "|(?:^|[:?]\\s+)an?\\s+(?!user|household|field|online|questionnaire|panel|national|peer|code|product)[\\w-]+"
              + "\\s+(?:survey|review|overview)\\b(?!-)",
          NOT_OF_PEOPLE,
          "|\\b(?:literature|systematic|scoping|mapping|comprehensive|comparative)\\s+(?:literature\\s+)?(?:review|survey)\\b");

  /** Telescopes' surveys stand in the titles of astronomers only. */
  private static final Pattern TITLE_OF_ASTRONOMERS =
      anyCase(
          "(?:^|[:,?.-]\\s+)(?:an?\\s+)?",
          ADJECTIVES,
          "(?:review|overview)(?:\\s+(?:of|on|about)\\b|$)");

  private static final Pattern COMMENTS =
      anyCase(
          "\\b(?:survey|review|overview)\\s+(?:article|paper|chapter)\\b|\\b(?:invited|topical|mini|literature|comprehensive|short|brief|special)[-"
              + " ]?(?:review|survey)\\b(?!\\s+process)|(?:^|[.;,]\\s+)(?:an?\\s+)?(?:survey|review|overview)(?:$|[.;,])|\\ba"
              + " survey\\b"
              // Journals that publish nothing else.
              + "|\\b(?:Annu(?:al|\\.)? ?Rev(?:iews?|\\.)|ACM Comput(?:ing|\\.)"
              + " Surv|Rev(?:iews|\\.) (?:of )?Mod(?:ern|\\.) Phys|Rep(?:orts|\\.) (?:on"
              + " )?Prog(?:ress|\\.) (?:in )?Phys|Phys(?:ics|\\.) Rep(?:orts|\\.)|Living"
              + " Reviews|Communications Surveys)");

  /** "This survey covers", "in this review": telescopes' too, so not with astronomers. */
  private static final Pattern CALLED =
      anyCase(
          "\\b(?:this|the present)\\s+",
          ADJECTIVES,
          "(?:survey|(?:mini-?)?review|overview)(?:\\s+(?:paper|article|chapter|talk))?\\b(?!\\s+(?:of"
              + " \\d|data|question|process))",
          "|\\bour\\s+",
          ADJECTIVES,
          "review\\b",
          "|\\bthis\\s+is\\s+an?\\s+",
          ADJECTIVES,
          "(?:survey|review|overview)\\b");

  private static final String THIS_PAPER =
      "(?:paper|article|chapter|work|note|manuscript|monograph|booklet|book|essay|contribution|report|talk|lectures?|proceeding|study|tutorial)s?";

  private static final String GIVEN =
      "(?:an?|the)\\s+"
          + ADJECTIVES
          + "(?:[\\w-]+\\s+)?(?:survey|review|overview)\\s+(?:of|on|about|over)\\b"
          + "(?!\\s+(?:the\\s+|our\\s+|its\\s+)?(?:\\w+\\s+)?(?:design|implementation|system|architecture|project|detector|status|software|experiment)\\b)";

  /** "In this paper we review", and not on the way to something of one's own. */
  private static final Pattern SAID =
      anyCase(
          "(?:^|\\bin\\s+(?:this|the present|these)\\s+(?:\\w+\\s+)?",
          THIS_PAPER,
          ",?\\s+)(?:we|i)\\s+(?:will\\s+)?(?:try\\s+to\\s+)?(?:survey|review|(?:give|present|provide|offer)\\s+",
          GIVEN,
          ")\\b",
          "|\\bit\\s+(?:gives|provides|presents|contains|is)\\s+",
          GIVEN,
          "|\\bsystematically\\s+(?:review|survey)\\b|\\b(?:this|the|the"
              + " present)\\s+(?:\\w+\\s+){0,2}",
          THIS_PAPER,
          "\\s+(?:\\w+ly\\s+)?(?:reviews|surveys|overviews|(?:gives|provides|presents|offers|is|contains?"
              + "|aims\\s+(?:to|at)\\s+(?:giv|provid|present)(?:e|ing)?)\\s+",
          GIVEN,
          ")",
          "|\\b(?:aim|purpose|goal|objective)\\s+of\\s+(?:this|the|the present|these)\\s+",
          THIS_PAPER,
          "\\s+is\\s+to\\s+(?:survey|review|(?:give|present|provide|offer)\\s+",
          GIVEN,
          ")",
          "|\\brecent"
              + " (?:developments?|progress|results|advances|works?|studies)\\b[^.;]{0,60}\\b(?:is|are)\\s+"
              + "(?:reviewed|surveyed)\\b|\\bwe\\s+review\\s+here\\b|\\bhere,?\\s+we\\s+(?:will\\s+)?(?:review|survey)\\b|\\b(?:results|developments|approaches|methods|aspects|literature|progress|works?)\\b"
              + "[^.;]{0,100}\\b(?:is|are)\\s+(?:critically\\s+)?(?:reviewed|surveyed)$|(?:^|,\\s+)an?\\s+",
          ADJECTIVES,
          "(?:survey|review|overview)\\s+of\\b[^.;]{3,120}\\b(?:is|are)\\s+(?:given|presented|provided)\\b|\\bwe"
              + " survey\\s+(?:the\\s+)?(?:general|recent|known|existing|various|some|many|current)\\b");

  /** "A short overview of the history of X", as the very first words. */
  private static final Pattern OPENING =
      anyCase(
          "^(?:an?\\s+)?(?:[\\w-]+,?\\s+){0,3}(?:review|overview|survey)\\s+of\\b",
          "(?!\\s+\\d)(?![^.;]{0,80}\\b(?:was|were|been|shows?|showed|reveal\\w*|found|students|users|respondents)\\b)");

  /** In the middle of an abstract it may be about a step. */
  private static final Pattern STEP =
      anyCase("^we\\s+(?:will\\s+)?(?:review|survey)\\b(?!\\s+here\\b)");

  /** What is counted is surveyed, and no literature. */
  private static final Pattern COUNTED =
      anyCase("\\bsurvey(?:ed|s)?\\s+(?:over|more than|about|around|\\d)");

  private static final Pattern OWN_RESULT =
      anyCase(
          "\\b(?:then|novel|propose|also (?:introduce|present|show|prove|derive)|status|performance"
              + " and plans|progress of|half of|and"
              + " (?:introduce|present|propose|show|prove|derive|study|extend|apply|develop|suggest))|briefly"
              + " review");

  /** What every sentence has one of that calls its paper a survey. */
  private static final List<String> IN_SENTENCES = List.of("survey", "review", "overview");

  private SurveyRule() {}

  static boolean holds(SelfDescription paper, Texts texts) {
    if (!texts.mention("survey")
        && !texts.mention("review")
        && !texts.mention("overview")
        && !texts.mention("rev. ")
        && !texts.mention("rep")
        && !texts.mention("state of the art")) {
      return false;
    }
    boolean astronomy = paper.subject() != null && paper.subject().startsWith("astro");
    if ((astronomy ? TITLE_OF_ASTRONOMERS : TITLE).matcher(texts.title()).find()
        || COMMENTS.matcher(texts.comments()).find()) {
      return true;
    }
    List<Sentence> sentences = texts.sentences();
    for (Sentence sentence : sentences) {
      if (!sentence.mentions(IN_SENTENCES)) {
        continue;
      }
      boolean called = !astronomy && sentence.has(CALLED);
      boolean first = sentence.equals(sentences.getFirst());
      boolean step = !first && sentence.has(STEP);
      boolean said =
          (sentence.has(SAID) && !step) || (first && !astronomy && sentence.has(OPENING));
      if (called || (said && !sentence.has(OWN_RESULT) && !sentence.has(COUNTED))) {
        return true;
      }
    }
    return false;
  }
}
