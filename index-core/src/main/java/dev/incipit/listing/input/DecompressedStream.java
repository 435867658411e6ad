package dev.incipit.listing.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An input as it is under its compression, if it has any. Ends where the archive is damaged or
 * expands beyond measure; {@link #fault} then tells why. Throws only what the input throws.
 */
public final class DecompressedStream extends InputStream {
  private final CountedStream packed;
  private final InputStream unpacked;
  private final boolean archive;
  private long produced;
  private @Nullable ArchiveFault fault;

  private DecompressedStream(CountedStream packed, InputStream unpacked, boolean archive) {
    this.packed = packed;
    this.unpacked = unpacked;
    this.archive = archive;
  }

  /** Looks at the first bytes of an input and unpacks it if these are an archive's. */
  public static DecompressedStream open(InputStream in) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(in, 4);
    byte[] start = whole.readNBytes(4);
    whole.unread(start);
    CountedStream packed = new CountedStream(whole);
    if (isGzip(start)) {
      return new DecompressedStream(packed, new GzipMembers(packed), true);
    }
    if (!isZstandard(start)) {
      return new DecompressedStream(packed, whole, false);
    }
    try {
      return new DecompressedStream(packed, new ZstdFrames(packed), true);
    } catch (LinkageError e) {
      // The native library is for common systems only, and who embeds this may leave it out.
      DecompressedStream nothing =
          new DecompressedStream(packed, InputStream.nullInputStream(), true);
      nothing.fault = ArchiveFault.UNSUPPORTED;
      return nothing;
    }
  }

  private static boolean isGzip(byte[] start) {
    return start.length > 1 && start[0] == 0x1F && start[1] == (byte) 0x8B;
  }

  private static boolean isZstandard(byte[] start) {
    return start.length == 4
        && start[0] == 0x28
        && start[1] == (byte) 0xB5
        && start[2] == 0x2F
        && start[3] == (byte) 0xFD;
  }

  /** Whether the bytes of an unpacked text are an archive again. */
  public boolean holdsArchive(byte[] head) {
    byte[] start = Arrays.copyOf(head, Math.min(4, head.length));
    return archive && isArchive(start);
  }

  /** Whether a file that begins with these four bytes is an archive. */
  public static boolean isArchive(byte[] start) {
    return isGzip(start) || isZstandard(start) || ZipEntries.isZip(start);
  }

  /** What was wrong so far; null if nothing was. */
  public @Nullable ArchiveFault fault() {
    if (fault != null) {
      return fault;
    }
    return switch (unpacked) {
      case GzipMembers gzip -> gzip.fault();
      case ZstdFrames zstd -> zstd.fault();
      default -> null;
    };
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (fault != null) {
      return -1;
    }
    int count = unpacked.read(bytes, offset, length);
    produced += Math.max(0, count);
    if (archive && CountedStream.isBomb(produced, packed.count())) {
      fault = ArchiveFault.BOMB;
      return -1;
    }
    return count;
  }
}
