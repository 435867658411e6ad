package dev.incipit.lucene;

import dev.incipit.Seed;
import dev.incipit.search.PaperIndex;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that adds batches of papers until it is killed, and tells of each committed one. */
final class KilledWriter {
  static final Batches BATCHES = new Batches(Seed.papers().size());

  private KilledWriter() {}

  public static void main(String[] arguments) throws IOException {
    try (PrintStream told =
            new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PaperIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
      int batch = Batches.committed(index);
      while (!told.checkError()) {
        batch++;
        BATCHES.add(index, batch);
        Batches.commit(index, batch);
        // In one write, which is never read by half.
        told.print(batch + "\n");
      }
    }
  }
}
