package dev.incipit.web.arxiv;

import dev.incipit.query.ParsedQuery;
import dev.incipit.query.Query;
import dev.incipit.query.QueryLimits;
import dev.incipit.query.QueryParser;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a query tree of arXiv's {@code search_query}.
 *
 * <pre>
 * group     := condition ( operator? condition )*
 * operator  := AND | OR | ANDNOT | NOT
 * condition := prefix? ( word | quoted | "(" group ")" ) | prefix "[" day " TO " day "]"
 * prefix    := ti: au: abs: co: jr: cat: rn: id: all: submittedDate: lastUpdatedDate:
 * </pre>
 *
 * <p>The grammar is that of the appendix on query construction in arXiv's API manual. There, a
 * query is read from left to right; here AND binds tighter than OR unless that is asked for.
 */
final class ArxivQuery {
  /** Longest query, in UTF-16 units. */
  static final int MAX_LENGTH = 6_000;

  /** Most conditions; of these, at most {@link QueryLimits#MAX_WORDS} may search texts. */
  static final int MAX_CONDITIONS = 300;

  private static final Set<String> AUTHOR = Set.of("au:", "author:", "authors:");

  /** A condition and how it is joined to what stands before it. */
  private record Part(Token.Operator operator, Query query) {}

  private final List<Token> tokens;
  private final boolean leftToRight;
  private int at;
  private int conditions;
  private int texts;

  private ArxivQuery(List<Token> tokens, boolean leftToRight) {
    this.tokens = tokens;
    this.leftToRight = leftToRight;
  }

  /**
   * Reads a query.
   *
   * @param leftToRight whether operators are taken as they come, without precedence
   * @throws ProblemException if the query is beyond the limits, or has a span of dates that cannot
   *     be read: without it the answer would be to another question
   */
  static Query parse(String text, boolean leftToRight) {
    if (text.length() > MAX_LENGTH) {
      throw refused(
          String.format(Locale.ROOT, "search_query has at most %,d characters", MAX_LENGTH));
    }
    ArxivQuery query = new ArxivQuery(Lexer.tokens(QueryRepair.of(text)), leftToRight);
    return query
        .group("", 0)
        .orElseThrow(() -> refused("search_query names nothing to search for"));
  }

  private static ProblemException refused(String detail) {
    return Problem.invalid("search_query", detail).asException();
  }

  /** Reads up to the parenthesis that closes the group; empty if there is no condition in it. */
  private Optional<Query> group(String prefix, int depth) {
    if (depth > QueryLimits.MAX_DEPTH) {
      throw refused("parentheses nest at most " + QueryLimits.MAX_DEPTH + " deep");
    }
    List<Part> parts = new ArrayList<>();
    Token.Operator joining = null;
    boolean excluded = false;
    while (at < tokens.size()) {
      Token token = tokens.get(at++);
      Optional<Query> found;
      switch (token) {
        case Token.Close close -> {
          if (depth > 0) {
            return combined(parts);
          }
          // Nothing is open that it could close.
          continue;
        }
        case Token.Operator operator -> {
          // Of two operators in a row the last one counts, but an exclusion stays one.
          joining = operator == Token.Operator.NOT && joining != null ? joining : operator;
          excluded |= operator == Token.Operator.NOT || operator == Token.Operator.ANDNOT;
          continue;
        }
        case Token.Open open ->
            found = group(open.prefix().isEmpty() ? prefix : open.prefix(), depth + 1);
        case Token.Term term -> found = Optional.of(condition(term, prefix));
      }
      if (found.isPresent()) {
        Token.Operator before = joining == Token.Operator.OR ? joining : Token.Operator.AND;
        parts.add(new Part(before, excluded ? Query.not(found.get()) : found.get()));
      }
      joining = null;
      excluded = false;
    }
    return combined(parts);
  }

  private Optional<Query> combined(List<Part> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(leftToRight ? folded(parts) : byPrecedence(parts));
  }

  private static Query folded(List<Part> parts) {
    Query left = parts.getFirst().query();
    for (Part part : parts.subList(1, parts.size())) {
      List<Query> both = List.of(left, part.query());
      left = part.operator() == Token.Operator.OR ? Query.or(both) : Query.and(both);
    }
    return left;
  }

  private static Query byPrecedence(List<Part> parts) {
    List<Query> alternatives = new ArrayList<>();
    List<Query> together = new ArrayList<>();
    for (Part part : parts) {
      if (part.operator() == Token.Operator.OR && !together.isEmpty()) {
        alternatives.add(Query.and(together));
        together = new ArrayList<>();
      }
      together.add(part.query());
    }
    alternatives.add(Query.and(together));
    return Query.or(alternatives);
  }

  private Query condition(Token.Term term, String around) {
    String prefix = term.prefix().isEmpty() ? around : term.prefix();
    ParsedQuery parsed = QueryParser.parse(prefix + value(prefix, term.value()));
    parsed.problems().stream()
        .filter(problem -> problem.code().equals("bad-date"))
        .findFirst()
        .ifPresent(problem -> {
          // Without a prefix of arXiv's it is one of our own, within the word.
          String field = prefix.isEmpty() ? "a date" : prefix.substring(0, prefix.length() - 1);
          throw refused(
              "%s must be [YYYYMMDDHHMM TO YYYYMMDDHHMM], was %s".formatted(field, term.value()));
        });
    count(parsed.query());
    return parsed.query();
  }

  private static String value(String prefix, String value) {
    // arXiv's own way of writing a name: del_maestro.
    boolean name = AUTHOR.contains(prefix) && value.indexOf('_') > 0 && !value.startsWith("\"");
    if (name) {
      return '"' + value.replace('_', ' ').strip() + '"';
    }
    // To the second, as some clients write days; to the minute is what arXiv's manual says.
    return value.startsWith("[") ? value.replaceAll("(\\d{12})\\d\\d(?!\\d)", "$1") : value;
  }

  private void count(Query query) {
    boolean text =
        query instanceof Query.Word
            || query instanceof Query.Phrase
            || query instanceof Query.Prefix
            || query instanceof Query.Fuzzy;
    texts += text ? 1 : 0;
    if (texts > QueryLimits.MAX_WORDS || ++conditions > MAX_CONDITIONS) {
      throw refused(
          String.format(
              Locale.ROOT,
              "search_query has at most %d words and phrases, and %d conditions in all",
              QueryLimits.MAX_WORDS,
              MAX_CONDITIONS));
    }
  }
}
