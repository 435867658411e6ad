package dev.incipit.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A query over the fields of papers, after analysis: its terms are looked for as they are. Scores
 * are those of BM25 with the numbers of {@link Bm25Parameters}, unless a part says otherwise.
 */
public sealed interface Clause {
  /** Every paper; scores 1. */
  record MatchAll() implements Clause {}

  /** No paper. */
  record MatchNone() implements Clause {}

  /** Papers with a term. */
  record Term(String field, String term) implements Clause {}

  /** Papers with any of some terms; scores 1. */
  record Terms(String field, List<String> terms) implements Clause {
    /** Copies the terms. */
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /** Papers with any of some terms, which score as one term would that stood for all. */
  record Synonyms(String field, List<String> terms) implements Clause {
    /** Copies the terms. */
    public Synonyms {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Papers with a term in any of some fields, scored as one text of weighted parts (BM25F).
   *
   * @param weights how often a term in each field counts
   */
  record Combined(Map<String, Integer> weights, String term) implements Clause {
    /** Copies the weights. */
    public Combined {
      weights = Map.copyOf(weights);
    }
  }

  /** Papers with a term that starts so; scores 1. */
  record Prefix(String field, String prefix) implements Clause {}

  /**
   * Papers with a term that differs by a few letters; letters that change places count as one.
   *
   * @param edits how many letters may differ, 0 to 2
   * @param fixed how many letters at the front may not
   * @param most how many terms are tried, the nearest ones
   */
  record Fuzzy(String field, String term, int edits, int fixed, int most) implements Clause {}

  /**
   * Papers with terms at places relative to each other.
   *
   * @param slop how many moves of a term the text may differ by
   */
  record Phrase(String field, List<Place> places, int slop) implements Clause {
    /** Copies the places. */
    public Phrase {
      places = List.copyOf(places);
    }
  }

  /**
   * A place of a phrase.
   *
   * @param position how far it is behind the first
   * @param terms any of which may stand there; one or more
   */
  record Place(int position, List<String> terms) {
    /** Copies the terms. */
    public Place {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Papers of a person, all of whose words stand near each other, in any order.
   *
   * @param words each with the ways in which it may be written
   * @param width how many positions the words may take up
   * @param apart whether no two of them may be the same word of the paper
   */
  record Person(String field, List<List<Spelling>> words, int width, boolean apart)
      implements Clause {
    /** Copies the words. */
    public Person {
      words = words.stream().map(List::copyOf).toList();
    }
  }

  /** Terms in a row by which a word of a name may be written. */
  record Spelling(List<Letters> row) {
    /** Copies the terms. */
    public Spelling {
      row = List.copyOf(row);
    }
  }

  /** What a term of a name must be. */
  sealed interface Letters {
    /** Any of some terms. */
    record AnyOf(List<String> terms) implements Letters {
      /** Copies the terms. */
      public AnyOf {
        terms = List.copyOf(terms);
      }
    }

    /** A term that starts so. */
    record Beginning(String prefix) implements Letters {}

    /** A term that differs by so many letters at most. */
    record About(String term, int edits) implements Letters {}
  }

  /** Papers of which a number, or a span of numbers, lies at least partly within bounds. */
  record Range(String field, long from, long to) implements Clause {}

  /**
   * Papers that match all of some conditions and none of others. Scores are added up.
   *
   * @param must what must match, and scores
   * @param should what may match, and scores; one must if nothing else must
   * @param filter what must match, and does not score
   * @param never what must not match
   */
  record Bool(List<Clause> must, List<Clause> should, List<Clause> filter, List<Clause> never)
      implements Clause {
    /** Papers that match all of some parts. */
    public static Bool all(List<? extends Clause> parts) {
      return new Bool(List.copyOf(parts), List.of(), List.of(), List.of());
    }

    /** Papers that match any of some parts. */
    public static Bool any(List<? extends Clause> parts) {
      return new Bool(List.of(), List.copyOf(parts), List.of(), List.of());
    }

    /** Copies the parts. */
    public Bool {
      must = List.copyOf(must);
      should = List.copyOf(should);
      filter = List.copyOf(filter);
      never = List.copyOf(never);
    }
  }

  /** Papers that match any of some parts; the best part's score is theirs. */
  record DisMax(List<Clause> parts) implements Clause {
    /** Copies the parts. */
    public DisMax {
      parts = List.copyOf(parts);
    }
  }

  /** A part whose score is multiplied. */
  record Boosted(Clause part, float boost) implements Clause {}

  /** A part whose score is 1. */
  record Constant(Clause part) implements Clause {}

  /**
   * What a part of the query looks for in texts, in terms of the fields that are indexed. Matches
   * and scores as its part does; the label tells what to mark and how to explain it.
   *
   * @param text what is looked for
   * @param expansion whether it was not typed, but means the same as something that was
   */
  record Labeled(TextClause text, boolean expansion, Clause part) implements Clause {}

  /**
   * Papers that match a part; their scores grow by those of pairs of words near each other. Pairs
   * never decide whether a paper matches.
   */
  record Proximity(Clause part, List<Pair> pairs) implements Clause {
    /** Copies the pairs. */
    public Proximity {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * Papers that match any of some parts. Scores are added up, and grow by pairs as in {@link
   * Proximity}.
   */
  record Disjunction(List<Clause> parts, List<PairOfParts> pairs) implements Clause {
    /** Copies the parts. */
    public Disjunction {
      parts = List.copyOf(parts);
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * Two words near each other.
   *
   * @param words the words, as they are told to people
   * @param phrase matches papers in which they stand so
   * @param boost by how much its score is multiplied
   */
  record Pair(String words, Phrase phrase, float boost) {
    /** What scores as the pair does. */
    public Clause clause() {
      return new Boosted(phrase, boost);
    }
  }

  /**
   * A pair that only papers with two of the parts have.
   *
   * @param first the place among the parts of one of them
   * @param second the place of the other
   */
  record PairOfParts(int first, int second, Pair pair) {}

  /**
   * A part of whose score what exceeds a head start grows with the day of the paper: {@code s + (s
   * - headStart) * weight * 2^(-age / halfLife)}; papers without a day, or below the head start,
   * keep {@code s}.
   *
   * @param field the field with the paper's day
   * @param headStart the score from which on a paper has all words
   * @param newest the day from which ages are counted back
   * @param weight what a paper of that day gains, as a share
   * @param halfLife in how many days that is halved
   */
  record Recent(
      Clause part, String field, float headStart, long newest, double weight, double halfLife)
      implements Clause {
    /** The same preference for another part. */
    public Recent over(Clause other) {
      return new Recent(other, field, headStart, newest, weight, halfLife);
    }
  }

  /**
   * The clause for papers that match further conditions too, and none of others. They are put where
   * papers are matched, not around what only raises scores.
   */
  default Clause narrowed(List<Clause> filter, List<Clause> never) {
    if (filter.isEmpty() && never.isEmpty()) {
      return this;
    }
    return switch (this) {
      case Proximity near -> new Proximity(near.part().narrowed(filter, never), near.pairs());
      case Recent recent -> recent.over(recent.part().narrowed(filter, never));
      case Bool bool when !bool.must().isEmpty() ->
          new Bool(
              bool.must(),
              bool.should(),
              Stream.concat(bool.filter().stream(), filter.stream()).toList(),
              Stream.concat(bool.never().stream(), never.stream()).toList());
      default -> new Bool(List.of(this), List.of(), filter, never);
    };
  }

  /** What is looked for in texts by the parts that make a paper match, in order. */
  default List<TextClause> labels() {
    return switch (this) {
      case Labeled labeled -> List.of(labeled.text());
      case Bool bool -> labels(Stream.of(bool.must(), bool.should()).flatMap(List::stream));
      case DisMax best -> labels(best.parts().stream());
      case Proximity near -> near.part().labels();
      case Disjunction any -> labels(any.parts().stream());
      case Boosted boosted -> boosted.part().labels();
      case Constant constant -> constant.part().labels();
      case Recent recent -> recent.part().labels();
      case MatchAll all -> List.of();
      case MatchNone none -> List.of();
      case Term term -> List.of();
      case Terms terms -> List.of();
      case Synonyms any -> List.of();
      case Combined word -> List.of();
      case Prefix prefix -> List.of();
      case Fuzzy near -> List.of();
      case Phrase phrase -> List.of();
      case Person person -> List.of();
      case Range range -> List.of();
    };
  }

  private static List<TextClause> labels(Stream<Clause> parts) {
    return parts.flatMap(part -> part.labels().stream()).toList();
  }
}
