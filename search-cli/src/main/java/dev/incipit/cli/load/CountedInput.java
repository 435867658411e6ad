package dev.incipit.cli.load;

import dev.incipit.cli.terminal.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a progress what is read of an input. */
final class CountedInput extends FilterInputStream {
  private final Progress progress;

  CountedInput(InputStream in, Progress progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    progress.read(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    progress.read(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long most) throws IOException {
    long skipped = super.skip(most);
    progress.read(skipped);
    return skipped;
  }
}
