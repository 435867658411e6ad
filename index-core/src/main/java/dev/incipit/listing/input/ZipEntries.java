package dev.incipit.listing.input;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files in a ZIP archive, one after the other, without hidden ones and notes for people. Ends
 * where the archive is damaged or expands beyond measure; {@link #fault} then tells why. Nothing is
 * written to the disk, so that names are only shown.
 */
public final class ZipEntries {
  private final CountedStream packed;
  private final ZipInputStream zip;
  private long produced;
  private @Nullable ArchiveFault fault;

  public ZipEntries(InputStream in) {
    this.packed = new CountedStream(in);
    // Names that do not say that they are UTF-8 may be anything, and must not fail.
    this.zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
  }

  /** Whether a file that begins so is a ZIP archive. */
  public static boolean isZip(byte[] start) {
    boolean signed = start.length >= 4 && start[0] == 'P' && start[1] == 'K';
    // The second is the signature of an archive without a file.
    return signed && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
  }

  /** Moves to the next file; answers its name, null at the end. */
  public @Nullable String next() throws IOException {
    InputStream rest = stream();
    try {
      while (true) {
        // Not left to the archive's own reader, which would unpack a bomb to its end.
        rest.transferTo(OutputStream.nullOutputStream());
        ZipEntry entry = fault == null ? zip.getNextEntry() : null;
        if (entry == null) {
          return null;
        }
        String name = entry.getName();
        if (!entry.isDirectory() && !isNote(name.toLowerCase(Locale.ROOT))) {
          return name;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      failed(e);
      return null;
    }
  }

  private static boolean isNote(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith(".")
        || name.contains("/.")
        || name.startsWith("__macosx/")
        || file.endsWith(".md")
        || file.equals("readme")
        || file.equals("readme.txt");
  }

  /** The file of the last name, unpacked. */
  public InputStream stream() {
    return new FilterInputStream(zip) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return unpack(bytes, offset, length);
      }

      @Override
      public void close() {}
    };
  }

  private int unpack(byte[] bytes, int offset, int length) throws IOException {
    if (fault != null) {
      return -1;
    }
    try {
      int count = zip.read(bytes, offset, length);
      produced += Math.max(0, count);
      if (CountedStream.isBomb(produced, packed.count())) {
        fault = ArchiveFault.BOMB;
        return -1;
      }
      return count;
    } catch (ZipException | EOFException e) {
      failed(e);
      return -1;
    }
  }

  private void failed(Exception e) throws IOException {
    String reason = String.valueOf(e.getMessage());
    boolean method =
        reason.contains("encrypted") || reason.contains("method") || reason.contains("descriptor");
    fault =
        switch (e) {
          case ZipException broken when method -> ArchiveFault.OTHER_METHOD;
          case ZipException broken when reason.contains("CRC") -> ArchiveFault.CHECKSUM;
          case ZipException broken -> ArchiveFault.BROKEN;
          case EOFException cut -> ArchiveFault.CUT;
          case IOException failure -> throw failure;
          default -> ArchiveFault.BROKEN;
        };
  }

  /** What was wrong so far; null if nothing was. */
  public @Nullable ArchiveFault fault() {
    return fault;
  }
}
