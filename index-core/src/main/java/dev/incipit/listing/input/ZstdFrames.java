package dev.incipit.listing.input;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What Zstandard packed; ends where that is damaged. A class of its own, so that the library is
 * needed by nobody who reads something else.
 */
final class ZstdFrames extends InputStream {
  private final ZstdInputStream unpacked;
  private @Nullable ArchiveFault fault;

  ZstdFrames(InputStream packed) throws IOException {
    unpacked = new ZstdInputStream(packed);
  }

  /** What was wrong so far; null if nothing was. */
  @Nullable ArchiveFault fault() {
    return fault;
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
    try {
      return unpacked.read(bytes, offset, length);
    } catch (ZstdIOException e) {
      boolean cut = String.valueOf(e.getMessage()).contains("runcated");
      fault = cut ? ArchiveFault.CUT : ArchiveFault.BROKEN;
      return -1;
    }
  }
}
