package dev.incipit.listing.page;

import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.input.FormatReader;
import dev.incipit.listing.input.SourceText;
import dev.incipit.listing.model.Listing;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.model.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads arXiv's listing pages saved as text, one or several in a file. The file is held in memory.
 */
public final class ListingTextReader implements FormatReader {

  /** Largest page, in bytes. A day's listing has about 2 MB at most. */
  public static final int MAX_BYTES = 64 << 20;

  private final ReadOptions options;
  private final int maxBytes;

  /**
   * Makes a reader.
   *
   * @param options the list and the day of pages that tell none
   */
  public ListingTextReader(ReadOptions options) {
    this(options, MAX_BYTES);
  }

  ListingTextReader(ReadOptions options, int maxBytes) {
    this.options = options;
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      String message =
          "the page is larger than " + (maxBytes >> 20) + " MB; divide it between two entries";
      sink.problem(ProblemKind.TOO_LARGE.of(message, source));
      return null;
    }
    SourceText text = SourceText.decode(bytes, source);
    if (MarkdownPage.isPage(text.text())) {
      text = SourceText.decode(MarkdownPage.bytes(bytes), source);
    }
    List<Integer> starts = PageHead.starts(text.text());
    @Nullable Integer promised = 0;
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.text().length();
      ListingPage page = new ListingPage(text, starts.get(i), end, options);
      List<Listing> days = page.read();
      for (Listing listing : days) {
        listing.papers().forEach(sink::paper);
      }
      page.problems().forEach(sink::problem);
      // The spans are the page's, which may be of several days; they come once.
      sink.page(days.getFirst(), page.spans());
      days.stream().skip(1).forEach(listing -> sink.page(listing, List.of()));
      Integer here = page.promised();
      promised = here == null || promised == null ? null : Integer.valueOf(promised + here);
    }
    return promised;
  }
}
