package dev.incipit.text;

import java.util.Arrays;

/**
 * Where plain characters came from, as a list of pieces in text order.
 *
 * <p>A text has few changed places, so pieces take far less room than an offset for each character.
 */
final class OffsetMap {
  /** Numbers that each piece takes: its plain start, its raw start, and its raw end. */
  private static final int WIDTH = 3;

  /** Pieces that there is room for at first; none before that, as most texts have none. */
  private static final int FIRST = 16;

  private int[] pieces = {};
  private int size;

  /** Adds text that was copied: each character comes from its own raw character. */
  void copied(int plainStart, int rawStart) {
    add(plainStart, rawStart, -1);
  }

  /** Adds text whose every character comes from one whole raw range. */
  void replaced(int plainStart, int rawStart, int rawEnd) {
    add(plainStart, rawStart, rawEnd);
  }

  int start(int index) {
    int piece = pieceOf(index);
    int rawStart = pieces[piece + 1];
    return pieces[piece + 2] < 0 ? rawStart + index - pieces[piece] : rawStart;
  }

  int end(int index) {
    int piece = pieceOf(index);
    int rawEnd = pieces[piece + 2];
    return rawEnd < 0 ? pieces[piece + 1] + index - pieces[piece] + 1 : rawEnd;
  }

  private void add(int plainStart, int rawStart, int rawEnd) {
    if (size == pieces.length) {
      pieces = Arrays.copyOf(pieces, Math.max(FIRST * WIDTH, size * 2));
    }
    pieces[size] = plainStart;
    pieces[size + 1] = rawStart;
    pieces[size + 2] = rawEnd;
    size += WIDTH;
  }

  /** Finds the last piece that starts at or before a plain index. */
  private int pieceOf(int index) {
    int low = 0;
    int high = size / WIDTH - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces[middle * WIDTH] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low * WIDTH;
  }
}
