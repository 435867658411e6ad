package dev.incipit.query;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a tree as an s-expression, so that tables of tests can be read. */
final class Sexp {
  private Sexp() {}

  static String of(Query query) {
    return switch (query) {
      case Query.All all -> "(all)";
      case Query.Word word -> in(word.field()) + word.text();
      case Query.Phrase phrase ->
          in(phrase.field())
              + "\""
              + phrase.text()
              + "\""
              + (phrase.slop() > 0 ? "~" + phrase.slop() : "");
      case Query.Prefix prefix -> "(prefix " + in(prefix.field()) + prefix.text() + ")";
      case Query.Fuzzy fuzzy ->
          "(fuzzy " + in(fuzzy.field()) + fuzzy.text() + " " + fuzzy.edits() + ")";
      case Query.InSubject subject ->
          (subject.primaryOnly() ? "(primary " : "(cat ") + subject.subject() + ")";
      case Query.HasId id -> "(id " + id.reference() + ")";
      case Query.HasDoi doi -> "(doi " + doi.doi() + ")";
      case Query.Marked marked -> "(mark " + marked.mark().code() + ")";
      case Query.HasValue has -> "(has " + has.field() + " " + has.value() + ")";
      case Query.InRange in -> "(in " + in.field() + " " + in.range() + ")";
      case Query.Paged paged -> "(pages " + paged.pages() + ")";
      case Query.Announced announced -> "(type " + announced.type().code() + ")";
      case Query.Dated dated ->
          "(" + dated.field().code() + " " + day(dated.from()) + " " + day(dated.to()) + ")";
      case Query.And and -> "(and " + list(and.parts()) + ")";
      case Query.Or or -> "(or " + list(or.parts()) + ")";
      case Query.Not not -> "(not " + of(not.part()) + ")";
    };
  }

  private static String in(TextField field) {
    return field == TextField.ALL ? "" : field.code() + ":";
  }

  private static String day(@Nullable Object day) {
    return day == null ? "*" : day.toString();
  }

  private static String list(List<Query> parts) {
    return parts.stream().map(Sexp::of).collect(Collectors.joining(" "));
  }
}
