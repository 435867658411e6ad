package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.CommonWords;
import dev.incipit.lucene.analysis.Compound;
import dev.incipit.lucene.lookup.IndexSnapshot;
import dev.incipit.lucene.scoring.RecencyQuery;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer a query.
 *
 * @param query what papers must match
 * @param clauses what to mark in them
 * @param matching how many of the words they need
 * @param allTermsBonus the score from which on a paper has all words; 0 if every match has
 * @param minHits how many papers it has to find for the next way not to be tried
 */
public record Plan(
    org.apache.lucene.search.Query query,
    List<TextClause> clauses,
    MatchMode matching,
    float allTermsBonus,
    int minHits) {
  /** Up to so many words all must match, whatever comes of it. */
  private static final int FEW = 2;

  /** Language of so many words that tell something, or of less with a sign at its end. */
  private static final int PROSE = 4;

  /** From so many words on any may match, prose or not. */
  private static final int MANY = 7;

  private static final int PAGE = 10;

  public Plan {
    clauses = List.copyOf(clauses);
  }

  /**
   * The ways to answer a query: the first that finds enough is to be taken, or else the last.
   *
   * <p>Up to {@value #FEW} plain words must all match, those that tell nothing left out if need be;
   * a compound is one word. {@value #PROSE} or more with common words among them, fewer that end as
   * a sentence, and {@value #MANY} or more of any kind match by any of them. In between all must
   * match, or any if no paper has them all.
   *
   * @param query the query as typed, whose words are counted
   * @param meant the same with what its short forms stand for, when all of it must match
   * @param wanted how many words are to match; null when their number tells
   */
  public static List<Plan> of(Query query, Query meant, @Nullable MatchMode wanted) {
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    List<String> typed = parts.stream().flatMap(part -> plain(part).stream()).toList();
    DisjunctionBuilder words = new DisjunctionBuilder(typed);
    // A compound is one word, however many parts it has: no paper is found by one part of it.
    long told = Compound.of(typed).stream().filter(c -> !c.is(CommonWords::fillers)).count();
    if (words.size() == 0 || wanted == MatchMode.ALL || (wanted == null && told <= FEW)) {
      return needing(meant);
    }
    List<Query> rest = parts.stream().filter(part -> plain(part).isEmpty()).toList();
    // Nobody ends keywords with a full stop or a question mark.
    int fewest = CommonWords.punctuated(typed) ? FEW + 1 : PROSE;
    boolean prose = words.size() >= fewest && CommonWords.areProse(typed);
    if (wanted == null && words.size() < MANY && !prose) {
      List<Plan> ways = needing(meant);
      ways.add(any(words, rest, List.of()));
      return ways;
    }
    List<Query> phrases = rest.stream().filter(part -> part instanceof Query.Phrase).toList();
    List<Query> others = rest.stream().filter(part -> !phrases.contains(part)).toList();
    Plan loose = any(words, others, phrases);
    return phrases.isEmpty() ? List.of(loose) : List.of(any(words, rest, List.of()), loose);
  }

  /** The ways to answer a request, by what its words mean in an index. */
  public static List<Plan> ways(IndexSnapshot snapshot, SearchRequest request) throws IOException {
    Query meant = new AcronymExpansion(snapshot.acronyms()).expand(request.query());
    return of(request.query(), meant, request.matching());
  }

  /**
   * The first way of answering that finds enough, filters aside: what they leave must not change
   * what a query means.
   */
  public static Plan chosen(IndexSnapshot snapshot, List<Plan> ways) throws IOException {
    for (Plan plan : ways.subList(0, ways.size() - 1)) {
      if (snapshot.matches(plan.query(), plan.minHits())) {
        return plan;
      }
    }
    return ways.getLast();
  }

  /** The query with what else counts for the order. */
  public org.apache.lucene.search.Query ranked(IndexSnapshot snapshot, SearchRequest request)
      throws IOException {
    OptionalLong newest =
        request.prefer() == Preference.RECENT ? snapshot.newestDay() : OptionalLong.empty();
    return newest.isPresent() ? new RecencyQuery(query, allTermsBonus, newest.getAsLong()) : query;
  }

  /** The clauses of the query as it was typed, short forms not expanded. */
  public List<TextClause> typed(Query asked) {
    return switch (matching) {
      case ALL -> QueryAnalysis.clauses(asked);
      case ANY -> clauses;
    };
  }

  /** All words must match, or all that tell something. */
  private static List<Plan> needing(Query query) {
    List<Plan> ways = new ArrayList<>(List.of(all(query)));
    Query told = telling(query);
    if (!told.equals(query)) {
      ways.add(all(told));
    }
    return ways;
  }

  private static Plan all(Query query) {
    return new Plan(
        QueryCompiler.compile(query), QueryAnalysis.clauses(query), MatchMode.ALL, 0f, 1);
  }

  /** A query without the words that tell nothing, such as {@code papers about}. */
  private static Query telling(Query query) {
    if (!(query instanceof Query.And and)) {
      return query;
    }
    List<Query> told = and.parts().stream().filter(part -> !isFiller(part)).toList();
    return told.isEmpty() ? query : Query.and(told);
  }

  private static boolean isFiller(Query part) {
    return plain(part)
        .map(word -> Compound.of(List.of(word)))
        .filter(compounds -> compounds.stream().allMatch(c -> c.is(CommonWords::fillers)))
        .isPresent();
  }

  private static Optional<String> plain(Query part) {
    return part instanceof Query.Word word && word.field() == TextField.ALL
        ? Optional.of(word.text())
        : Optional.empty();
  }

  private static Plan any(DisjunctionBuilder words, List<Query> required, List<Query> optional) {
    List<TextClause> further = clauses(optional);
    org.apache.lucene.search.Query query = words.query(further);
    if (!required.isEmpty()) {
      query =
          new BooleanQuery.Builder()
              .add(query, Occur.MUST)
              .add(QueryCompiler.compile(Query.and(required)), Occur.MUST)
              .build();
    }
    List<TextClause> marked = new ArrayList<>(words.clauses());
    Stream.of(further, clauses(required)).forEach(marked::addAll);
    return new Plan(query, marked, MatchMode.ANY, words.allTermsBonus(), PAGE);
  }

  private static List<TextClause> clauses(List<Query> parts) {
    return parts.stream().flatMap(part -> QueryAnalysis.clauses(part).stream()).toList();
  }
}
