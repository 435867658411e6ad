package dev.incipit.listing;

import dev.incipit.listing.model.InputLedger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A snapshot of any number of lines that is made while it is read. Run alone, it reads one. */
final class LargeSnapshot extends InputStream {
  private final int count;
  private int made;
  private byte[] line = new byte[0];
  private int position;

  LargeSnapshot(int count) {
    this.count = count;
  }

  private boolean next() {
    if (made == count) {
      return false;
    }
    String id =
        "%02d%02d.%05d".formatted(15 + made / 1_000_000, 1 + made / 90_000 % 12, 1 + made % 90_000);
    String text = SnapshotTest.LINE.replace("0704.0001", id).replace("More", "More of " + made);
    line = (text + "\n").getBytes(StandardCharsets.UTF_8);
    position = 0;
    made++;
    return true;
  }

  @Override
  public int read() {
    return position < line.length || next() ? line[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (position == line.length && !next()) {
      return -1;
    }
    int size = Math.min(length, line.length - position);
    System.arraycopy(line, position, bytes, offset, size);
    position += size;
    return size;
  }

  /** Reads a snapshot of as many lines as the argument says and ends with 0 if all were taken. */
  public static void main(String[] arguments) throws IOException {
    int lines = Integer.parseInt(arguments[0]);
    InputLedger ledger =
        ListingReader.read(new LargeSnapshot(lines), "large", paper -> {}, problem -> {});
    System.exit(ledger.taken() == lines ? 0 : 1);
  }
}
