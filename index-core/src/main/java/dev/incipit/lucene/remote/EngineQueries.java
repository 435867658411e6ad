package dev.incipit.lucene.remote;

import dev.incipit.engine.Clause;
import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.lookup.IndexSnapshot;
import dev.incipit.lucene.lookup.TermCompletions;
import dev.incipit.lucene.query.DaysQuery;
import dev.incipit.lucene.query.EditDistanceMatcher;
import dev.incipit.lucene.query.ExpandedPhraseQuery;
import dev.incipit.lucene.query.NameQuery;
import dev.incipit.lucene.query.TextQueries;
import dev.incipit.lucene.scoring.DisjunctionQuery;
import dev.incipit.lucene.scoring.ProximityBoostQuery;
import dev.incipit.lucene.scoring.RecencyQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
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
import org.apache.lucene.util.BytesRefIterator;

/**
 * Writes compiled queries as data for another engine. What a query means is decided before, by the
 * compilers that the embedded index uses too.
 */
final class EngineQueries {
  private final IndexSnapshot snapshot;

  /**
   * Translates for an index.
   *
   * @param snapshot where begun and misspelt words of phrases are looked up
   */
  EngineQueries(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  Clause of(Query query) throws IOException {
    return switch (query) {
      case MatchAllDocsQuery all -> new Clause.MatchAll();
      case MatchNoDocsQuery none -> new Clause.MatchNone();
      case TermQuery term -> new Clause.Term(term.getTerm().field(), term.getTerm().text());
      case SynonymQuery any ->
          new Clause.Synonyms(
              any.getTerms().getFirst().field(), any.getTerms().stream().map(Term::text).toList());
      case TermInSetQuery any -> new Clause.Terms(any.getField(), terms(any));
      case CombinedFieldQuery word -> new Clause.Combined(Schema.WEIGHTS, TextQueries.term(word));
      case PrefixQuery begun ->
          new Clause.Prefix(begun.getPrefix().field(), begun.getPrefix().text());
      case FuzzyQuery near -> misspelt(near);
      case PhraseQuery phrase -> phrase(phrase);
      case MultiPhraseQuery phrase ->
          phrase(phrase.getTermArrays(), phrase.getPositions(), phrase.getSlop());
      case ExpandedPhraseQuery open -> open(open);
      case NameQuery name -> EngineNames.of(name);
      case DaysQuery days -> new Clause.Range(days.field(), days.from(), days.to());
      case DisjunctionMaxQuery best -> new Clause.DisMax(all(List.copyOf(best.getDisjuncts())));
      case BoostQuery boosted -> new Clause.Boosted(of(boosted.getQuery()), boosted.getBoost());
      case ConstantScoreQuery constant -> new Clause.Constant(of(constant.getQuery()));
      case ProximityBoostQuery raised ->
          new Clause.Bool(List.of(of(raised.words())), all(raised.pairs()), List.of(), List.of());
      case DisjunctionQuery any -> any(any);
      case RecencyQuery recent -> recent.of(of(recent.words()));
      case BooleanQuery clauses -> every(clauses);
      default -> throw new IllegalArgumentException("not a part of any query: " + query);
    };
  }

  private List<Clause> all(List<Query> queries) throws IOException {
    List<Clause> nodes = new ArrayList<>();
    for (Query query : queries) {
      nodes.add(of(query));
    }
    return nodes;
  }

  private Clause any(DisjunctionQuery any) throws IOException {
    List<Clause> should = all(any.parts());
    should.addAll(all(any.pairs()));
    return new Clause.Bool(List.of(), should, List.of(), List.of());
  }

  private static Clause misspelt(FuzzyQuery near) {
    return new Clause.Fuzzy(
        near.getTerm().field(),
        near.getTerm().text(),
        near.getMaxEdits(),
        near.getPrefixLength(),
        EditDistanceMatcher.MOST_WORDS);
  }

  private static List<String> terms(TermInSetQuery any) throws IOException {
    List<String> terms = new ArrayList<>();
    BytesRefIterator all = any.getBytesRefIterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      terms.add(term.utf8ToString());
    }
    return terms;
  }

  private static Clause phrase(PhraseQuery phrase) {
    Term[][] places =
        Arrays.stream(phrase.getTerms()).map(term -> new Term[] {term}).toArray(Term[][]::new);
    return phrase(places, phrase.getPositions(), phrase.getSlop());
  }

  private static Clause phrase(Term[][] terms, int[] positions, int slop) {
    List<Clause.Place> places = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      places.add(
          new Clause.Place(
              positions[i] - positions[0], Arrays.stream(terms[i]).map(Term::text).toList()));
    }
    return new Clause.Phrase(terms[0][0].field(), places, slop);
  }

  private Clause open(ExpandedPhraseQuery open) throws IOException {
    List<Clause.Place> places = new ArrayList<>();
    for (Query word : open.words()) {
      List<String> terms = terms(open.field(), word);
      if (terms.isEmpty()) {
        return new Clause.MatchNone();
      }
      places.add(new Clause.Place(places.size(), terms));
    }
    return new Clause.Phrase(open.field(), places, 0);
  }

  private List<String> terms(String field, Query word) throws IOException {
    return switch (word) {
      case TermQuery is -> List.of(is.getTerm().text());
      case SynonymQuery any -> any.getTerms().stream().map(Term::text).toList();
      case PrefixQuery begun ->
          snapshot
              .completions(field, begun.getPrefix().text(), ExpandedPhraseQuery.MOST_TERMS)
              .stream()
              .map(TermCompletions.Completion::term)
              .toList();
      case FuzzyQuery near -> {
        String term = near.getTerm().text();
        List<String> terms =
            new ArrayList<>(
                snapshot.near(field, term, near.getMaxEdits(), near.getPrefixLength()).keySet());
        if (!terms.contains(term)) {
          terms.add(term);
        }
        yield terms;
      }
      default -> throw new IllegalArgumentException("no word of a phrase: " + word);
    };
  }

  private Clause every(BooleanQuery clauses) throws IOException {
    List<Clause> must = new ArrayList<>();
    List<Clause> should = new ArrayList<>();
    List<Clause> filter = new ArrayList<>();
    List<Clause> never = new ArrayList<>();
    for (BooleanClause clause : clauses) {
      Clause part = of(clause.query());
      switch (clause.occur()) {
        case MUST -> must.add(part);
        case SHOULD -> should.add(part);
        case FILTER -> filter.add(part);
        case MUST_NOT -> never.add(part);
      }
    }
    // To Lucene nothing that could match is nothing; other engines take it for everything.
    return must.isEmpty() && should.isEmpty() && filter.isEmpty()
        ? new Clause.MatchNone()
        : new Clause.Bool(must, should, filter, never);
  }
}
