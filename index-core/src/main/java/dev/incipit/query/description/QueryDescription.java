package dev.incipit.query.description;

import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.query.syntax.DaySpan;
import dev.incipit.query.syntax.SubjectNames;
import dev.incipit.settings.IndexSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in plain English what a tree asks for, for the page; no markup.
 *
 * @since 0.2.0
 */
public final class QueryDescription {
  private final SubjectNames subjects;

  private QueryDescription(IndexSettings settings) {
    this.subjects = new SubjectNames(settings.taxonomy());
  }

  /**
   * {@return what a query asks an index with papers of arXiv for}
   *
   * @param query the query
   */
  public static String of(Query query) {
    return of(query, IndexSettings.DEFAULT);
  }

  /**
   * {@return what a query asks an index for}
   *
   * @param query the query
   * @param settings the subjects and fields of the index
   */
  public static String of(Query query, IndexSettings settings) {
    return new QueryDescription(settings).whole(query);
  }

  private String whole(Query query) {
    return switch (query) {
      case Query.And and -> all(and.parts());
      case Query.Or or -> "any of: " + list(or.parts());
      case Query.Not(Query.All all) -> "no paper";
      case Query.Not not -> all(List.of(not));
      case Query.Word word -> all(List.of(word));
      case Query.Phrase phrase -> all(List.of(phrase));
      case Query.Prefix prefix -> all(List.of(prefix));
      case Query.Fuzzy fuzzy -> all(List.of(fuzzy));
      case Query.All all -> inline(all);
      case Query.InSubject subject -> "papers with " + inline(subject);
      case Query.HasId id -> inline(id);
      case Query.HasDoi doi -> inline(doi);
      case Query.Announced announced -> "papers " + inline(announced);
      case Query.Marked marked -> "papers " + inline(marked);
      case Query.Paged paged -> "papers " + inline(paged);
      case Query.HasValue has -> "papers with " + inline(has);
      case Query.InRange in -> "papers with " + inline(in);
      case Query.Dated dated -> "papers " + inline(dated);
    };
  }

  /** Conditions by kind: words, words by field, the rest, exclusions. */
  private String all(List<Query> parts) {
    List<String> said = new ArrayList<>();
    for (TextField field : TextField.values()) {
      List<String> terms =
          parts.stream()
              .flatMap(QueryTerm::of)
              .filter(term -> term.field() == field)
              .map(QueryTerm::words)
              .toList();
      if (!terms.isEmpty()) {
        said.add(
            field == TextField.ALL
                ? parts(terms.size()) + String.join(", ", terms)
                : holds(field) + String.join(" and ", terms));
      }
    }
    List<Query> absent = new ArrayList<>();
    List<Query> excluded = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Not not) {
        (QueryTerm.of(not.part()).findAny().isPresent() ? absent : excluded).add(not.part());
      } else if (part instanceof Query.Or or) {
        said.add("any of: " + list(or.parts()));
      } else if (QueryTerm.of(part).findAny().isEmpty()) {
        said.add(inline(part));
      }
    }
    if (!absent.isEmpty()) {
      String terms = absent.stream().map(this::inline).collect(Collectors.joining(" or "));
      said.add((said.isEmpty() ? "papers without " : "without ") + terms);
    }
    if (!excluded.isEmpty()) {
      said.add("not: " + list(excluded));
    }
    return String.join("; ", said);
  }

  private static String parts(int terms) {
    return terms > 1 ? "all of: " : "";
  }

  private String list(List<Query> parts) {
    return parts.stream().map(this::inline).collect(Collectors.joining(", "));
  }

  private String inline(Query query) {
    return switch (query) {
      case Query.Word word -> term(word);
      case Query.Phrase phrase -> term(phrase);
      case Query.Prefix prefix -> term(prefix);
      case Query.Fuzzy fuzzy -> term(fuzzy);
      case Query.And and -> "all of (" + list(and.parts()) + ")";
      case Query.Or or -> "any of (" + list(or.parts()) + ")";
      case Query.Not not -> "not " + inline(not.part());
      case Query.All all -> "every paper";
      case Query.InSubject subject ->
          (subject.primaryOnly() ? "primary subject " : "subject ")
              + subjects.withName(subject.subject());
      case Query.HasId id -> "the paper " + id.reference().id();
      case Query.HasDoi doi -> "the paper with DOI " + doi.doi();
      case Query.Announced announced ->
          switch (announced.type()) {
            case NEW -> "announced as new";
            case CROSS -> "announced as cross-list";
            case REPLACED -> "announced as replaced";
          };
      case Query.Marked marked ->
          switch (marked.mark()) {
            case CODE -> "with code";
            case DATA -> "with data";
            case VENUE -> "with a venue";
            case WITHDRAWN -> "that were withdrawn";
            case SURVEY -> "that are surveys";
            case THESIS -> "that are theses";
          };
      case Query.Paged paged -> "of " + paged.pages().describe();
      case Query.HasValue has -> has.field() + " \"" + has.value() + "\"";
      case Query.InRange in -> in.field() + " " + in.range();
      case Query.Dated dated ->
          dated.field().code() + " " + new DaySpan(dated.from(), dated.to()).describe();
    };
  }

  private static String term(Query leaf) {
    return Stream.of(leaf)
        .flatMap(QueryTerm::of)
        .map(term ->
            term.field() == TextField.ALL ? term.words() : term.words() + " " + place(term.field()))
        .collect(Collectors.joining());
  }

  private static String holds(TextField field) {
    return switch (field) {
      case ALL -> "";
      case TITLE -> "title contains ";
      case AUTHOR -> "authors include ";
      case ABSTRACT -> "abstract contains ";
      case COMMENTS -> "comments contain ";
      case JOURNAL -> "journal reference contains ";
      case REPORT -> "report number contains ";
      case VENUE -> "venue contains ";
    };
  }

  private static String place(TextField field) {
    return switch (field) {
      case ALL -> "anywhere";
      case TITLE -> "in title";
      case AUTHOR -> "in authors";
      case ABSTRACT -> "in abstract";
      case COMMENTS -> "in comments";
      case JOURNAL -> "in journal reference";
      case REPORT -> "in report number";
      case VENUE -> "in venue";
    };
  }
}
