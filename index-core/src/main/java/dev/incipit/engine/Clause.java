package dev.incipit.engine;

import java.util.List;
import java.util.Map;

/**
 * A query over the fields of {@link EnginePaper}, after analysis: its terms are looked for as they
 * are. Scores are those of BM25 with the numbers of {@link Bm25Parameters}, unless a part says
 * otherwise.
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
   * @param terms any of which may stand there
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
   * A part of whose score what exceeds a head start grows with the day of the paper: {@code s + (s
   * - headStart) * weight * 2^(-age / halfLife)}; papers without a day, or below the head start,
   * keep {@code s}.
   *
   * @param field the field with the paper's day
   * @param newest the day from which ages are counted back
   * @param weight what a paper of that day gains, as a share
   * @param halfLife in how many days that is halved
   */
  record Recent(
      Clause part, String field, float allTermsBonus, long newest, double weight, double halfLife)
      implements Clause {}
}
