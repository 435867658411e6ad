package dev.incipit.query;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.PaperReference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to search for, as a tree. Immutable; {@code toString} writes it in the query language, so
 * that parsing the result gives an equal tree.
 */
public sealed interface Query {

  /** Every paper. */
  record All() implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * One word as typed; analysis may find several terms in it ({@code KV-cache}).
   *
   * @param field where to look
   * @param text the word; holds no white space and is not blank
   */
  record Word(TextField field, String text) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Words as they stand in the text, in this order and these forms.
   *
   * @param field where to look
   * @param text the words between the quotes
   * @param slop how many moves of a word the text may differ by, 0 or more
   */
  record Phrase(TextField field, String text, int slop) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** Words that start with a text. */
  record Prefix(TextField field, String text) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Words that differ from a text by a few letters.
   *
   * @param field where to look
   * @param text the word
   * @param edits how many letters may differ, 1 or 2
   */
  record Fuzzy(TextField field, String text, int edits) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers of a subject, an archive or a group.
   *
   * @param subject a code, canonical where the taxonomy knows it
   * @param primaryOnly whether only the primary subject counts
   */
  record InSubject(String subject, boolean primaryOnly) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** The paper with an id; a version that the reference names does not restrict. */
  record HasId(PaperReference reference) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** The paper with a publisher's DOI. */
  record HasDoi(String doi) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** Papers announced in this way at least once. */
  record Announced(AnnouncementType type) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers of a span of days.
   *
   * @param field which date
   * @param from first day; null when open
   * @param to last day, included; null when open
   */
  record Dated(DateField field, @Nullable LocalDate from, @Nullable LocalDate to) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** Papers that match all parts. */
  record And(List<Query> parts) implements Query {
    /** Copies the parts. */
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** Papers that match at least one part. */
  record Or(List<Query> parts) implements Query {
    /** Copies the parts. */
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** Papers that do not match; alone, all papers but those. */
  record Not(Query part) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** Every paper. */
  static Query all() {
    return new All();
  }
}
