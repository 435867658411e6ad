package dev.incipit.query;

import dev.incipit.mark.Mark;
import dev.incipit.mark.PageRange;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.PaperReference;
import dev.incipit.settings.FieldRange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to search for, as a tree. Immutable; {@code toString} writes it in the query language, so
 * that parsing the result gives an equal tree.
 */
public sealed interface Query {

  /** A condition that looks for no text. */
  sealed interface Filter extends Query {}

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
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the text is blank or holds white space
     */
    public Word {
      NodeChecks.word(text);
    }

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
   * @param slop how many moves of a word the text may differ by, 0 to {@value QueryLimits#MAX_SLOP}
   */
  record Phrase(TextField field, String text, int slop) implements Query {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the text is blank or the slop out of range
     */
    public Phrase {
      NodeChecks.text(text);
      NodeChecks.range("slop", slop, 0, QueryLimits.MAX_SLOP);
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Words that start with a text.
   *
   * @param field where to look
   * @param text the start, at least {@value QueryLimits#MIN_PREFIX} characters
   */
  record Prefix(TextField field, String text) implements Query {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the text is blank, holds white space or is too short
     */
    public Prefix {
      NodeChecks.word(text);
      NodeChecks.prefix(text);
    }

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
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the text is blank or holds white space, or edits are out
     *     of range
     */
    public Fuzzy {
      NodeChecks.word(text);
      NodeChecks.range("edits", edits, 1, QueryLimits.MAX_EDITS);
    }

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
  record InSubject(String subject, boolean primaryOnly) implements Filter {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code is blank
     */
    public InSubject {
      NodeChecks.text(subject);
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * The paper with an id; a version that the reference names does not restrict.
   *
   * @param reference the id, with the version if one is meant
   */
  record HasId(PaperReference reference) implements Filter {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * The paper with a publisher's DOI.
   *
   * @param doi the DOI
   */
  record HasDoi(String doi) implements Filter {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the DOI is blank or holds white space
     */
    public HasDoi {
      NodeChecks.word(doi);
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers announced in this way at least once.
   *
   * @param type the type
   */
  record Announced(AnnouncementType type) implements Filter {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers that tell something of themselves.
   *
   * @param mark the mark
   */
  record Marked(Mark mark) implements Filter {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers that say they have so many pages.
   *
   * @param pages the numbers of pages
   */
  record Paged(PageRange pages) implements Filter {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers with a value of a declared field: the whole of a keyword, or words of a text in a row.
   *
   * @param field the field's name
   * @param value what is looked for
   */
  record HasValue(String field, String value) implements Filter {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public HasValue {
      NodeChecks.word(field);
      NodeChecks.text(value);
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers with a number or a day of a declared field that lies in a range.
   *
   * @param field the name of the field
   * @param range the bounds
   */
  record InRange(String field, FieldRange range) implements Filter {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the field is blank
     */
    public InRange {
      NodeChecks.word(field);
    }

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
  record Dated(DateField field, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Filter {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if both ends are open or the first day lies after the last
     */
    public Dated {
      NodeChecks.span(from, to);
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers that match all parts.
   *
   * @param parts the parts
   */
  record And(List<Query> parts) implements Query {
    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public And {
      parts = NodeChecks.parts(parts);
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers that match at least one part.
   *
   * @param parts the parts
   */
  record Or(List<Query> parts) implements Query {
    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public Or {
      parts = NodeChecks.parts(parts);
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Papers that do not match; alone, all papers but those.
   *
   * @param part the part
   */
  record Not(Query part) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** {@return every paper} */
  static Query all() {
    return new All();
  }

  /** {@return no paper} */
  static Query none() {
    return new Not(new All());
  }

  /**
   * {@return all of the parts, in normal form: parts that are {@link And} are spliced in, {@link
   * All} is left out, one part stands for itself, and no part at all is {@link All}}
   *
   * @param parts the parts
   */
  static Query and(List<Query> parts) {
    List<Query> flat =
        parts.stream()
            .flatMap(part -> part instanceof And and ? and.parts().stream() : Stream.of(part))
            .filter(part -> !(part instanceof All))
            .toList();
    return switch (flat.size()) {
      case 0 -> all();
      case 1 -> flat.getFirst();
      default -> new And(flat);
    };
  }

  /**
   * Any of the parts, in normal form: parts that are {@link Or} are spliced in and one part stands
   * for itself.
   *
   * @param parts the parts
   * @return the alternative
   * @throws IllegalArgumentException if there is no part
   */
  static Query or(List<Query> parts) {
    List<Query> flat =
        parts.stream()
            .flatMap(part -> part instanceof Or or ? or.parts().stream() : Stream.of(part))
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }

  /**
   * {@return the opposite; the opposite of a {@link Not} is its part}
   *
   * @param part the part
   */
  static Query not(Query part) {
    return part instanceof Not not ? not.part() : new Not(part);
  }

  /** This query in the query language. */
  @Override
  String toString();
}
