package dev.incipit.compile;

import dev.incipit.analysis.CommonWords;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.TextClause;
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

/**
 * One way to answer a query.
 *
 * @param query what papers must match
 * @param clauses what to mark in them
 * @param matching how many of the words they need
 * @param headStart the score from which on a paper has all words; 0 if every match has
 * @param minHits how many papers it has to find for the next way not to be tried
 */
public record Plan(
    Clause query, List<TextClause> clauses, MatchMode matching, float headStart, int minHits) {
  /** Up to so many words all must match if any paper has them. */
  private static final int FEW = 2;

  /** Language of so many words that tell something, or of less with a sign at its end. */
  private static final int PROSE = 4;

  /** From so many words on any may match, prose or not. */
  private static final int MANY = 7;

  private static final int PAGE = 10;

  /**
   * A page of fewer papers than this is a good part of them all. Who searches so few wants to know
   * that none has all words, and not to be shown the rest.
   */
  private static final int SMALL_INDEX = 100;

  /** What the newest paper gains, as part of what its words score. */
  private static final double RECENCY = 0.2;

  /** In how many days that is halved. */
  private static final double HALF_LIFE = 365;

  public Plan {
    clauses = List.copyOf(clauses);
  }

  /**
   * The ways to answer a request: the first that finds enough is to be taken, or else the last.
   *
   * <p>All plain words must match, those that tell nothing left out if need be; a compound is one
   * word. If no paper has both of {@value #FEW}, or fewer than a page have all of three or more,
   * any may match, and papers with all of them come first; in an index of less than {@value
   * #SMALL_INDEX} papers only if none has all of three or more. {@value #PROSE} or more with common
   * words among them, fewer that end as a sentence, and {@value #MANY} or more of any kind match by
   * any of them from the start. What short forms stand for counts where all must match.
   */
  public static List<Plan> ways(QueryCompiler compiler, SearchRequest request) throws IOException {
    Query query = request.query();
    MatchMode wanted = request.matching();
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    List<String> typed = parts.stream().flatMap(part -> plain(part).stream()).toList();
    DisjunctionBuilder words = new DisjunctionBuilder(compiler, typed);
    // A compound is one word, however many parts it has: no paper is found by one part of it.
    long told = words.compounds();
    if (words.size() == 0 || wanted == MatchMode.ALL || (wanted == null && told < 2)) {
      return needing(compiler, query, 1);
    }
    List<Query> rest = parts.stream().filter(part -> plain(part).isEmpty()).toList();
    // Nobody ends keywords with a full stop or a question mark.
    int fewest = CommonWords.punctuated(typed) ? FEW + 1 : PROSE;
    boolean prose = words.size() >= fewest && CommonWords.areProse(typed);
    if (wanted == null && (told <= FEW || (words.size() < MANY && !prose))) {
      boolean small = compiler.papers() < SMALL_INDEX;
      List<Plan> ways = needing(compiler, query, small || told <= FEW ? 1 : PAGE);
      if (!small || told > FEW) {
        ways.add(any(compiler, words, rest, List.of()));
      }
      return ways;
    }
    List<Query> phrases = rest.stream().filter(part -> part instanceof Query.Phrase).toList();
    List<Query> others = rest.stream().filter(part -> !phrases.contains(part)).toList();
    Plan loose = any(compiler, words, others, phrases);
    return phrases.isEmpty()
        ? List.of(loose)
        : List.of(any(compiler, words, rest, List.of()), loose);
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

  /**
   * The query with what else counts for the order. Who prefers recent papers gets the scores of
   * words times {@code 1 + RECENCY * 2^(-age / HALF_LIFE)}.
   *
   * <p>Age is counted in days behind the newest paper of the index, so that the same index always
   * answers the same. That newer papers are likelier to be looked for by an exponential law is due
   * to X. Li and W. B. Croft, Time-Based Language Models, CIKM 2003. The weight bounds what age can
   * do: no paper passes another whose words score more than that share better. Papers without a
   * date, and papers that lack words of the query, gain nothing. How both numbers were chosen is
   * told in docs/explanation/relevance.md.
   *
   * <p>Before all come papers whose whole title was typed.
   */
  public Clause ranked(IndexSnapshot snapshot, SearchRequest request) throws IOException {
    OptionalLong newest =
        request.prefer() == Preference.RECENT && !Float.isInfinite(headStart)
            ? snapshot.newestDay()
            : OptionalLong.empty();
    Clause words =
        newest.isPresent()
            ? new Clause.Recent(
                query, Schema.DATE, headStart, newest.getAsLong(), RECENCY, HALF_LIFE)
            : query;
    return ranks() ? WholeTitle.first(words, request.query()) : words;
  }

  /** What of a paper's score tells only that it is ahead of papers that lack something. */
  public double ahead(double score) {
    double title = score >= WholeTitle.HEAD_START ? WholeTitle.HEAD_START : 0;
    return title + (score - title >= headStart ? headStart : 0);
  }

  /** Whether there is anything to order papers by, besides their dates. */
  public boolean ranks() {
    return !clauses.isEmpty();
  }

  /** All words must match, or all that tell something. */
  private static List<Plan> needing(QueryCompiler compiler, Query query, int minHits)
      throws IOException {
    List<Plan> ways = new ArrayList<>(List.of(all(compiler.expanded(query), minHits)));
    if (query instanceof Query.And and) {
      Clause told = compiler.expandedWithout(and, word -> isFiller(compiler, word));
      if (!told.equals(ways.getFirst().query())) {
        ways.add(all(told, minHits));
      }
    }
    return ways;
  }

  private static Plan all(Clause query, int minHits) {
    return new Plan(query, query.labels(), MatchMode.ALL, 0f, minHits);
  }

  /** Whether a word tells nothing, such as {@code papers about}. */
  private static boolean isFiller(QueryCompiler compiler, Query.Word word) {
    return word.field() == TextField.ALL
        && compiler.analyzer().compounds(List.of(word.text())).stream()
            .allMatch(compound -> compound.is(CommonWords::fillers));
  }

  private static Optional<String> plain(Query part) {
    return part instanceof Query.Word word && word.field() == TextField.ALL
        ? Optional.of(word.text())
        : Optional.empty();
  }

  private static Plan any(
      QueryCompiler compiler, DisjunctionBuilder words, List<Query> required, List<Query> optional)
      throws IOException {
    List<TextClause> further = new ArrayList<>();
    for (Query part : optional) {
      further.addAll(compiler.compile(part).labels());
    }
    List<TextClause> marked = new ArrayList<>(words.clauses());
    marked.addAll(further);
    Clause query = words.query(further);
    if (!required.isEmpty()) {
      for (Query part : required) {
        marked.addAll(compiler.compile(part).labels());
      }
      query = Clause.Bool.all(List.of(query, compiler.compile(Query.and(required))));
    }
    return new Plan(query, marked, MatchMode.ANY, words.headStart(), PAGE);
  }
}
