package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.Acronym;
import dev.incipit.lucene.analysis.PluralRules;
import dev.incipit.lucene.lookup.AcronymTerms;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the words of a query what the papers of an index say they mean: {@code T2I} finds {@code
 * text-to-image} too, {@code service level objectives} finds {@code SLOs}. Quoted words are left as
 * they are.
 */
public final class AcronymExpansion {
  /** Most words of a long form that are looked for in a query. */
  private static final int LONGEST = 6;

  private final AcronymTerms acronyms;

  public AcronymExpansion(AcronymTerms acronyms) {
    this.acronyms = acronyms;
  }

  /** The query with alternatives beside its words, or the same query if there are none. */
  public Query expand(Query query) throws IOException {
    return switch (query) {
      case Query.Word word -> words(List.of(word));
      case Query.And and -> and(and);
      case Query.Or or -> {
        List<Query> parts = new ArrayList<>();
        for (Query part : or.parts()) {
          parts.add(expand(part));
        }
        yield Query.or(parts);
      }
      case Query.Not not -> Query.not(expand(not.part()));
      case Query.All all -> query;
      case Query.Phrase phrase -> query;
      case Query.Prefix prefix -> query;
      case Query.Fuzzy fuzzy -> query;
      case Query.InSubject subject -> query;
      case Query.HasId id -> query;
      case Query.HasDoi doi -> query;
      case Query.Announced announced -> query;
      case Query.Dated dated -> query;
    };
  }

  private Query and(Query.And and) throws IOException {
    List<Query> parts = new ArrayList<>();
    for (TermGroup group : TermGroup.of(and.parts())) {
      switch (group) {
        case TermGroup.Words words ->
            parts.add(words(words.words().stream().map(w -> word(words.field(), w)).toList()));
        case TermGroup.Other other -> parts.add(expand(other.query()));
      }
    }
    return Query.and(parts);
  }

  private static Query.Word word(TextField field, String text) {
    return new Query.Word(field, text);
  }

  /** Words side by side: the longest stretch that has a short form is replaced, then the next. */
  private Query words(List<Query.Word> words) throws IOException {
    List<Query> parts = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(LONGEST, words.size() - at);
      Query stretch = null;
      while (stretch == null && length > 0) {
        stretch = expanded(words.subList(at, at + length));
        length--;
      }
      parts.add(stretch == null ? words.get(at) : stretch);
      at += stretch == null ? 1 : length + 1;
    }
    return parts.size() == 1 ? parts.getFirst() : Query.and(parts);
  }

  /** The stretch or what it means; null if it means nothing else. */
  private @Nullable Query expanded(List<? extends Query> stretch) throws IOException {
    Query.Word first = (Query.Word) stretch.getFirst();
    if (first.field() == TextField.AUTHOR) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (Query word : stretch) {
      parts.addAll(QueryAnalysis.parts(((Query.Word) word).text()));
    }
    Set<Query> alternatives = new LinkedHashSet<>();
    if (parts.size() > 1) {
      String shortForm = acronyms.shortForm(String.join(" ", parts));
      if (!shortForm.isEmpty()) {
        alternatives.add(word(first.field(), shortForm));
      }
    } else if (parts.size() == 1) {
      for (String words : longForms(first.text(), parts.getFirst())) {
        alternatives.add(new Query.Phrase(first.field(), words, 0));
        alternatives.add(new Query.Phrase(first.field(), otherNumber(words), 0));
      }
    }
    if (alternatives.isEmpty()) {
      return null;
    }
    List<Query> any = new ArrayList<>();
    any.add(stretch.size() == 1 ? first : Query.and(List.copyOf(stretch)));
    any.addAll(alternatives);
    return Query.or(any);
  }

  private List<String> longForms(String written, String folded) throws IOException {
    List<String> longForms = acronyms.longForms(Acronym.key(written));
    boolean plural = longForms.isEmpty() && folded.endsWith("s");
    return plural ? acronyms.longForms(folded.substring(0, folded.length() - 1)) : longForms;
  }

  private static String otherNumber(String words) {
    int last = words.lastIndexOf(' ') + 1;
    return words.substring(0, last) + PluralRules.other(words.substring(last));
  }
}
