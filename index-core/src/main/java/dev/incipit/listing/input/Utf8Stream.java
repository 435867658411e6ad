package dev.incipit.listing.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns a stream in another encoding into one in UTF-8, which is all that readers know. */
public final class Utf8Stream extends InputStream {
  private final InputStreamReader in;
  private final char[] chars = new char[1 << 13];
  private byte[] bytes = new byte[0];
  private int position;

  public Utf8Stream(InputStream in, Charset charset) {
    this.in = new InputStreamReader(in, charset);
  }

  /** The encoding that the first bytes announce; null if it is UTF-8 or not told. */
  public static @Nullable Charset announced(byte[] head) {
    if (head.length < 2) {
      return null;
    }
    int mark = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
    // The charset UTF-16 takes the byte order from the mark and leaves it out.
    return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : null;
  }

  @Override
  public int read() throws IOException {
    return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    int count = in.read(chars, 0, chars.length - 1);
    if (count > 0 && Character.isHighSurrogate(chars[count - 1])) {
      int next = in.read();
      if (next >= 0) {
        chars[count++] = (char) next;
      }
    }
    bytes = count <= 0 ? new byte[0] : new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
    position = 0;
    return bytes.length > 0;
  }
}
