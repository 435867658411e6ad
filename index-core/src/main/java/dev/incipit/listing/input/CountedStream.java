package dev.incipit.listing.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is taken from an archive, to tell when too much comes out of it. */
final class CountedStream extends FilterInputStream {
  /** How much may come out before the ratio counts. */
  private static final long FREE = 1 << 20;

  private static final int MOST_EXPANSION = 100;

  private long count;

  CountedStream(InputStream in) {
    super(in);
  }

  /** Whether an archive that gave so much for so little unpacks beyond measure. */
  static boolean isBomb(long produced, long taken) {
    return produced > FREE && produced / MOST_EXPANSION > taken;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count += next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count += Math.max(0, read);
    return read;
  }
}
