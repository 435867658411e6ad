package dev.incipit.listing.input;

import dev.incipit.listing.model.ListingFormat;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one format. A new format is a constant of {@link ListingFormat}, a reader, and a line in
 * {@code FormatDetector}.
 */
public interface FormatReader {

  /**
   * Reads an input to its end and hands on what it finds. Every entry found becomes either a paper
   * or a problem of severity {@code REJECTED}. Throws only what the stream throws.
   *
   * @return how many entries the input says it holds; null when it does not say
   */
  @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException;
}
