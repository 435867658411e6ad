package dev.incipit.lucene.remote;

import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.lookup.State;
import dev.incipit.lucene.lookup.TermCompletions;
import dev.incipit.lucene.query.DaysQuery;
import dev.incipit.lucene.query.Misspelling;
import dev.incipit.lucene.query.NameQuery;
import dev.incipit.lucene.query.OpenPhraseQuery;
import dev.incipit.lucene.query.TextQueries;
import dev.incipit.lucene.scoring.AnyQuery;
import dev.incipit.lucene.scoring.NeighboursQuery;
import dev.incipit.lucene.scoring.RecencyQuery;

import dev.incipit.engine.Node;
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
  private final State state;

  /**
   * Translates for an index.
   *
   * @param state where begun and misspelt words of phrases are looked up
   */
  EngineQueries(State state) {
    this.state = state;
  }

  Node of(Query query) throws IOException {
    return switch (query) {
      case MatchAllDocsQuery all -> new Node.Everything();
      case MatchNoDocsQuery none -> new Node.Nothing();
      case TermQuery term -> new Node.TermIs(term.getTerm().field(), term.getTerm().text());
      case SynonymQuery any ->
          new Node.Synonyms(
              any.getTerms().getFirst().field(), any.getTerms().stream().map(Term::text).toList());
      case TermInSetQuery any -> new Node.TermIn(any.getField(), terms(any));
      case CombinedFieldQuery word -> new Node.Combined(Schema.WEIGHTS, TextQueries.term(word));
      case PrefixQuery begun ->
          new Node.StartsWith(begun.getPrefix().field(), begun.getPrefix().text());
      case FuzzyQuery near -> misspelt(near);
      case PhraseQuery phrase -> phrase(phrase);
      case MultiPhraseQuery phrase ->
          phrase(phrase.getTermArrays(), phrase.getPositions(), phrase.getSlop());
      case OpenPhraseQuery open -> open(open);
      case NameQuery name -> EngineNames.of(name);
      case DaysQuery days -> new Node.Within(days.field(), days.from(), days.to());
      case DisjunctionMaxQuery best -> new Node.Best(all(List.copyOf(best.getDisjuncts())));
      case BoostQuery boosted -> new Node.Boosted(of(boosted.getQuery()), boosted.getBoost());
      case ConstantScoreQuery constant -> new Node.Constant(of(constant.getQuery()));
      case NeighboursQuery raised ->
          new Node.Every(List.of(of(raised.words())), all(raised.pairs()), List.of(), List.of());
      case AnyQuery any -> any(any);
      case RecencyQuery recent -> recent.of(of(recent.words()));
      case BooleanQuery clauses -> every(clauses);
      default -> throw new IllegalArgumentException("not a part of any query: " + query);
    };
  }

  private List<Node> all(List<Query> queries) throws IOException {
    List<Node> nodes = new ArrayList<>();
    for (Query query : queries) {
      nodes.add(of(query));
    }
    return nodes;
  }

  private Node any(AnyQuery any) throws IOException {
    List<Node> should = all(any.parts());
    should.addAll(all(any.pairs()));
    return new Node.Every(List.of(), should, List.of(), List.of());
  }

  private static Node misspelt(FuzzyQuery near) {
    return new Node.Misspelt(
        near.getTerm().field(),
        near.getTerm().text(),
        near.getMaxEdits(),
        near.getPrefixLength(),
        Misspelling.MOST_WORDS);
  }

  private static List<String> terms(TermInSetQuery any) throws IOException {
    List<String> terms = new ArrayList<>();
    BytesRefIterator all = any.getBytesRefIterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      terms.add(term.utf8ToString());
    }
    return terms;
  }

  private static Node phrase(PhraseQuery phrase) {
    Term[][] places =
        Arrays.stream(phrase.getTerms()).map(term -> new Term[] {term}).toArray(Term[][]::new);
    return phrase(places, phrase.getPositions(), phrase.getSlop());
  }

  private static Node phrase(Term[][] terms, int[] positions, int slop) {
    List<Node.Place> places = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      places.add(
          new Node.Place(
              positions[i] - positions[0], Arrays.stream(terms[i]).map(Term::text).toList()));
    }
    return new Node.Phrase(terms[0][0].field(), places, slop);
  }

  private Node open(OpenPhraseQuery open) throws IOException {
    List<Node.Place> places = new ArrayList<>();
    for (Query word : open.words()) {
      List<String> terms = terms(open.field(), word);
      if (terms.isEmpty()) {
        return new Node.Nothing();
      }
      places.add(new Node.Place(places.size(), terms));
    }
    return new Node.Phrase(open.field(), places, 0);
  }

  private List<String> terms(String field, Query word) throws IOException {
    return switch (word) {
      case TermQuery is -> List.of(is.getTerm().text());
      case SynonymQuery any -> any.getTerms().stream().map(Term::text).toList();
      case PrefixQuery begun ->
          state.completions(field, begun.getPrefix().text(), OpenPhraseQuery.MOST_TERMS).stream()
              .map(TermCompletions.Completion::term)
              .toList();
      case FuzzyQuery near -> {
        String term = near.getTerm().text();
        List<String> terms =
            new ArrayList<>(
                state.near(field, term, near.getMaxEdits(), near.getPrefixLength()).keySet());
        if (!terms.contains(term)) {
          terms.add(term);
        }
        yield terms;
      }
      default -> throw new IllegalArgumentException("no word of a phrase: " + word);
    };
  }

  private Node every(BooleanQuery clauses) throws IOException {
    List<Node> must = new ArrayList<>();
    List<Node> should = new ArrayList<>();
    List<Node> filter = new ArrayList<>();
    List<Node> never = new ArrayList<>();
    for (BooleanClause clause : clauses) {
      Node part = of(clause.query());
      switch (clause.occur()) {
        case MUST -> must.add(part);
        case SHOULD -> should.add(part);
        case FILTER -> filter.add(part);
        case MUST_NOT -> never.add(part);
      }
    }
    // To Lucene nothing that could match is nothing; other engines take it for everything.
    return must.isEmpty() && should.isEmpty() && filter.isEmpty()
        ? new Node.Nothing()
        : new Node.Every(must, should, filter, never);
  }
}
