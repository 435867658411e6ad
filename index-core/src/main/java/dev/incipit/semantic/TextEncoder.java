package dev.incipit.semantic;

import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Turns texts into vectors, so that texts of like meaning have vectors of like direction. Bring
 * your own by passing it to {@link dev.incipit.lucene.LuceneIndex}, or as a service that {@link
 * #installed} finds. Thread-safe.
 *
 * @since 0.2.0
 */
public interface TextEncoder {
  /** {@return how many numbers a vector has, 1 to 4,096} */
  int dimensions();

  /**
   * {@return what tells this encoder's vectors from those of others: a name with the checksum of
   * its model, in at most 200 characters} Vectors kept under another name count as absent. Costs
   * nothing.
   */
  String model();

  /**
   * {@return the vector of a text, of length 1} The model may be loaded when this is first called.
   *
   * @param text the text
   * @throws IOException if this machine cannot run the model; the message says why
   */
  float[] encode(String text) throws IOException;

  /** {@return the encoder that stands on the class path or module path; empty if there is none} */
  static Optional<TextEncoder> installed() {
    return ServiceLoader.load(TextEncoder.class).findFirst();
  }
}
