package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.WordFormTerms;
import dev.incipit.lucene.document.Schema;
import dev.incipit.query.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Compiles what is looked for in texts.
 *
 * <p>A single word over several texts is scored as one text of weighted parts (BM25F): in any form
 * by {@link Schema#WORDS}, exact by {@link CombinedFieldQuery}. Of phrases in several texts, and of
 * alternatives, the best one counts.
 */
public final class TextQueries {
  private TextQueries() {}

  public static Query of(TextClause clause) {
    List<Query> alternatives = new ArrayList<>();
    List<String> fields = Schema.texts(clause.field());
    for (TermSequence sequence : clause.texts()) {
      if (clause.field() == TextField.ALL && word(sequence) instanceof TermMatcher.Stemmed form) {
        alternatives.add(new TermQuery(new Term(Schema.WORDS, form.form())));
      } else if (fields.size() > 1 && word(sequence) instanceof TermMatcher.Exact is) {
        alternatives.add(combined(fields, is.term()));
      } else {
        fields.forEach(field -> alternatives.add(boosted(field, pattern(field, sequence))));
      }
    }
    if (clause.person().size() == 1) {
      clause.person().getFirst().forEach(p -> alternatives.add(pattern(Schema.AUTHOR, p)));
    } else if (!clause.person().isEmpty()) {
      alternatives.add(new NameQuery(clause.person()));
    }
    return alternatives.size() == 1
        ? alternatives.getFirst()
        : new DisjunctionMaxQuery(alternatives, 0f);
  }

  private static @Nullable TermMatcher word(TermSequence sequence) {
    return sequence.sequence().size() == 1 ? sequence.sequence().getFirst() : null;
  }

  private static Query combined(List<String> fields, String term) {
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
    fields.forEach(field -> query.addField(field, Schema.WEIGHTS.getOrDefault(field, 1)));
    return query.build();
  }

  /** The term of a query over several fields. */
  public static String term(CombinedFieldQuery query) {
    Set<String> found = new HashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... terms) {
            Arrays.stream(terms).map(Term::text).forEach(found::add);
          }
        });
    return found.iterator().next();
  }

  private static Query boosted(String field, Query query) {
    Float boost = Schema.BOOSTS.get(field);
    return boost == null ? query : new BoostQuery(query, boost);
  }

  private static Query pattern(String field, TermSequence sequence) {
    TermMatcher single = word(sequence);
    if (single != null) {
      return test(field, single);
    }
    if (sequence.sequence().stream().allMatch(matcher -> matcher instanceof TermMatcher.Exact)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(sequence.slop());
      sequence
          .sequence()
          .forEach(matcher -> phrase.add(new Term(field, ((TermMatcher.Exact) matcher).term())));
      return phrase.build();
    }
    if (sequence.sequence().stream().allMatch(matcher -> matcher instanceof TermMatcher.Stemmed)) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(sequence.slop());
      sequence
          .sequence()
          .forEach(matcher -> phrase.add(terms(field, (TermMatcher.Stemmed) matcher)));
      return phrase.build();
    }
    return new ExpandedPhraseQuery(
        field, sequence.sequence().stream().map(matcher -> test(field, matcher)).toList());
  }

  private static Query test(String field, TermMatcher matcher) {
    return switch (matcher) {
      case TermMatcher.Exact is -> new TermQuery(new Term(field, is.term()));
      case TermMatcher.Stemmed form -> {
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        Arrays.stream(terms(field, form)).forEach(any::addTerm);
        yield any.build();
      }
      case TermMatcher.Prefix starts -> new PrefixQuery(new Term(field, starts.prefix()));
      case TermMatcher.Fuzzy near -> near.of().in(field);
    };
  }

  /** The terms in a text field of the words that have a form. */
  public static Term[] terms(String field, TermMatcher.Stemmed form) {
    Term marked = new Term(field, WordFormTerms.marked(form.form()));
    return form.ofItself()
        ? new Term[] {new Term(field, form.form()), marked}
        : new Term[] {marked};
  }

  static IntervalsSource source(TermSequence sequence) {
    IntervalsSource[] sources =
        sequence.sequence().stream().map(TextQueries::source).toArray(IntervalsSource[]::new);
    return sources.length == 1 ? sources[0] : Intervals.phrase(sources);
  }

  private static IntervalsSource source(TermMatcher matcher) {
    return switch (matcher) {
      case TermMatcher.Exact is -> Intervals.term(is.term());
      case TermMatcher.Stemmed form ->
          Intervals.or(
              Arrays.stream(terms(Schema.AUTHOR, form))
                  .map(term -> Intervals.term(term.bytes()))
                  .toArray(IntervalsSource[]::new));
      case TermMatcher.Prefix starts ->
          Intervals.prefix(new BytesRef(starts.prefix()), Intervals.DEFAULT_MAX_EXPANSIONS);
      case TermMatcher.Fuzzy near -> Intervals.fuzzyTerm(near.term(), near.edits());
    };
  }
}
