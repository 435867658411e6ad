package dev.incipit.lucene.query;

import java.io.IOException;
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
 * once for all fields and segments of a search, where Lucene's own query makes three for each
 * field. Thread-safe.
 */
final class EditDistanceMatcher {
  private final String term;
  private final int edits;
  private final int fixed;
  private final @Nullable EditDistanceMatcher nearer;
  private @Nullable CompiledAutomaton compiled;

  /**
   * The words near one.
   *
   * @param edits how many letters may differ, be missing or be too many, or be swapped with the
   *     next; 1 or 2
   * @param fixed how many letters at the front may not
   */
  EditDistanceMatcher(String term, int edits, int fixed) {
    this.term = term;
    this.edits = edits;
    this.fixed = fixed;
    this.nearer = edits > 1 ? new EditDistanceMatcher(term, edits - 1, fixed) : null;
  }

  private boolean finds(String word) {
    BytesRef bytes = new BytesRef(word);
    return compiled().runAutomaton.run(bytes.bytes, bytes.offset, bytes.length);
  }

  /**
   * The query for them in a field; nearer ones count more, as with Lucene's own.
   *
   * @param most of more words the nearest are searched for
   */
  FuzzyQuery in(String field, int most) {
    return new InField(field, most);
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
      known = FuzzyQuery.getFuzzyAutomaton(term, edits, fixed, true);
      compiled = known;
    }
    return known;
  }

  private final class InField extends FuzzyQuery {
    InField(String field, int most) {
      super(new Term(field, term), edits, fixed, most, true);
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
