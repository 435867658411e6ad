package dev.incipit.lucene;

import dev.incipit.semantic.ConceptEncoder;
import java.io.IOException;
import java.nio.file.Path;

/** A program that encodes an index and ends without a word once some papers are encoded. */
final class KilledEncoder {
  private KilledEncoder() {}

  /**
   * Encodes.
   *
   * @param arguments the folder, and how many papers are encoded before it ends
   */
  public static void main(String[] arguments) throws IOException {
    long most = Long.parseLong(arguments[1]);
    try (LuceneIndex index =
        LuceneIndex.openReadOnly(Path.of(arguments[0]), new ConceptEncoder())) {
      index.encode(
          2,
          progress -> {
            if (progress.encoded() >= most) {
              Runtime.getRuntime().halt(9);
            }
            return true;
          });
    }
  }
}
