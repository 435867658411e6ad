package dev.incipit.listing;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads arXiv's listing pages saved as text. A page is held in memory. */
final class ListingTextReader implements FormatReader {

  /** Largest page, in bytes. A day's listing has about 2 MB at most. */
  static final int MAX_BYTES = 64 << 20;

  private final int maxBytes;

  ListingTextReader() {
    this(MAX_BYTES);
  }

  ListingTextReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      String message =
          "the page is larger than " + (maxBytes >> 20) + " MB; divide it between two entries";
      sink.problem(ListingProblem.unusable(ProblemKind.TOO_LARGE, message, source));
      return null;
    }
    ListingPage page = new ListingPage(SourceText.decode(bytes, source));
    Listing listing = page.read();
    listing.papers().forEach(sink::paper);
    page.problems().forEach(sink::problem);
    sink.page(listing, page.spans());
    return page.promised();
  }
}
