package dev.incipit.analysis;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * Numbers terms from 0 on, in the order in which they are first seen. So what goes on with a term
 * need not look at its bytes again. Not thread-safe.
 */
public final class TermNumbers {
  private final BytesRefBuilder bytes = new BytesRefBuilder();
  private BytesRefHash terms = new BytesRefHash();

  /** The number of a term, which stays its number until {@link #clear}. */
  public int number(CharSequence term) {
    bytes.copyChars(term, 0, term.length());
    return number(bytes.get());
  }

  /** The same of a term as bytes. */
  public int number(BytesRef term) {
    int number = terms.add(term);
    // Of a term that was there, the hash answers one less than its number's negative.
    return number < 0 ? -number - 1 : number;
  }

  /** The term of a number. */
  public BytesRef term(int number) {
    return terms.get(number, new BytesRef());
  }

  /** The term of a number, for engines that do not know Lucene's bytes. */
  public String text(int number) {
    return term(number).utf8ToString();
  }

  /** How many terms have a number. */
  public int size() {
    return terms.size();
  }

  /** About how much memory all terms take. */
  public long bytes() {
    return terms.ramBytesUsed();
  }

  /** Forgets all terms. */
  public void clear() {
    terms = new BytesRefHash();
  }
}
