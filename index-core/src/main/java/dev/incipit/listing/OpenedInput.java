package dev.incipit.listing;

import dev.incipit.listing.input.ArchiveFault;
import dev.incipit.listing.input.DecompressedStream;
import dev.incipit.listing.input.Utf8Stream;
import dev.incipit.listing.xml.XmlKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** An input under its compression and in UTF-8, of which the beginning was looked at. */
final class OpenedInput {
  private final DecompressedStream decompressed;
  private final InputStream rest;
  private final byte[] head;
  private final boolean otherEncoding;

  private OpenedInput(
      DecompressedStream decompressed, InputStream rest, byte[] head, boolean otherEncoding) {
    this.decompressed = decompressed;
    this.rest = rest;
    this.head = head;
    this.otherEncoding = otherEncoding;
  }

  static OpenedInput open(InputStream in) throws IOException {
    DecompressedStream decompressed = DecompressedStream.open(in);
    byte[] head = decompressed.readNBytes(FormatDetector.HEAD_BYTES);
    // XML names its own encoding, and its reader follows that.
    Charset charset = XmlKind.of(head) != null ? null : Utf8Stream.announced(head);
    if (charset == null) {
      return new OpenedInput(decompressed, decompressed, head, false);
    }
    InputStream text = new Utf8Stream(whole(head, decompressed), charset);
    return new OpenedInput(decompressed, text, text.readNBytes(FormatDetector.HEAD_BYTES), true);
  }

  private static InputStream whole(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  byte[] head() {
    return head;
  }

  /** The input from its first byte. */
  InputStream whole() {
    return whole(head, rest);
  }

  /** Whether the text was in another encoding than UTF-8. */
  boolean otherEncoding() {
    return otherEncoding;
  }

  /** Whether an archive holds another. */
  boolean holdsArchive() {
    return decompressed.holdsArchive(head);
  }

  /** What was wrong with the archive so far; null if nothing was. */
  @Nullable ArchiveFault fault() {
    return decompressed.fault();
  }
}
