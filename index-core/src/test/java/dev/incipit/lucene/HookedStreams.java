package dev.incipit.lucene;

import dev.incipit.lucene.DiskHook.Operation;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Streams of a {@link HookedDisk}. */
final class HookedStreams {
  private HookedStreams() {}

  /** Of what cannot be written, half is written. */
  static OutputStream output(OutputStream real, Path path, DiskHook hook) {
    return new FilterOutputStream(real) {
      @Override
      public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
          hook.before(Operation.WRITE, path, length);
        } catch (IOException e) {
          out.write(bytes, offset, length / 2);
          throw e;
        }
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        out.close();
        hook.before(Operation.CLOSE, path, 0);
      }
    };
  }

  static InputStream input(InputStream real, Path path, DiskHook hook) {
    return new FilterInputStream(real) {
      @Override
      public int read() throws IOException {
        hook.before(Operation.READ, path, 0);
        return super.read();
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        hook.before(Operation.READ, path, 0);
        return super.read(bytes, offset, length);
      }
    };
  }
}
