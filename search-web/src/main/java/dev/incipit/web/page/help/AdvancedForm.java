package dev.incipit.web.page.help;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.DateField;
import dev.incipit.query.Query;
import dev.incipit.query.QueryLimits;
import dev.incipit.query.QueryParser;
import dev.incipit.query.TextField;
import dev.incipit.settings.IndexSettings;
import dev.incipit.web.params.FormFields;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.ProblemException;
import dev.incipit.web.params.QueryString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in on the form for a search; fields that are left empty are empty texts.
 *
 * @param words words that papers must all have
 * @param phrase words in a row
 * @param any words of which one is enough
 * @param none words that papers must not have
 * @param title words of the title
 * @param authors names, separated by semicolons
 * @param summary words of the abstract
 * @param subjects codes, separated by commas
 * @param primary whether only the primary subject counts
 * @param type how papers were announced; null for any way
 * @param dated which date is within the span
 * @param since the first day; null when open
 * @param until the last day; null when open
 * @param rest further conditions in the query language
 */
record AdvancedForm(
    String words,
    String phrase,
    String any,
    String none,
    String title,
    String authors,
    String summary,
    String subjects,
    boolean primary,
    @Nullable AnnouncementType type,
    DateField dated,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    String rest) {

  /** The parameters' names. */
  static final List<String> NAMES =
      List.of(
          "words",
          "phrase",
          "any",
          "none",
          "title",
          "authors",
          "abstract",
          "subjects",
          "primary",
          "announced",
          "dated",
          "since",
          "until",
          "rest");

  /** A phrase, or a word. */
  private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

  /** The form as an address has it. */
  static AdvancedForm read(QueryString address) {
    FormFields in = new FormFields(address);
    requireOrder(in.from("since"), in.to("until"));
    return new AdvancedForm(
        in.text("words"),
        in.text("phrase"),
        in.text("any"),
        in.text("none"),
        in.text("title"),
        in.text("authors"),
        in.text("abstract"),
        in.text("subjects"),
        in.text("primary").equals("true"),
        AnnouncementType.ofCode(in.text("announced")).orElse(null),
        DateField.ofCode(in.text("dated")).orElse(DateField.SUBMITTED),
        in.from("since"),
        in.to("until"),
        in.text("rest"));
  }

  boolean isEmpty() {
    return query(IndexSettings.DEFAULT) instanceof Query.All;
  }

  /**
   * Refuses days of which the first comes after the last.
   *
   * @throws ProblemException if they do
   */
  private static void requireOrder(@Nullable LocalDate since, @Nullable LocalDate until) {
    if (since != null && until != null && since.isAfter(until)) {
      throw Problem.invalid("since", "since must be no later than until, " + until).asException();
    }
  }

  /** The query that asks for all of it. */
  Query query(IndexSettings settings) {
    List<Query> parts = new ArrayList<>(terms(TextField.ALL, words));
    if (!phrase.isEmpty()) {
      parts.add(new Query.Phrase(TextField.ALL, phrase, 0));
    }
    List<Query> either = terms(TextField.ALL, any);
    if (!either.isEmpty()) {
      parts.add(Query.or(either));
    }
    terms(TextField.ALL, none).forEach(term -> parts.add(new Query.Not(term)));
    parts.addAll(terms(TextField.TITLE, title));
    for (String name : split(authors, ";")) {
      parts.addAll(terms(TextField.AUTHOR, name.contains(" ") ? "\"" + name + "\"" : name));
    }
    parts.addAll(terms(TextField.ABSTRACT, summary));
    List<Query> codes =
        split(subjects, ",").stream()
            .<Query>map(code -> new Query.InSubject(settings.taxonomy().canonical(code), primary))
            .toList();
    if (!codes.isEmpty()) {
      parts.add(Query.or(codes));
    }
    if (type != null) {
      parts.add(new Query.Announced(type));
    }
    if (since != null || until != null) {
      parts.add(new Query.Dated(dated, since, until));
    }
    parts.add(QueryParser.parse(rest, settings).query());
    return Query.and(parts);
  }

  private static List<String> split(String text, String separator) {
    return Stream.of(text.split(separator, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The conditions that the words and phrases of a text stand for. */
  static List<Query> terms(TextField field, String text) {
    List<Query> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(text);
    while (matcher.find()) {
      String phrase = matcher.group(1);
      String word = matcher.group(2);
      if (word != null) {
        terms.add(word(field, word));
      } else if (!phrase.isBlank()) {
        terms.add(new Query.Phrase(field, phrase.strip(), 0));
      }
    }
    return terms;
  }

  private static Query word(TextField field, String word) {
    String start = word.substring(0, word.length() - 1);
    return word.endsWith("*") && start.length() >= QueryLimits.MIN_PREFIX
        ? new Query.Prefix(field, start)
        : new Query.Word(field, word);
  }
}
