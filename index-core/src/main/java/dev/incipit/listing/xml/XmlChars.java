package dev.incipit.listing.xml;

import dev.incipit.listing.input.XmlEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of an XML text, one by one in constant memory, with their places. Bytes that are
 * no characters, and characters that XML forbids, become U+FFFD.
 */
final class XmlChars {
  /** Stands for a byte that cannot be decoded; as a character it is forbidden too. */
  private static final char UNDECODABLE = '\uFFFF';

  private final InputStream in;
  private final XmlEncoding encoding;
  private final CharsetDecoder decoder;
  private final int unit;
  private final boolean utf8;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private final CharBuffer chars = CharBuffer.allocate(1 << 16);
  private boolean ended;
  private long offset;
  private int line = 1;
  private boolean bad;

  XmlChars(InputStream in) throws IOException {
    this.in = in;
    int length = in.readNBytes(bytes.array(), 0, XmlEncoding.HEAD_BYTES);
    encoding = XmlEncoding.of(bytes.array(), length);
    bytes.limit(length).position(Math.min(encoding.skip(), length));
    chars.limit(0);
    offset = encoding.skip();
    decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    unit = encoding.charset().name().startsWith("UTF-16") ? 2 : 1;
    utf8 = encoding.charset().name().equals("UTF-8");
  }

  XmlEncoding encoding() {
    return encoding;
  }

  /** The next character, or -1 at the end. */
  int peek() throws IOException {
    return chars.hasRemaining() || fill() ? chars.get(chars.position()) : -1;
  }

  /** Takes the next character; there must be one. */
  char take() {
    char c = chars.get();
    offset += utf8 ? width(c) : unit;
    if (c == '\n') {
      line++;
    }
    if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c >= '\uFFFE') {
      bad = true;
      return '\uFFFD';
    }
    return c;
  }

  private static int width(char c) {
    if (c < 0x80 || c == UNDECODABLE) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  /** The byte at which the next character stands, from 0. */
  long offset() {
    return offset;
  }

  /** The line in which the next character stands, from 1. */
  int line() {
    return line;
  }

  /** Whether a character had to be replaced since this was asked last. */
  boolean tookBad() {
    boolean was = bad;
    bad = false;
    return was;
  }

  private boolean fill() throws IOException {
    chars.clear();
    while (chars.position() == 0) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (result.isError()) {
        for (int i = 0; i < result.length(); i += unit) {
          chars.put(UNDECODABLE);
        }
        bytes.position(bytes.position() + result.length());
      } else if (chars.position() == 0) {
        if (ended) {
          break;
        }
        read();
      }
    }
    chars.flip();
    return chars.hasRemaining();
  }

  private void read() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }
}
