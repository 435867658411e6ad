package dev.incipit.listing.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip, member by member. Unlike the JDK's, it ends at a fault instead of throwing, and
 * tells which it was: so that what was unpacked before can be kept.
 */
final class GzipMembers extends InputStream {
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_SUM = 2;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[1 << 15];
  private int position;
  private int filled;
  private boolean inMember;
  private boolean ended;
  private @Nullable ArchiveFault fault;

  /** Starts at the first byte of the first member. */
  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** What was wrong; null if nothing was. */
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
    if (length == 0) {
      return 0;
    }
    try {
      while (!ended) {
        if (!inMember) {
          header();
        }
        int count = inflater.inflate(bytes, offset, length);
        if (count > 0) {
          sum.update(bytes, offset, count);
          return count;
        }
        advance();
      }
    } catch (EndOfArchive e) {
      end(ArchiveFault.CUT);
    } catch (DataFormatException e) {
      end(ArchiveFault.BROKEN);
    }
    return -1;
  }

  private void advance() throws IOException, DataFormatException {
    if (inflater.finished()) {
      position = filled - inflater.getRemaining();
      trailer();
    } else if (inflater.needsDictionary()) {
      throw new DataFormatException("gzip has no dictionaries");
    } else if (inflater.needsInput()) {
      position = filled;
      if (!fill()) {
        throw new EndOfArchive();
      }
      inflater.setInput(buffer, position, filled - position);
    }
  }

  private void header() throws IOException, DataFormatException {
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw new DataFormatException("no gzip member");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | (next() << 8));
    }
    for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
      int letter = next();
      while (letter != 0) {
        letter = next();
      }
    }
    skip((flags & HEADER_SUM) != 0 ? 2 : 0);
    inflater.reset();
    inflater.setInput(buffer, position, filled - position);
    sum.reset();
    inMember = true;
  }

  private void trailer() throws IOException {
    long wanted = 0;
    for (int i = 0; i < 4; i++) {
      wanted |= (long) next() << (8 * i);
    }
    skip(4);
    inMember = false;
    if (wanted != sum.getValue()) {
      end(ArchiveFault.CHECKSUM);
    } else if (position == filled && !fill()) {
      end(null);
    } else if ((buffer[position] & 0xFF) != 0x1F) {
      end(ArchiveFault.TAIL);
    }
  }

  private void end(@Nullable ArchiveFault why) {
    ended = true;
    fault = why;
    inflater.end();
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (position == filled && !fill()) {
      throw new EndOfArchive();
    }
    return buffer[position++] & 0xFF;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  /** The input ends inside a member; told from failures of the input itself. */
  private static final class EndOfArchive extends EOFException {
    private static final long serialVersionUID = 1L;
  }
}
