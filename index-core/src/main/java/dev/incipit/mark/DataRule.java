package dev.incipit.mark;

import static dev.incipit.mark.Texts.anyCase;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a paper's data can be had. */
final class DataRule {
  private static final String SET =
      "\\b(?:data ?sets?|benchmarks?|corpus|corpora|databases?|catalog(?:ue)?s?|annotations|test"
          + " ?bed)\\b";

  private static final String DATA =
      "(?:" + SET + "|\\bdata\\b|\\b\\w+(?:dataset|bench)\\b|\\btables?\\b)";

  private static final Pattern ANY_DATA = anyCase(DATA);
  private static final Pattern HAD = anyCase("\\b", Availability.TO_BE_HAD, "\\b");

  /** Sites that keep data and no code. */
  private static final Pattern DATA_PAGE =
      anyCase(
          "huggingface\\.co/datasets|kaggle\\.com/datasets|figshare\\.com|\\bdataverse\\b"
              + "|physionet\\.org|data\\.mendeley\\.com|cdsarc|vizier");

  /** "The dataset and code are available at https://..." */
  private static final Pattern SUBJECT =
      anyCase(
          DATA,
          "[^.;:]{0,70}\\b(?:is|are|was|were|been|made|be|can|available)\\b[^.;]{0,30}",
          Availability.TO_BE_HAD,
          "\\b");

  /** "Data: https://..." */
  private static final Pattern LABEL =
      anyCase(DATA, "[^.;:]{0,30}(?::|\\bat\\b|\\()\\s*(?:https?:|www\\.)");

  /** The same without an address, openly. */
  private static final Pattern STATED =
      anyCase(
          "(?:\\b(?:our|the|all|this|its|both)\\b|^|,|\\band\\b)[^.;:]{0,50}",
          DATA,
          "[^.;:]{0,40}\\b(?:is|are|was|were|been|made|be)\\b[^.;:]{0,25}"
              + "\\b(?:publicly|freely|openly)\\b[^.;]{0,12}",
          Availability.TO_BE_HAD,
          "\\b|",
          DATA,
          "[^.;:]{0,40}\\b(?:is|are)\\b\\s+(?:publicly\\s+|also\\s+)?(?:released|open-?sourced)\\b");

  /** "We release the dataset". */
  private static final Pattern RELEASED =
      anyCase(
          "\\bwe\\s+(?:\\w+\\s+){0,2}(?:released?|open-?sourced?|publish|shared?)\\b\\s+"
              + "(?!version)(?=(?-i:[A-Z0-9])|the\\b|our\\b|an?\\b|all\\b|both\\b|these\\b|this\\b|two\\b|new\\b|code)[^.;]{0,80}",
          "(?:",
          SET,
          "|\\bdata\\b(?!-))",
          "|\\bthe (?:first|largest|only)\\s+(?:publicly|openly|freely) available\\b[^.;]{0,50}",
          SET,
          "|\\bwe\\s+(?:also\\s+)?make[^.;]{0,60}",
          DATA,
          "[^.;]{0,60}\\b(?:available|public|open)");

  /** Astronomers' tables. */
  private static final Pattern AT_THE_CDS =
      anyCase("\\b(?:electronic form|available)\\b[^.;]{0,30}\\bat (?:the )?CDS\\b|\\bvia VizieR");

  private static final Pattern OPEN_TITLE =
      anyCase(
          "\\bopen(?:[-"
              + " ](?:source|access))?\\s+(?:[\\w-]+\\s+){0,2}(?:dataset|corpus|benchmark)\\b");

  /** Data of others, which a paper uses. */
  private static final Pattern OF_OTHERS =
      anyCase(
          "\\b(?:evaluat|experiment|train|test|using|us(?:e|ed)\\b|based"
              + " on|from|appl(?:y|ied))\\w*\\b[^.;:]{0,60}\\b(?:publicly|freely|openly)?[-"
              + " ]?available\\b");

  /** What every sentence has one of that tells of data. */
  private static final List<String> IN_SENTENCES =
      List.of(
          "data",
          "bench",
          "corp",
          "catalog",
          "annotations",
          "test bed",
          "testbed",
          "table",
          "cds",
          "vizier",
          "figshare",
          "physionet");

  /** What every sentence has one of that tells of data without an address. */
  private static final List<String> IN_STATEMENTS =
      List.of("releas", "source", "publish", "share", "make", "publicly", "freely", "openly");

  private DataRule() {}

  static boolean holds(Texts texts) {
    return OPEN_TITLE.matcher(texts.title()).find()
        || ((texts.mention("data")
                || texts.mention("bench")
                || texts.mention("corp")
                || texts.mention("catalog")
                || texts.mention("cds"))
            && texts.sentences().stream().anyMatch(DataRule::tells));
  }

  private static boolean tells(String sentence) {
    if (!Texts.mentionsAny(sentence, IN_SENTENCES)) {
      return false;
    }
    if (AT_THE_CDS.matcher(sentence).find() || DATA_PAGE.matcher(sentence).find()) {
      return true;
    }
    if (!ANY_DATA.matcher(sentence).find()) {
      return false;
    }
    if (Availability.hasLink(sentence)
        && HAD.matcher(sentence).find()
        && SUBJECT.matcher(sentence).find()) {
      return true;
    }
    if (LABEL.matcher(sentence).find()) {
      return true;
    }
    return Texts.mentionsAny(sentence, IN_STATEMENTS)
        && !Availability.PROMISE.matcher(sentence).find()
        && !Availability.LACK.matcher(sentence).find()
        && (RELEASED.matcher(sentence).find()
            || (STATED.matcher(sentence).find() && !OF_OTHERS.matcher(sentence).find()));
  }
}
