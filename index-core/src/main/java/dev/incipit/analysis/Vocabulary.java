package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Analyses texts for the index, and remembers how: each token of {@link WordScanner} as it is and,
 * where that is another word, its word form beside it (see {@link WordFormTerms}).
 *
 * <p>What {@link WordScanner} makes of a text does not reach across a blank, so a text is the sum
 * of the pieces between its blanks, and punctuation around a piece is nothing. Few pieces make up
 * most of all texts: each is scanned and stemmed once. Not thread-safe.
 */
public final class Vocabulary {
  /** Longer pieces are formulas and addresses, which hardly come again. */
  private static final int LONGEST = 40;

  private static final int MOST_TERMS = 200_000;

  /** A power of two, twice the pieces that are remembered before the oldest are forgotten. */
  private static final int SLOTS = 1 << 16;

  /**
   * What stands between two blanks.
   *
   * @param terms its words and their forms
   * @param forms the word form of each of its tokens, as terms of {@code Schema.WORDS}
   * @param stems the stem of each of these, as terms of {@code Schema.STEMS}
   */
  public record Piece(String text, TermRun terms, TermRun forms, TermRun stems) {}

  private final Stemmer stemmer = new Stemmer();
  private final TermNumbers terms = new TermNumbers();
  private Slots recent = new Slots();
  private Slots before = new Slots();
  private int known;

  /** The numbers of all terms, word forms and stems. */
  public TermNumbers terms() {
    return terms;
  }

  /** Makes room if too much is remembered. Numbers of terms hold until then. */
  public void tidy() {
    if (terms.size() > MOST_TERMS) {
      terms.clear();
      recent = new Slots();
      before = new Slots();
      known = 0;
    }
  }

  /** The pieces of a plain text that have words. */
  public List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>(text.length() / 6 + 1);
    int length = text.length();
    int at = 0;
    while (at < length) {
      int start = at;
      while (at < length && !isBlank(text.charAt(at))) {
        at++;
      }
      int end = at++;
      while (start < end && isPunctuation(text.charAt(start))) {
        start++;
      }
      while (start < end && isPunctuation(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        pieces.add(piece(text, start, end));
      }
    }
    return pieces;
  }

  private static boolean isBlank(char c) {
    return (c <= ' ' || c > 127) && Character.isWhitespace(c);
  }

  /** Whether a character is no part of a word at whose edge it stands. */
  private static boolean isPunctuation(char c) {
    return c < 128 && !CharacterClasses.inWord(c) && "+#*".indexOf(c) < 0;
  }

  private Piece piece(String text, int start, int end) {
    if (end - start > LONGEST) {
      return analyze(text.substring(start, end));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    hash ^= hash >>> 15;
    int slot = recent.find(hash, text, start, end);
    Piece piece = recent.pieces[slot];
    if (piece == null) {
      piece = before.pieces[before.find(hash, text, start, end)];
      if (piece == null) {
        piece = analyze(text.substring(start, end));
      }
      recent.pieces[slot] = piece;
      recent.hashes[slot] = hash;
      if (++known == SLOTS / 2) {
        before = recent;
        recent = new Slots();
        known = 0;
      }
    }
    return piece;
  }

  /** Pieces by the hash of their text. */
  private static final class Slots {
    private final @Nullable Piece[] pieces = new Piece[SLOTS];

    /** Beside each piece, as most pieces lie far from each other in memory. */
    private final int[] hashes = new int[SLOTS];

    /** Where a piece is, or where it would be. */
    int find(int hash, String text, int start, int end) {
      int slot = hash & (SLOTS - 1);
      for (Piece there = pieces[slot]; there != null; there = pieces[slot]) {
        if (hashes[slot] == hash
            && there.text.length() == end - start
            && text.startsWith(there.text, start)) {
          break;
        }
        slot = (slot + 1) & (SLOTS - 1);
      }
      return slot;
    }
  }

  private Piece analyze(String text) {
    TermRun.Builder run = new TermRun.Builder(terms);
    TermRun.Builder forms = new TermRun.Builder(terms);
    TermRun.Builder stems = new TermRun.Builder(terms);
    for (Token token : WordScanner.scan(text)) {
      String word = token.term();
      String form = stemmer.stem(word);
      run.add(word, token.position());
      if (!form.equals(word) && !WordFormTerms.isMarked(word)) {
        run.add(WordFormTerms.marked(form), token.position());
      }
      forms.add(form, token.position());
      stems.add(PorterStems.of(form), token.position());
    }
    return new Piece(text, run.build(), forms.build(), stems.build());
  }
}
