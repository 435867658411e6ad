package dev.incipit.listing.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a stream line by line: as the mail says, or as UTF-8, or a line that is none as
 * Windows-1252.
 */
final class BlockSource {
  private static final Charset LATIN = Charset.forName("windows-1252");

  private final MailLines lines;

  BlockSource(InputStream in) {
    this.lines = new MailLines(in);
  }

  /** The next line; null at the end. What a line has beyond the longest is left out. */
  @Nullable BlockLine next() throws IOException {
    MailLines.Line line = lines.next();
    if (line == null) {
      return null;
    }
    Charset told = line.charset();
    if (told != null && !told.equals(StandardCharsets.US_ASCII)) {
      return new BlockLine(told.decode(line.bytes()).toString(), line.number(), line.start(), true);
    }
    boolean utf8 = true;
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(line.bytes().duplicate()).toString();
    } catch (CharacterCodingException e) {
      utf8 = line.tooLong();
      text = (utf8 ? StandardCharsets.UTF_8 : LATIN).decode(line.bytes()).toString();
    }
    String clean = line.number() == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new BlockLine(clean, line.number(), line.start(), utf8);
  }
}
