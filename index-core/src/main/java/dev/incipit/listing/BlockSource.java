package dev.incipit.listing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes a stream line by line: as UTF-8, or a line that is none as Windows-1252. */
final class BlockSource {
  private static final int LONGEST_LINE = 1 << 20;
  private static final Charset LATIN = Charset.forName("windows-1252");

  private final ByteLines lines;

  BlockSource(InputStream in) {
    this.lines = new ByteLines(in, LONGEST_LINE);
  }

  /** The next line; null at the end. What a line has beyond the longest is left out. */
  @Nullable BlockLine next() throws IOException {
    if (!lines.next()) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(lines.bytes(), 0, lines.length());
    boolean utf8 = true;
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      utf8 = lines.tooLong();
      Charset charset = utf8 ? StandardCharsets.UTF_8 : LATIN;
      text = new String(lines.bytes(), 0, lines.length(), charset);
    }
    String clean = lines.number() == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new BlockLine(clean, lines.number(), lines.start(), utf8);
  }
}
