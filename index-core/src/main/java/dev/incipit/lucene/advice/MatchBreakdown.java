package dev.incipit.lucene.advice;

import dev.incipit.lucene.lookup.AcronymTerms;
import dev.incipit.lucene.lookup.IndexSnapshot;
import dev.incipit.lucene.query.FilterCompiler;
import dev.incipit.lucene.query.QueryAnalysis;
import dev.incipit.lucene.query.QueryCompiler;
import dev.incipit.lucene.query.TermGroup;
import dev.incipit.lucene.query.TextClause;
import dev.incipit.lucene.query.TextQueries;
import dev.incipit.lucene.query.WordFormPhrase;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.WordFormCounts;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.jspecify.annotations.Nullable;

/** Counts the papers that have words as typed, in other forms, and in other spellings. */
final class MatchBreakdown {
  private final IndexSnapshot snapshot;
  private final FilterCompiler filters;
  private final AcronymTerms acronyms;

  MatchBreakdown(IndexSnapshot snapshot, FilterCompiler filters) {
    this.snapshot = snapshot;
    this.filters = filters;
    this.acronyms = snapshot.acronyms();
  }

  /**
   * The counts for a query; null unless it is a word, a phrase or some plain words, and the counts
   * differ. Those of some words are told only if spellings matter, as other forms nearly always do.
   *
   * @param total how many papers it finds, by all of its words
   */
  @Nullable WordFormCounts of(Query query, long total) throws IOException {
    return switch (query) {
      case Query.Word word when word.field() != TextField.AUTHOR ->
          words(word.field(), List.of(word.text()), total);
      case Query.Phrase phrase when phrase.field() != TextField.AUTHOR -> phrase(phrase, total);
      case Query.And and ->
          TermGroup.of(and.parts()).size() == 1
                  && TermGroup.of(and.parts()).getFirst() instanceof TermGroup.Words run
                  && run.field() != TextField.AUTHOR
              ? words(run.field(), run.words(), total)
              : null;
      default -> null;
    };
  }

  private @Nullable WordFormCounts words(TextField field, List<String> words, long total)
      throws IOException {
    List<TextClause> clauses = QueryAnalysis.words(field, words);
    long forms = count(all(clauses, MatchBreakdown::inWordForms));
    return forms == total && words.size() > 1
        ? null
        : different(count(all(clauses, MatchBreakdown::asTyped)), forms, total);
  }

  private @Nullable WordFormCounts phrase(Query.Phrase phrase, long total) throws IOException {
    org.apache.lucene.search.Query forms = WordFormPhrase.of(phrase);
    long wordForms = count(forms);
    String shortForm = acronyms.shortForm(String.join(" ", QueryAnalysis.parts(phrase.text())));
    if (shortForm.isEmpty()) {
      return different(total, wordForms, wordForms);
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(forms, Occur.SHOULD);
    either.add(QueryCompiler.compile(new Query.Word(phrase.field(), shortForm)), Occur.SHOULD);
    return different(total, wordForms, count(either.build()));
  }

  private static @Nullable WordFormCounts different(long exact, long wordForms, long variants) {
    return variants > exact ? new WordFormCounts(exact, wordForms, variants) : null;
  }

  private long count(org.apache.lucene.search.Query query) throws IOException {
    return snapshot.count(filters.narrow(query));
  }

  private static org.apache.lucene.search.Query all(
      List<TextClause> clauses, UnaryOperator<TextClause> form) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    clauses.forEach(clause -> all.add(TextQueries.of(form.apply(clause)), Occur.MUST));
    return all.build();
  }

  /** A clause without the spellings in which its word is joined to its neighbours. */
  private static TextClause inWordForms(TextClause clause) {
    boolean compound = clause.words().indexOf(' ') >= 0;
    return compound ? clause : QueryAnalysis.word(clause.field(), clause.words());
  }

  private static TextClause asTyped(TextClause clause) {
    return QueryAnalysis.phrase(clause.field(), clause.words(), 0).getFirst();
  }
}
