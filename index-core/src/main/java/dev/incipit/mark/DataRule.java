package dev.incipit.mark;

import static dev.incipit.mark.Texts.anyCase;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a paper's data can be had. */
final class DataRule {
  private static final String SET =
      "\\b(?:data"
          + " ?sets?|benchmarks?|corpus|corpora|databases?|catalog(?:ue)?s?|annotations|treebanks?|test"
          + " ?bed)\\b";

  /** Data that is prepared is done something to by code. */
  private static final String DATA =
      "(?:"
          + SET
          + "|\\bdata\\b(?!\\s+(?:prepar|process|generat|analys|pipeline|load))|\\b\\w+(?:dataset|bench)\\b|\\btables?\\b)";

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
      anyCase(
          DATA,
          "(?:\\s+v?[\\d.]+)?[^.;:]{0,30}(?::|\\bat\\b|\\((?:(?:publicly |freely )?available"
              + " (?:at|from|on|via))?)\\s*(?:https?:|www\\.)"
              + "|\\b(?:access|download|obtain|get|find)\\b[^.;:]{0,20}",
          DATA,
          "[^.;]{0,20}https?:");

  /** The same without an address, openly. */
  private static final Pattern STATED =
      anyCase(
          "(?:\\b(?:our|the|all|this|its|both)\\b|^|,|\\band\\b)[^.;:]{0,50}",
          DATA,
          "[^.;:]{0,40}\\b(?:is|are|was|were|been|made|be)\\b[^.;:]{0,25}"
              + "\\b(?:publicly|freely|openly|fully public|public and)\\b[^.;]{0,12}",
          Availability.TO_BE_HAD,
          "\\b|",
          DATA,
          "[^.;:]{0,80}\\b(?:available|provided|included|given)\\s+(?:\\w+\\s+){0,2}",
          Availability.SUPPLEMENT,
          "|",
          DATA,
          "[^.;:]{0,40}\\b(?:is|are|has\\s+been)\\b\\s+(?:publicly\\s+|also\\s+)?(?:released|open-?sourced)\\b");

  /** "We release the dataset". */
  private static final Pattern RELEASED =
      anyCase(
          "\\bwe\\s+(?:\\w+\\s+){0,2}(?:released?|open-?sourced?|publish|shared?)\\b\\s+"
              + "(?!version)(?=(?-i:[A-Z0-9])|the\\b|our\\b|an?\\b|all\\b|comprehensive\\b|annotated\\b|large\\b|several\\b|both\\b|these\\b|this\\b|two\\b|new\\b|code)[^.;]{0,80}",
          "(?:",
          SET,
          "|\\bdata\\b(?!-))",
          "|\\bthe (?:first|largest|only)\\s+(?:publicly|openly|freely) available\\b[^.;]{0,50}",
          SET,
          "|\\b(?:publicly|openly|freely)\\s+(?:releas|shar|provid)es?\\b[^.;]{0,60}",
          SET,
          "|\\bfor access to (?:the|our)\\s+",
          SET,
          "|\\b(?:present|introduc|compris|construct|contribut|provid|creat|develop|offer)\\w*\\s+(?:\\w+\\s+)?(?:an?|the)\\s+(?:\\w+,?\\s+){0,2}(?:open(?:[-"
              + " ](?:source|access))?|publicly available|freely"
              + " available)\\b,?\\s+(?:[\\w-]+,?\\s+){0,4}",
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
          "\\b(?:evaluat|experiment(?!ation)|train|test|using|us(?:e|ed)\\b(?! (?:in|for|by)"
              + " (?:this|our|the (?:paper|experiments|study)))|based"
              + " on|from|appl(?:y|ied)|becom|increas)\\w*\\b(?![^.;]{0,60}\\b(?:this|these|our)\\b)[^.;:]{0,60}\\b(?:publicly|freely|openly)?[-"
              + " ]?available\\b");

  /** What every paper has one of that tells of data. */
  private static final List<String> IN_TEXTS =
      List.of("data", "bench", "corp", "treebank", "catalog", "cds");

  /** What every sentence has one of that tells of data. */
  private static final List<String> IN_SENTENCES =
      List.of(
          "data",
          "bench",
          "corp",
          "treebank",
          "catalog",
          "annotations",
          "test bed",
          "testbed",
          "table",
          "cds",
          "vizier",
          "figshare",
          "physionet");

  /** What every sentence has one of that names a page of data. */
  private static final List<String> IN_PAGES =
      List.of(
          "huggingface",
          "kaggle",
          "figshare",
          "dataverse",
          "physionet",
          "mendeley",
          "cdsarc",
          "vizier");

  /** What every sentence has one of that tells of data without an address. */
  private static final List<String> IN_STATEMENTS =
      List.of(
          "releas",
          "source",
          "publish",
          "share",
          "make",
          "publicly",
          "freely",
          "openly",
          "open-",
          "access to",
          "open ",
          "supplement",
          "ancillary");

  private DataRule() {}

  static boolean holds(Texts texts) {
    if (!Texts.mentionsAny(texts.small(), IN_TEXTS)) {
      return false;
    }
    return (texts.mention("open") && OPEN_TITLE.matcher(texts.title()).find())
        || texts.anyMatch(DataRule::tells);
  }

  private static boolean tells(Sentence sentence) {
    if (!sentence.mentions(IN_SENTENCES)) {
      return false;
    }
    if ((sentence.mentions("cds") || sentence.mentions("vizier")) && sentence.has(AT_THE_CDS)) {
      return true;
    }
    if (sentence.mentions(IN_PAGES) && sentence.has(DATA_PAGE)) {
      return true;
    }
    if (Availability.hasLink(sentence)
        && ((sentence.has(HAD) && sentence.has(SUBJECT)) || sentence.has(LABEL))) {
      return true;
    }
    return sentence.mentions(IN_STATEMENTS)
        && (sentence.has(RELEASED) || (sentence.has(STATED) && !sentence.has(OF_OTHERS)))
        && !sentence.has(Availability.PROMISE)
        && !sentence.has(Availability.LACK);
  }
}
