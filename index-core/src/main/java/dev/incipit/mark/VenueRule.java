package dev.incipit.mark;

import static dev.incipit.mark.Texts.anyCase;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a paper says that it was or will be published or presented. */
final class VenueRule {
  private static final int LONGEST = 160;

  /** A name begins with a capital, a number or a quote; months, languages and parts are none. */
  private static final String NAME =
      "(?=[\\p{Lu}\\d\"'`\u201c(_])(?!(?:January|February|March|April|May|June|July|August|September|October"
          + "|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|English|French|German|Russian"
          + "|Spanish|Part|Section|Appendix|Chapter|Version|Ref|Table|Fig|This|I|II|III|A|An|We)\\b)"
          + "(?!\\d{1,2}\\s+\\p{L}|(?:19|20)\\d\\d\\s*(?:$|[.,;)])|\\d{4}\\.\\d{4}|v\\d)";

  /** Words before a name that belong to none. */
  private static final String LEAD =
      "(?:(?:volume \\d+ of|[Tt]he|[Aa]n?|[Pp]roceedings? of(?: the)?|journal|a special issue"
          + " of|special issue of|[Cc]onference|[Pp]roc\\. of(?: the)?)\\s+)*";

  /** "Accepted at NeurIPS 2025", "to appear in Phys. Rev. Lett." */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i:\\b(?:accept(?:ed|ance)?|appear(?:s|ed|ing)?|publi(?:shed|cation)|forthcoming|presented|printed|in"
              + " press|selected|shown)\\b)(?![^.;]{0,20}\\bpreprint)[^.;:\u201d]{0,60}?(?i:\\b(?:in|at|by|to|with|for|on)\\b|(?<=\\b(?:published|accepted|to"
              + " appear),?)(?=\\s(?-i:Phys|J\\.|Journal|Proc|Annals|Nature|Science|Astron|Annual|Int|IEEE|ACM|JHEP|MNRAS|ApJ|[A-Z][A-Z&]{2,})))\\s+"
              + LEAD
              + "(?<name>"
              + NAME
              + "[^;]+)");

  /** "Talk given at the 5th Workshop on X": a meeting, or a volume, and no town. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i:\\b(?:talks?|lectures?|posters?|contribut\\w+|presentation|keynote|tutorial|given|delivered|chapter|proceedings?)\\b)"
              + "[^.;:”]{0,60}?(?i:\\b(?:in|at|to|for|from|on|of)\\b)\\s+"
              + LEAD
              + "(?<name>"
              + NAME
              + "(?=[^;]{0,120}?(?:Conference|Workshop|Symposium|School|Meeting|Congress|Colloquium|Seminar|Issue|Journal|Proceedings|Handbook|Encyclopedia|\\b[A-Z][\\w-]*[A-Z]\\w*["
              + " -]?'?\\d\\d))[^;]+)");

  /** A name alone, or behind what the form of a publisher asks for; and a volume's editors. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:^|(?i:name of (?:the"
              + " )?(?:conference|journal)\\s*:\\s*))(?<name>(?:[\\p{Lu}\\d][\\w/&'-]*\\s+){0,5}"
              + "(?i:Journal|Annals|Transactions|Proceedings|Bulletin|Symposium|Conference|Workshop|Colloquium|Congress)"
              + " (?i:of|on|for) [^,;]{3,90})$|(?:^|,\\s+)(?<numbered>(?:[Tt]he"
              + " )?(?:\\d+(?:st|nd|rd|th)|(?:19|20)\\d\\d)\\s+(?:[\\p{Lu}\\d][\\w/&'-]*\\s+){1,6}"
              + "(?:Conference|Workshop|Symposium|School|Meeting|Congress|Colloquium|Seminar)\\b.*|[A-Z][\\w-]*[A-Z]\\w*"
              + " (?:conference|workshop|symposium|meeting|school)\\b.{0,20}(?:19|20)\\d\\d.*"
              + "|(?:Interspeech|Lattice|Eurocrypt|Asiacrypt|Crypto|Moriond|Usenix|Eurographics|Neurips|Coling|Odyssey)\\b.{0,4}\\d\\d.*)|(?i:camera[-"
              + " ]ready)(?:\\s+(?:version|copy|paper))?(?:\\s+(?:for|of|at|in))?(?:\\s+the)?\\s+(?<final>[A-Z]{3,}\\b.*)"
              + "|\\b[Ii]n:?\\s+(?<edited>"
              + NAME
              + "[^;]{5,150}\\b[Ee]ds?\\.?\\)?.*)");

  /** What was only sent somewhere. */
  private static final Pattern SENT =
      anyCase(
          "\\bsubmit\\w*|\\bthesis\\b|\\bdissertation\\b|\\bunder (?:\\w+"
              + " )?(?:review|consideration|revision)|\\bin"
              + " (?:preparation|submission|review)\\b|\\bsubmission\\b|\\bsent (?:in"
              + " )?for\\b|\\bsent to\\b|\\breject|\\bsupersede|\\bnot accepted|\\btext"
              + " overlap|\\bprepared for|\\bintended for");

  /** "In Proceedings QPL 2013", "Proc. SAIP2011". */
  private static final Pattern PROCEEDINGS =
      Pattern.compile(
          "(?:^|\\b[Ii]n:?\\s+|[,.]\\s+|\\bpaper in"
              + " )(?:the\\s+)?(?<name>(?:Proceedings?|Proc\\.|PROCEEDINGS|proceedings"
              + " of)[^;]{4,})");

  /** Acronyms of meetings, alone with a year: "RecSys2018", "ROOTS'19". */
  private static final Pattern MEETING =
      Pattern.compile(
          "(?:^|[,(]\\s*|\\b(?:at|in|to|for)\\s+)(?:[\\p{L},"
              + " ]{0,60}\\()?(?<name>(?!(?i:revtex|latex|amslatex|tex|msc|pacs|ams|version|mathscinet|arxiv|acm"
              + " class|zmath|ccs|isbn|issn|copyright|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + " 20))(?:(?:ACM|IEEE) [A-Z][a-z]+ 20\\d\\d.*|(?:[A-Z][\\w@&/+-]*\\s)?(?:ACM |IEEE"
              + " |IEEE/CVF |The )?[A-Z][\\w@&/+-]*[A-Z][\\w@&/+-]*?["
              + " ,-]{0,2}'?(?:(?:19[6-9]|20[0-4])\\d|(?<=['-])\\d\\d)\\b.*))");

  /** Names of journals and meetings with a year or a volume. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<name>\\b(?:(?:[\\p{Lu}\\d][\\p{L}\\d'&/.-]*|of|on|the|and|for|in|&)\\s+)*(?:Journal|Workshop|Conference|Symposium|Colloquium|Transactions|Letters|Handbook|Bulletin|Annals|Physica"
              + " [A-E]|Physical Review|Phys\\. ?Rev\\.|Phys\\. ?Lett\\.|Nucl\\."
              + " ?Phys\\.|Congress|Meeting|Encyclopedia|Astrophys\\. ?J|Acta [A-Z]|J\\."
              + " [A-Z][a-z]*\\.|School|Conf\\. ?Proc\\.|Lecture Notes"
              + " in)\\b.*?(?:(?:19|20)\\d\\d|\\b\\d{1,4}\\b|\\bjournal\\b|\\(accepted\\)|[Ii]n"
              + " press|to appear).*)");

  /** "Physica A (in press)", "Frontiers in Robotics and AI journal". */
  private static final Pattern AFTERWARDS =
      Pattern.compile(
          "(?:^|,\\s+)(?<name>\\p{Lu}[^;]{3,100}?)[,\\s]+(?:\\(?(?i:in press|accepted|to"
              + " appear|forthcoming|journal)\\)?)(?:\\s*\\(?\\d{4}\\)?)?$");

  /** What the Institute of Mathematical Statistics writes, and a journal's name alone. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "\\bPublished (?:in )?at http\\S+ (?:in )?the"
              + " (?<imsname>[^(;]+)|(?:^|,\\s+)(?<name>(?:IEEE |ACM |European |International"
              + " )?(?:Journal|Annals|Transactions|Proceedings|Bulletin) (?:of|on)"
              + " [^,;]{3,80})$|(?:^|\\bat"
              + " )(?<known>(?:ACL|EMNLP|NAACL|EACL|NeurIPS|ICML|ICLR|CVPR|ICCV|ECCV|AAAI|IJCAI|KDD|SIGIR|CHI)\\b(?:$|"
              + " (?:Findings|Main|Workshop|Poster|Oral|Spotlight|Demo)\\b.*))");

  /** What follows a name in the same part of the comments. */
  private static final Pattern BEHIND_THE_NAME =
      Pattern.compile("\\s+(?=https?:)|\\.?\\s+v\\d+:|,?\\s+\\d+\\s+(?:pages|figures|pp)\\b");

  /** When a paper was sent to where it was accepted. */
  private static final Pattern RECEIVED = anyCase("\\s*\\(submitted\\b[^)]*\\)");

  private VenueRule() {}

  /** The place that a paper names; empty if it names none. */
  static Optional<String> of(Texts texts) {
    for (Sentence piece : texts.parts()) {
      Optional<String> name = piece(RECEIVED.matcher(piece.text()).replaceAll(""));
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> piece(String piece) {
    Matcher special = SPECIAL.matcher(piece);
    if (special.find() && !SENT.matcher(piece).find()) {
      return Stream.of("imsname", "name", "known")
          .map(special::group)
          .filter(Objects::nonNull)
          .map(VenueRule::tidy)
          .findFirst();
    }
    for (Pattern pattern : new Pattern[] {SAID, PROCEEDINGS, MEETING, GIVEN, AFTERWARDS, NAMED}) {
      Matcher found = pattern.matcher(piece);
      if (found.find() && !SENT.matcher(piece.substring(0, found.end())).find()) {
        return Optional.of(tidy(found.group("name")));
      }
    }
    Matcher alone = ALONE.matcher(piece);
    return alone.find() && !SENT.matcher(piece).find()
        ? Stream.of("name", "numbered", "final", "edited")
            .map(alone::group)
            .filter(Objects::nonNull)
            .map(VenueRule::tidy)
            .findFirst()
        : Optional.empty();
  }

  private static String tidy(String name) {
    Matcher rest = BEHIND_THE_NAME.matcher(name);
    String cut = (rest.find() ? name.substring(0, rest.start()) : name).strip();
    return cut.length() <= LONGEST ? cut : cut.substring(0, LONGEST).strip();
  }
}
