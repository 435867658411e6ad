package dev.incipit.semantic;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encodes what is searched for. An encoder that does not work on this machine is tried once: what
 * it would do is left out from then on. Thread-safe.
 *
 * @since 0.2.0
 */
public final class QueryEncoder {
  private final TextEncoder encoder;
  private volatile @Nullable String problem;

  /**
   * Encodes by the encoder that made the vectors of the papers.
   *
   * @param encoder the encoder of texts
   */
  public QueryEncoder(TextEncoder encoder) {
    this.encoder = encoder;
  }

  /** {@return the name of the encoder's model} */
  public String model() {
    return encoder.model();
  }

  /**
   * {@return the vector of a text, for {@link VectorView}; empty if the encoder does not work here}
   *
   * @param text the text
   */
  public Optional<byte[]> encode(String text) {
    if (problem != null) {
      return Optional.empty();
    }
    try {
      return Optional.of(StoredVector.quantized(encoder.encode(text)));
    } catch (IOException e) {
      problem = e.getMessage();
      return Optional.empty();
    }
  }

  /** {@return why the encoder does not work here; null if nothing is known to be wrong with it} */
  public @Nullable String problem() {
    return problem;
  }
}
