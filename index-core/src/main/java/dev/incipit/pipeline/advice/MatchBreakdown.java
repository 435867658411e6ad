package dev.incipit.pipeline.advice;

import dev.incipit.compile.FilterCompiler;
import dev.incipit.compile.QueryCompiler;
import dev.incipit.compile.TermGroup;
import dev.incipit.compile.TextClauses;
import dev.incipit.engine.AcronymTerms;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.TextClause;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.WordFormCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Counts the papers that have words as typed, in other forms, and in other spellings. */
final class MatchBreakdown {
  private final IndexSnapshot snapshot;
  private final FilterCompiler filters;
  private final QueryCompiler compiler;
  private final AcronymTerms acronyms;

  MatchBreakdown(IndexSnapshot snapshot, FilterCompiler filters, QueryCompiler compiler) {
    this.snapshot = snapshot;
    this.filters = filters;
    this.compiler = compiler;
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
      case Query.And and -> and(TermGroup.of(and), total);
      default -> null;
    };
  }

  private @Nullable WordFormCounts and(List<TermGroup> groups, long total) throws IOException {
    return groups.size() == 1
            && groups.getFirst() instanceof TermGroup.Words run
            && run.field() != TextField.AUTHOR
        ? words(run.field(), run.typed(), total)
        : null;
  }

  private @Nullable WordFormCounts words(TextField field, List<String> words, long total)
      throws IOException {
    List<TextClause> clauses = compiler.texts().words(field, words);
    long forms = count(all(clauses, MatchBreakdown::inWordForms));
    return forms == total && words.size() > 1
        ? null
        : different(count(all(clauses, TextClauses::exact)), forms, total);
  }

  private @Nullable WordFormCounts phrase(Query.Phrase phrase, long total) throws IOException {
    List<Clause> forms = new ArrayList<>(List.of(compiler.compile(phrase)));
    for (TextClause inAnyForm :
        compiler.texts().anyForms(phrase.field(), phrase.text(), phrase.slop())) {
      forms.add(compiler.text(inAnyForm));
    }
    long wordForms = count(Clause.Bool.any(forms));
    String words = String.join(" ", compiler.analyzer().parts(phrase.text()));
    String shortForm = acronyms.shortForm(words);
    if (shortForm.isEmpty()) {
      return different(total, wordForms, wordForms);
    }
    forms.add(compiler.compile(new Query.Word(phrase.field(), shortForm)));
    return different(total, wordForms, count(Clause.Bool.any(forms)));
  }

  private static @Nullable WordFormCounts different(long exact, long wordForms, long variants) {
    return variants > exact ? new WordFormCounts(exact, wordForms, variants) : null;
  }

  private long count(Clause query) throws IOException {
    return snapshot.count(filters.narrow(query));
  }

  private Clause all(List<TextClause> clauses, UnaryOperator<TextClause> form) throws IOException {
    List<Clause> all = new ArrayList<>();
    for (TextClause clause : clauses) {
      all.add(compiler.text(form.apply(clause)));
    }
    return Clause.Bool.all(all);
  }

  /** A clause without the spellings in which its word is joined to its neighbours. */
  private static TextClause inWordForms(TextClause clause) {
    boolean compound = clause.words().indexOf(' ') >= 0;
    return compound ? clause : TextClauses.word(clause.field(), clause.words());
  }
}
