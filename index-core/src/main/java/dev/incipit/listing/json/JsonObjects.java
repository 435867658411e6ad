package dev.incipit.listing.json;

import dev.incipit.listing.input.ByteEntries;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Cuts a JSON text of any length into the objects that stand at one depth, in constant memory:
 * members of an array, or objects that follow each other. Line ends in an object become blanks, so
 * that each is a line. An object that is broken ends where the text cannot be JSON any more, so
 * that it costs no other.
 */
final class JsonObjects implements ByteEntries {
  private final InputStream in;
  private final int depth;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private long consumed;
  private int line = 1;

  /** Which of the brackets that are open are those of arrays. */
  private final BitSet arrays = new BitSet();

  private int open;
  private boolean inText;
  private boolean escaped;

  /** The last character outside of texts that is no white space. */
  private int last;

  private byte[] object = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private int number = 1;
  private long start;

  /**
   * Cuts a text.
   *
   * @param depth how many brackets enclose the objects; 0 for objects that follow each other
   */
  JsonObjects(InputStream in, int depth, int limit) {
    this.in = in;
    this.depth = depth;
    this.limit = limit;
  }

  @Override
  public boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean inside = false;
    while (position < filled || fill()) {
      int c = buffer[position];
      if (inside && isBroken(c)) {
        // What follows is another object, or white space between two.
        reset();
        return true;
      }
      position++;
      if (!inside && c == '{' && !inText && isPlace()) {
        inside = true;
        number = line;
        start = consumed + position - 1;
      }
      if (inside) {
        keep(c == '\n' || c == '\r' ? ' ' : c);
      }
      line += c == '\n' ? 1 : 0;
      take(c);
      if (inside && open == depth) {
        return true;
      }
    }
    return inside;
  }

  private boolean fill() throws IOException {
    consumed += filled;
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private boolean isPlace() {
    return open == depth && (depth == 0 || arrays.get(depth - 1));
  }

  /**
   * Whether this character cannot stand in an object: a line end in a text, an object as a name.
   */
  private boolean isBroken(int c) {
    if (inText) {
      return c == '\n';
    }
    return c == '{' && open > depth && !arrays.get(open - 1) && (last == ',' || last == '{');
  }

  private void reset() {
    inText = false;
    escaped = false;
    open = depth;
    last = '}';
  }

  private void take(int c) {
    if (inText) {
      inText = escaped || c != '"';
      escaped = !escaped && c == '\\';
      return;
    }
    switch (c) {
      case '"' -> inText = true;
      case '{', '[' -> arrays.set(open++, c == '[');
      case '}', ']' -> open = Math.max(0, open - 1);
      default -> {}
    }
    last = c == ' ' || c == '\n' || c == '\r' || c == '\t' ? last : c;
  }

  private void keep(int c) {
    if (length == limit) {
      tooLong = true;
      return;
    }
    if (length == object.length) {
      object = Arrays.copyOf(object, Math.min(limit, object.length * 2));
    }
    object[length++] = (byte) c;
  }

  /** Whether the text ended before its brackets did. */
  boolean cut() {
    return open > 0;
  }

  @Override
  public byte[] bytes() {
    return object;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean tooLong() {
    return tooLong;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public long start() {
    return start;
  }
}
