package dev.incipit.paper;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spellings of arXiv ids. All patterns are anchored and run in linear time. */
final class ArxivIds {

  private static final int LONGEST = 300;

  private static final Pattern WRAPPING =
      Pattern.compile(
          "(?i)^(?:https?://)?(?:(?:[a-z]{2,8}\\.)?arxiv\\.org|xxx\\.lanl\\.gov)/"
              + "(?:abs|pdf|html|format|ps|e-print|src|list|tb|cits)/"
              + "|^(?:https?://)?(?:www\\.)?alphaxiv\\.org/(?:abs|pdf|overview)/"
              + "|^(?:https?://)?(?:dx\\.)?(?:www\\.)?doi\\.org/10\\.48550/arxiv\\."
              + "|^(?:doi:)?\\s*10\\.48550/arxiv\\."
              + "|^oai:arxiv\\.org:"
              + "|^arxiv:\\s*");

  /**
   * What may follow an id in a link, a citation or the margin of a paper: file type, query,
   * fragment, primary subject, day.
   */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)(?:\\.pdf)?/?(?:[?#]\\S*)?(?:\\s*\\[[a-z-]+(?:\\.[a-z-]+)?\\])?"
              + "(?:\\s+\\d{1,2}\\s+[a-z]{3}\\s+\\d{4})?$");

  private static final Pattern NEW =
      Pattern.compile("^(\\d\\d)(\\d\\d)\\.(\\d{4,5})(?:[vV]([1-9]\\d{0,3}))?");

  private static final Pattern OLD =
      Pattern.compile(
          "^([A-Za-z]+(?:-[A-Za-z]+)?)(?:\\.[A-Za-z-]{2,})?/(\\d\\d)(\\d\\d)(\\d{3})"
              + "(?:[vV]([1-9]\\d{0,3}))?");

  /** Archives that gave out old ids, by their names without dash. */
  private static final Map<String, String> ARCHIVES =
      Stream.of(
              "acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg",
              "comp-gas cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph",
              "mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph",
              "solv-int supr-con test")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableMap(a -> a.replace("-", ""), Function.identity()));

  private static final YearMonth FIRST_OLD = YearMonth.of(1991, 7);
  private static final YearMonth FIRST_NEW = YearMonth.of(2007, 4);
  private static final YearMonth FIRST_FIVE_DIGITS = YearMonth.of(2015, 1);

  private ArxivIds() {}

  static Optional<PaperReference> recognise(String text) {
    String rest = text.strip();
    if (rest.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher wrapping = WRAPPING.matcher(rest);
    if (wrapping.find()) {
      rest = rest.substring(wrapping.end()).replace("%2F", "/").replace("%2f", "/");
    }
    Matcher id = NEW.matcher(rest);
    if (id.find()) {
      String value = id.group(1) + id.group(2) + "." + id.group(3);
      return reference(value, id.group(4), rest.substring(id.end()));
    }
    id = OLD.matcher(rest);
    if (id.find()) {
      String archive = ARCHIVES.get(id.group(1).toLowerCase(Locale.ROOT).replace("-", ""));
      String value = archive + "/" + id.group(2) + id.group(3) + id.group(4);
      return archive == null
          ? Optional.empty()
          : reference(value, id.group(5), rest.substring(id.end()));
    }
    return Optional.empty();
  }

  private static Optional<PaperReference> reference(String value, String version, String tail) {
    if (month(value).isEmpty() || !TAIL.matcher(tail).matches()) {
      return Optional.empty();
    }
    Integer number = version == null ? null : Integer.valueOf(version);
    return Optional.of(new PaperReference(new PaperId(value), number));
  }

  /** The month of a canonical arXiv id; empty if the value is not one. */
  static Optional<YearMonth> month(String value) {
    Matcher id = NEW.matcher(value);
    if (id.matches() && id.group(4) == null) {
      return month(id.group(1), id.group(2), id.group(3))
          .filter(m -> !m.isBefore(FIRST_NEW) && m.getYear() < 2091)
          .filter(m -> (id.group(3).length() == 5) == !m.isBefore(FIRST_FIVE_DIGITS));
    }
    Matcher old = OLD.matcher(value);
    if (old.matches() && old.group(5) == null && ARCHIVES.containsValue(old.group(1))) {
      return month(old.group(2), old.group(3), old.group(4))
          .filter(m -> !m.isBefore(FIRST_OLD) && m.isBefore(FIRST_NEW));
    }
    return Optional.empty();
  }

  private static Optional<YearMonth> month(String yy, String mm, String number) {
    int year = Integer.parseInt(yy);
    int month = Integer.parseInt(mm);
    if (month < 1 || month > 12 || Integer.parseInt(number) == 0) {
      return Optional.empty();
    }
    return Optional.of(YearMonth.of(year >= 91 ? 1900 + year : 2000 + year, month));
  }
}
