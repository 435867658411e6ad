package dev.incipit.listing.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * A decoded text that still knows where each character stood: its byte and its line.
 *
 * <p>Bytes that are not UTF-8 become U+FFFD, one for each, and are remembered.
 */
public final class SourceText {
  private static final int STEP = 512;

  private final String source;
  private final String text;
  private final BitSet malformed;
  private final int[] bytesAt;
  private final int[] linesAt;

  private final boolean singleBytes;

  private SourceText(String source, String text, BitSet malformed, boolean singleBytes) {
    this.singleBytes = singleBytes;
    this.source = source;
    this.text = text;
    this.malformed = malformed;
    this.bytesAt = new int[text.length() / STEP + 1];
    this.linesAt = new int[bytesAt.length];
    int bytes = 0;
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      if (i % STEP == 0) {
        bytesAt[i / STEP] = bytes;
        linesAt[i / STEP] = lines;
      }
      bytes += width(i);
      lines += endsLine(i) ? 1 : 0;
    }
    if (text.length() % STEP == 0) {
      bytesAt[text.length() / STEP] = bytes;
      linesAt[text.length() / STEP] = lines;
    }
  }

  public static SourceText decode(byte[] bytes, String source) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    BitSet malformed = new BitSet();
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        malformed.set(out.position());
        out.put('\uFFFD');
      }
      in.position(in.position() + result.length());
      result = decoder.decode(in, out, true);
    }
    return new SourceText(source, out.flip().toString(), malformed, false);
  }

  /** Decodes a text that is not UTF-8; its characters are counted as one byte each. */
  static SourceText decode(byte[] bytes, String source, Charset charset) {
    return new SourceText(source, new String(bytes, charset), new BitSet(), true);
  }

  /** Whether the text was not UTF-8. */
  public boolean otherEncoding() {
    return singleBytes;
  }

  public String source() {
    return source;
  }

  public String text() {
    return text;
  }

  /** The first character of a range that stands for a byte that is not UTF-8, or -1. */
  public int firstMalformed(int start, int end) {
    int first = malformed.nextSetBit(start);
    return first < end ? first : -1;
  }

  /** The byte, from 0, at which a character stands. */
  public int byteOffset(int index) {
    int bytes = bytesAt[index / STEP];
    for (int i = index - index % STEP; i < index; i++) {
      bytes += width(i);
    }
    return bytes;
  }

  /** The line, from 1, in which a character stands. */
  public int line(int index) {
    int lines = linesAt[index / STEP];
    for (int i = index - index % STEP; i < index; i++) {
      lines += endsLine(i) ? 1 : 0;
    }
    return lines;
  }

  private boolean endsLine(int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
  }

  private int width(int index) {
    char c = text.charAt(index);
    if (c < 0x80 || singleBytes || malformed.get(index)) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
