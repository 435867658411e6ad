package dev.incipit.lucene.remote;

import dev.incipit.engine.Clause;
import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.query.NameQuery;
import dev.incipit.lucene.query.TermMatcher;
import dev.incipit.lucene.query.TermSequence;
import dev.incipit.lucene.query.TextQueries;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;

/** Writes names as data for another engine. */
final class EngineNames {
  private EngineNames() {}

  static Clause of(NameQuery name) {
    List<List<Clause.Spelling>> words =
        name.words().stream()
            .map(spellings -> spellings.stream().map(EngineNames::spelling).toList())
            .toList();
    return new Clause.Person(Schema.AUTHOR, words, NameQuery.WIDTH, name.apart());
  }

  private static Clause.Spelling spelling(TermSequence sequence) {
    return new Clause.Spelling(sequence.sequence().stream().map(EngineNames::letters).toList());
  }

  private static Clause.Letters letters(TermMatcher matcher) {
    return switch (matcher) {
      case TermMatcher.Exact is -> new Clause.Letters.AnyOf(List.of(is.term()));
      case TermMatcher.Stemmed form ->
          new Clause.Letters.AnyOf(
              Arrays.stream(TextQueries.terms(Schema.AUTHOR, form)).map(Term::text).toList());
      case TermMatcher.Prefix starts -> new Clause.Letters.Beginning(starts.prefix());
      case TermMatcher.Fuzzy near -> new Clause.Letters.About(near.term(), near.edits());
    };
  }
}
