package dev.incipit.lucene.query;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The words that differ from one by a few letters. What tells them is dear to make, so it is made
 * once for all fields, segments and texts of a search, where Lucene's own query makes three for
 * each field. Thread-safe.
 */
public final class EditDistanceMatcher {
  /** The first letter is seldom mistyped; to let it differ costs a look at all words. */
  private static final int FIXED = 1;

  /** Of more words the nearest are searched for. */
  public static final int MOST_WORDS = 50;

  private final String term;
  private final int edits;
  private final @Nullable EditDistanceMatcher nearer;
  private @Nullable CompiledAutomaton compiled;

  /**
   * The words near one.
   *
   * @param edits how many letters may differ, be missing or be too many, or be swapped with the
   *     next; 1 or 2
   */
  EditDistanceMatcher(String term, int edits) {
    this.term = term;
    this.edits = edits;
    this.nearer = edits > 1 ? new EditDistanceMatcher(term, edits - 1) : null;
  }

  String term() {
    return term;
  }

  int edits() {
    return edits;
  }

  /** Whether a word is one of them. */
  boolean finds(String word) {
    BytesRef bytes = new BytesRef(word);
    return compiled().runAutomaton.run(bytes.bytes, bytes.offset, bytes.length);
  }

  /** The query for them in a field; nearer ones count more, as with Lucene's own. */
  FuzzyQuery in(String field) {
    return new InField(field);
  }

  /** By how many edits a word that is found differs. */
  private int distance(String word) {
    if (nearer != null && nearer.finds(word)) {
      return nearer.distance(word);
    }
    return word.equals(term) ? 0 : edits;
  }

  private static int letters(String word) {
    return word.codePointCount(0, word.length());
  }

  private synchronized CompiledAutomaton compiled() {
    CompiledAutomaton known = compiled;
    if (known == null) {
      known = FuzzyQuery.getFuzzyAutomaton(term, edits, fixed(), true);
      compiled = known;
    }
    return known;
  }

  private int fixed() {
    return Math.min(FIXED, term.length());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EditDistanceMatcher that
        && term.equals(that.term)
        && edits == that.edits;
  }

  @Override
  public int hashCode() {
    return Objects.hash(term, edits);
  }

  @Override
  public String toString() {
    return term + "~" + edits;
  }

  private final class InField extends FuzzyQuery {
    InField(String field) {
      super(new Term(field, term), edits, fixed(), MOST_WORDS, true);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
      return new Weighted(compiled().getTermsEnum(terms));
    }
  }

  /** Terms with the weight that each has for its distance. */
  private final class Weighted extends FilterTermsEnum {
    private final AttributeSource attributes = new AttributeSource();
    private final BoostAttribute boost = attributes.addAttribute(BoostAttribute.class);

    Weighted(TermsEnum terms) {
      super(terms);
    }

    @Override
    public AttributeSource attributes() {
      return attributes;
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      BytesRef next = in.next();
      if (next != null) {
        String word = next.utf8ToString();
        float shorter = Math.min(letters(word), letters(term));
        boost.setBoost(Math.max(0f, 1f - distance(word) / shorter));
      }
      return next;
    }
  }
}
