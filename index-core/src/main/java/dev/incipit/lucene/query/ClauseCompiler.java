package dev.incipit.lucene.query;

import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.lucene.scoring.DisjunctionQuery;
import dev.incipit.lucene.scoring.ProximityBoostQuery;
import dev.incipit.lucene.scoring.RecencyQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes Lucene's queries of the clauses of one search, and is the only one. Not thread-safe. */
public final class ClauseCompiler {
  private record Misspelt(String term, int edits, int fixed) {}

  private final Map<Misspelt, EditDistanceMatcher> matchers = new HashMap<>();

  /** The query that finds and scores what a clause does. */
  public Query compile(Clause clause) {
    return switch (clause) {
      case Clause.MatchAll all -> MatchAllDocsQuery.INSTANCE;
      case Clause.MatchNone none -> new MatchNoDocsQuery("nothing can match");
      case Clause.Term is -> new TermQuery(new Term(is.field(), is.term()));
      case Clause.Terms in ->
          new TermInSetQuery(in.field(), in.terms().stream().map(BytesRef::new).toList());
      case Clause.Synonyms any -> synonyms(any);
      case Clause.Combined word -> combined(word);
      case Clause.Prefix starts -> new PrefixQuery(new Term(starts.field(), starts.prefix()));
      case Clause.Fuzzy near ->
          matchers
              .computeIfAbsent(
                  new Misspelt(near.term(), near.edits(), near.fixed()),
                  m -> new EditDistanceMatcher(m.term(), m.edits(), m.fixed()))
              .in(near.field(), near.most());
      case Clause.Phrase phrase -> phrase(phrase);
      case Clause.Person person -> person(person);
      case Clause.Range range -> range(range);
      case Clause.Bool bool -> bool(bool);
      case Clause.DisMax best -> new DisjunctionMaxQuery(all(best.parts()), 0f);
      case Clause.Boosted boosted -> new BoostQuery(compile(boosted.part()), boosted.boost());
      case Clause.Constant constant -> new ConstantScoreQuery(compile(constant.part()));
      case Clause.Labeled labeled -> compile(labeled.part());
      case Clause.Proximity near ->
          new ProximityBoostQuery(
              compile(near.part()),
              near.pairs().stream().map(pair -> compile(pair.clause())).toList());
      case Clause.Disjunction any -> new DisjunctionQuery(all(any.parts()), pairs(any.pairs()));
      case Clause.Recent recent -> new RecencyQuery(compile(recent.part()), recent);
    };
  }

  private List<Query> all(List<Clause> clauses) {
    return clauses.stream().map(this::compile).toList();
  }

  private List<DisjunctionQuery.Pair> pairs(List<Clause.PairOfParts> pairs) {
    return pairs.stream()
        .map(pair ->
            new DisjunctionQuery.Pair(pair.first(), pair.second(), compile(pair.pair().clause())))
        .toList();
  }

  private static Query synonyms(Clause.Synonyms any) {
    SynonymQuery.Builder query = new SynonymQuery.Builder(any.field());
    any.terms().forEach(term -> query.addTerm(new Term(any.field(), term)));
    return query.build();
  }

  private static Query combined(Clause.Combined word) {
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(word.term());
    word.weights().forEach(query::addField);
    return query.build();
  }

  private static Query phrase(Clause.Phrase phrase) {
    return phrase.places().stream().allMatch(place -> place.terms().size() == 1)
        ? exact(phrase)
        : open(phrase);
  }

  private static Query exact(Clause.Phrase phrase) {
    PhraseQuery.Builder query = new PhraseQuery.Builder().setSlop(phrase.slop());
    for (Clause.Place place : phrase.places()) {
      query.add(new Term(phrase.field(), place.terms().getFirst()), place.position());
    }
    return query.build();
  }

  private static Query open(Clause.Phrase phrase) {
    MultiPhraseQuery.Builder query = new MultiPhraseQuery.Builder().setSlop(phrase.slop());
    for (Clause.Place place : phrase.places()) {
      Term[] terms =
          place.terms().stream().map(term -> new Term(phrase.field(), term)).toArray(Term[]::new);
      query.add(terms, place.position());
    }
    return query.build();
  }

  private static Query person(Clause.Person person) {
    IntervalsSource[] words =
        person.words().stream()
            .map(spellings ->
                Intervals.or(
                    spellings.stream()
                        .map(ClauseCompiler::spelling)
                        .toArray(IntervalsSource[]::new)))
            .toArray(IntervalsSource[]::new);
    IntervalsSource name =
        person.apart()
            ? Intervals.unorderedNoOverlaps(words[0], words[1])
            : Intervals.unordered(words);
    return new IntervalQuery(person.field(), Intervals.maxwidth(person.width(), name));
  }

  private static IntervalsSource spelling(Clause.Spelling spelling) {
    IntervalsSource[] row =
        spelling.row().stream().map(ClauseCompiler::letters).toArray(IntervalsSource[]::new);
    return row.length == 1 ? row[0] : Intervals.phrase(row);
  }

  private static IntervalsSource letters(Clause.Letters letters) {
    return switch (letters) {
      case Clause.Letters.AnyOf any ->
          any.terms().size() == 1
              ? Intervals.term(any.terms().getFirst())
              : Intervals.or(
                  any.terms().stream().map(Intervals::term).toArray(IntervalsSource[]::new));
      case Clause.Letters.Beginning starts ->
          Intervals.prefix(new BytesRef(starts.prefix()), Intervals.DEFAULT_MAX_EXPANSIONS);
      case Clause.Letters.About about -> Intervals.fuzzyTerm(about.term(), about.edits());
    };
  }

  private static Query range(Clause.Range range) {
    return Schema.isSpan(range.field())
        ? LongRange.newIntersectsQuery(
            range.field(), new long[] {range.from()}, new long[] {range.to()})
        : LongPoint.newRangeQuery(range.field(), range.from(), range.to());
  }

  private Query bool(Clause.Bool bool) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    add(query, bool.must(), Occur.MUST);
    add(query, bool.should(), Occur.SHOULD);
    add(query, bool.filter(), Occur.FILTER);
    add(query, bool.never(), Occur.MUST_NOT);
    return query.build();
  }

  private void add(BooleanQuery.Builder query, List<Clause> clauses, Occur occur) {
    clauses.forEach(clause -> query.add(compile(clause), occur));
  }
}
