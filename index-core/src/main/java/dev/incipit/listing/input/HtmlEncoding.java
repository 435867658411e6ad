package dev.incipit.listing.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes a page: as UTF-8 if it is that, else as it declares, else as Windows-1252. */
public final class HtmlEncoding {
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s?=\\s?[\"']?([a-z0-9_-]{2,30})");
  private static final int HEAD = 4096;

  private HtmlEncoding() {}

  public static SourceText decode(byte[] bytes, String source) {
    if (isUtf8(bytes)) {
      return SourceText.decode(bytes, source);
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Charset charset = Charset.forName("windows-1252");
    Matcher declared = DECLARED.matcher(head);
    if (declared.find() && isUsable(declared.group(1))) {
      charset = Charset.forName(declared.group(1));
    }
    return SourceText.decode(bytes, source, charset);
  }

  /** Latin-1 means Windows-1252 on the web; UTF-8 was tried. */
  private static boolean isUsable(String name) {
    try {
      return Charset.isSupported(name)
          && !Charset.forName(name).equals(StandardCharsets.UTF_8)
          && !Charset.forName(name).equals(StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
