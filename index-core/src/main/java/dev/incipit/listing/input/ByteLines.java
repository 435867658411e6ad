package dev.incipit.listing.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines in constant memory. A line longer than the limit is passed over and only
 * its beginning kept. Lines end with LF; a CR before it is dropped.
 */
public final class ByteLines implements ByteEntries {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private long consumed;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long start;
  private int number;
  private boolean tooLong;

  public ByteLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  @Override
  public boolean next() throws IOException {
    length = 0;
    tooLong = false;
    start = consumed + position;
    boolean any = false;
    while (position < filled || fill()) {
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      keep(end);
      boolean complete = end < filled;
      position = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    if (any) {
      number++;
      if (!tooLong && length > 0 && line[length - 1] == '\r') {
        length--;
      }
    }
    return any;
  }

  private boolean fill() throws IOException {
    consumed += filled;
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private void keep(int end) {
    int count = Math.min(end - position, limit - length);
    tooLong |= count < end - position;
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.min(limit, Math.max(line.length * 2, length + count)));
    }
    System.arraycopy(buffer, position, line, length, count);
    length += count;
  }

  @Override
  public byte[] bytes() {
    return line;
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
