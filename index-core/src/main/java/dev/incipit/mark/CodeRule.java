package dev.incipit.mark;

import static dev.incipit.mark.Texts.anyCase;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a paper's code can be had. */
final class CodeRule {
  private static final String CODE =
      "\\b(?:(?:source\\s*)?codes?|code ?bases?|implementations?|software|packages?|librar(?:y|ies)"
          + "|tool(?:kit|box|suite)?s?|scripts?|simulators?|programs?|plug-?ins?|notebooks?|framework|web"
          + " ?server|solver|written in (?:java|python|perl|matlab|julia|c|r)|(?<![./])app)\\b";

  /** What is a program and nothing else. */
  private static final String SURELY_CODE =
      "\\b(?:(?:source\\s*)?codes?|code"
          + " ?base|software|(?:python|r|julia|matlab|c\\+\\+|java)\\s+(?:package|library|implementation))\\b";

  private static final Pattern ANY_CODE = anyCase(CODE);
  private static final Pattern HAD = anyCase("\\b", Availability.TO_BE_HAD, "\\b");

  /** A repository of one owner: whatever else is in it, there is code. */
  private static final Pattern REPOSITORY =
      anyCase("\\b(?:github\\.com|gitlab\\.[\\w.]+|bitbucket\\.org|codeberg\\.org)/ ?[\\w.-]+/");

  /** Pages that only programs have. */
  private static final Pattern PROGRAM_PAGE =
      anyCase(
          "\\b(?:sourceforge\\.net|code\\.google\\.com|pypi\\.org|pypi\\.python\\.org"
              + "|cran\\.r-project\\.org|ascl\\.net|\\.sf\\.net)\\b");

  /** Surveys keep lists of papers where others keep code. */
  private static final Pattern LIST_OF_PAPERS =
      anyCase(
          "awesome|\\b(?:papers?|references|literature|reading"
              + " list|bibliography|survey|resources)\\b"
              + "[^.]{0,60}\\b(?:at|in|on|via|list|maintain\\w*|organi[sz]ed|collect\\w*|curated)\\b");

  private static final Pattern ONLY_DATA =
      anyCase("\\b(?:data ?sets?|benchmarks?|corpus|corpora|data)\\b");

  /** "Code: https://..." and "code at https://...". */
  private static final Pattern LABEL =
      anyCase(
          CODE,
          "(?:[^.;:]{0,40})?(?::|\\bat\\b|\\bon\\b|\\bin\\b|,|\\()\\s*(?:https?:|www\\.|github)");

  /** "The code is publicly available", as arXiv's authors write it. */
  private static final Pattern STATED =
      anyCase(
          SURELY_CODE,
          "[^.;:]{0,60}\\b(?:is|are|was|were|been|made|be)\\b[^.;:]{0,25}\\b(?:",
          Availability.OPENLY,
          "\\b[^.;]{0,20}\\b)?",
          Availability.TO_BE_HAD,
          "\\b",
          // As comments have it: "Code and data available online".
          "|(?:^|[,;:.]\\s*)(?:(?:the|our|all)\\s+)?(?:[\\w-]+\\s+){0,3}",
          SURELY_CODE,
          "(?:\\s*(?:,|and|&)\\s*(?:[\\w-]+\\s+){0,2}[\\w-]+)?,?\\s+(?:(?:publicly|freely|openly)\\s+)?available"
              + "\\s+(?:at|on|in|online|from|via|for|to|under)\\b[^.;]{0,30}\\b",
          Availability.OPENLY,
          "\\b");

  private static final Pattern OPENLY = anyCase("\\b", Availability.OPENLY, "\\b");
  private static final Pattern OWN =
      anyCase(
          "\\b(?:our|the|all|its|related|demo|this)\\s+(?:[\\w-]+\\s+){0,2}(?:source\\s*)?codes?\\b");

  /** "We release our code". Providing alone may be to anybody. */
  private static final Pattern RELEASED =
      anyCase(
          "\\bwe\\s+(?:\\w+\\s+){0,2}(?:released?|open-?sourced?|publish(?:ed)?|shared?)\\b\\s+(?!version|of\\b)[^.;]{0,70}",
          SURELY_CODE,
          "|\\bwe\\b[^.;]{0,40}\\b(?:release|open-?source)\\b[^.;]{0,30}\\bimplementation"
              + "|\\b(?:release|provide)s?\\s+(?:an?\\s+)?open[- ]source[d]?\\s+[^.;]{0,20}",
          CODE,
          "|\\bprovides?\\s+(?:the\\s+|our\\s+)?source\\s+code"
              + "|\\b(?:we|and)\\s+(?:also\\s+)?make[^.;]{0,60}",
          SURELY_CODE,
          "[^.;]{0,60}\\b(?:available|public|open)|\\bcodes?\\b[^.;]{0,20}\\blinked\\b");

  /** A program that its paper presents as open source. What others made is only used. */
  private static final Pattern OPEN_SOURCE =
      anyCase(
          "\\b(?:present|introduc|describ|develop|releas|propos|announc|offer|provid|contribut|built?)\\w*\\b(?![^.;]{0,60}\\b(?:atop|on"
              + " top of|based"
              + " on|using|existing|over|of)\\b[^.;]{0,20}open)[^.;]{0,60}?(?:\\ban?\\b|,|\\bthe\\b|\\bnew\\b)[^.;]{0,30}?\\bopen[-"
              + " ]source[d]?\\b[^.;]{0,45}?",
          CODE.replace(
              "|(?<![./])app)", "|app|suite|platform|interface|system|environment|tools?|code)"),
          "|\\ban?\\s+open[- ]source\\b[^.;,]{0,45}",
          CODE,
          ",?\\s+(?:is|was)\\s+(?:also\\s+)?(?:introduced|presented|described|released|provided|developed)\\b|\\bimplemented"
              + " (?:as|in) an? open[- ]source\\b|\\bis\\s+(?:a\\s+)?(?:free|open[-"
              + " ]source)(?:\\s+and\\s+(?:free|open[- ]source))?\\s+software"
              + "|\\b(?:code|software|package|library|tool|project|framework|implementation|it)\\b[^.;]{0,40}\\bis\\s+(?:fully\\s+|now\\s+)?open[-"
              + " ]?sourced?\\b|\\bfree,? open[- ]source\\b[^.;]{0,30}",
          CODE);

  /** In a title, what is named as open source is the paper's own. */
  private static final Pattern OPEN_SOURCE_TITLE =
      anyCase(
          "(?:^|[:,-]\\s+)(?:an?\\s+)?(?:[\\w-]+,?\\s+){0,3}open[- ]source\\b,?[^:]{0,40}?"
              + "\\b(?:library|package|toolkit|toolbox|tool|framework|platform|simulator|implementation|suite|code|engine|environment)\\b");

  /** "StructOpt, an open-source suite": only of what the title names. */
  private static final Pattern OPEN_SOURCE_NAME =
      anyCase(
          "^\\W{0,3}(?:is\\s+)?an?\\s+(?:(?!of|for|in|to|from|that|on\\b)[\\w-]+,?\\s+){0,4}open[-"
              + " ]source\\b");

  /** What every paper has one of that tells of code. */
  private static final List<String> IN_TEXTS =
      List.of("code", "git", "open", "available", "releas", "public", "http");

  /** What every sentence has one of that tells of code without an address. */
  private static final List<String> IN_SENTENCES =
      List.of(
          "code",
          "software",
          "package",
          "librar",
          "implementation",
          "open source",
          "open-source",
          "opensource");

  /** What every sentence has one of that says that code was released. */
  private static final List<String> IN_RELEASES =
      List.of("releas", "sourc", "publish", "share", "provide", "make", "linked");

  private CodeRule() {}

  static boolean holds(Texts texts) {
    if (texts.mention("open") && OPEN_SOURCE_TITLE.matcher(texts.title()).find()) {
      return true;
    }
    if (!Texts.mentionsAny(texts.small(), IN_TEXTS)) {
      return false;
    }
    String name = name(texts.title());
    return texts.anyMatch(sentence -> tells(sentence, name));
  }

  private static String name(String title) {
    int colon = title.indexOf(':');
    return colon < 0 ? "" : title.substring(0, colon);
  }

  private static boolean tells(Sentence sentence, String name) {
    if (Availability.hasLink(sentence) && linked(sentence)) {
      return true;
    }
    return sentence.mentions(IN_SENTENCES)
        && says(sentence, name)
        && !sentence.has(Availability.PROMISE)
        && !sentence.has(Availability.LACK);
  }

  private static boolean says(Sentence sentence, String name) {
    if ((sentence.has(STATED) && (sentence.has(OPENLY) || sentence.has(OWN)))
        || (sentence.mentions(IN_RELEASES) && sentence.has(RELEASED))) {
      return true;
    }
    String text = sentence.text();
    return (sentence.mentions("open") || sentence.mentions("free"))
        && (sentence.has(OPEN_SOURCE)
            || (!name.isEmpty()
                && text.startsWith(name)
                && OPEN_SOURCE_NAME.matcher(text.substring(name.length())).find()));
  }

  private static boolean linked(Sentence sentence) {
    boolean code = sentence.has(ANY_CODE);
    if (sentence.has(REPOSITORY) || sentence.has(PROGRAM_PAGE)) {
      return code || (!sentence.has(LIST_OF_PAPERS) && !sentence.has(ONLY_DATA));
    }
    return code && (sentence.has(HAD) || sentence.has(LABEL)) && !sentence.has(LIST_OF_PAPERS);
  }
}
