package dev.incipit.web.page;

import dev.incipit.query.DateField;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words how a query was understood. */
final class QueryWords {
  private QueryWords() {}

  /** The query in words; null when it is words only and needs no explanation. */
  static @Nullable String explain(Query query) {
    return isPlain(query) ? null : words(query);
  }

  private static boolean isPlain(Query query) {
    return switch (query) {
      case Query.All all -> true;
      case Query.Word word -> word.field() == TextField.ALL;
      case Query.And and -> and.parts().stream().allMatch(QueryWords::isPlainWord);
      case Query.Or or -> false;
      case Query.Not not -> false;
      case Query.Phrase phrase -> false;
      case Query.Prefix prefix -> false;
      case Query.Fuzzy fuzzy -> false;
      case Query.InSubject subject -> false;
      case Query.HasId id -> false;
      case Query.HasDoi doi -> false;
      case Query.Announced announced -> false;
      case Query.Dated dated -> false;
    };
  }

  private static boolean isPlainWord(Query query) {
    return query instanceof Query.Word word && word.field() == TextField.ALL;
  }

  private static String words(Query query) {
    return switch (query) {
      case Query.All all -> "every paper";
      case Query.Word word -> quoted(word.text()) + in(word.field());
      case Query.Phrase phrase ->
          "the phrase "
              + quoted(phrase.text())
              + (phrase.slop() > 0 ? " (with up to " + phrase.slop() + " moves)" : "")
              + in(phrase.field());
      case Query.Prefix prefix ->
          "words that start with " + quoted(prefix.text()) + in(prefix.field());
      case Query.Fuzzy fuzzy -> "words spelt like " + quoted(fuzzy.text()) + in(fuzzy.field());
      case Query.InSubject subject ->
          (subject.primaryOnly() ? "primary subject " : "subject ") + subject.subject();
      case Query.HasId id -> "the paper " + id.reference();
      case Query.HasDoi doi -> "the paper with DOI " + doi.doi();
      case Query.Announced announced ->
          "announced as " + Wording.badge(announced.type()).toLowerCase(Locale.ENGLISH);
      case Query.Dated dated -> dates(dated.field(), dated.from(), dated.to());
      case Query.And and -> joined(and.parts(), " and ");
      case Query.Or or -> joined(or.parts(), " or ");
      case Query.Not not -> "not " + nested(not.part());
    };
  }

  private static String joined(List<Query> parts, String by) {
    return parts.stream().map(QueryWords::nested).collect(Collectors.joining(by));
  }

  private static String nested(Query query) {
    boolean compound = query instanceof Query.And || query instanceof Query.Or;
    return compound ? "(" + words(query) + ")" : words(query);
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }

  private static String in(TextField field) {
    return switch (field) {
      case ALL -> "";
      case TITLE -> " in the title";
      case AUTHOR -> " among the authors";
      case ABSTRACT -> " in the abstract";
      case COMMENTS -> " in the comments";
      case JOURNAL -> " in the journal reference";
    };
  }

  /** A span of days in words. */
  static String dates(DateField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    String what = field.code();
    if (from == null) {
      return to == null ? what + " at any time" : what + " until " + Wording.day(to);
    }
    if (to == null) {
      return what + " since " + Wording.day(from);
    }
    return from.equals(to)
        ? what + " on " + Wording.day(from)
        : what + " from " + Wording.day(from) + " to " + Wording.day(to);
  }
}
