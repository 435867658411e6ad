package dev.incipit.harvest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An answer's bytes, up to a number of them. The client's own time limit ends with the headers. */
final class LimitedBody extends FilterInputStream {
  private final long limit;
  private long taken;

  LimitedBody(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    taken += Math.max(0, count);
    String reason = exceeded();
    if (reason != null) {
      throw new IOException(reason);
    }
    return count;
  }

  /** What is wrong if there were more bytes than the limit; else null. */
  @Nullable String exceeded() {
    return taken > limit ? "the answer is longer than " + limit + " bytes" : null;
  }
}
