package dev.incipit.listing.html;

import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.input.FormatReader;
import dev.incipit.listing.input.HtmlEncoding;
import dev.incipit.listing.input.SourceText;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.listing.page.ListingTextReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads arXiv's pages saved as HTML, listings and pages of single papers, one or several in a file.
 * The file is held in memory.
 */
public final class HtmlReader implements FormatReader {
  private static final Pattern START = Pattern.compile("(?i)<!doctype\\s+html[^>]*>|<html[\\s>]");
  private static final Pattern PAPER = Pattern.compile("(?i)[\"']?citation_(?:title|arxiv_id)\\b");
  private static final Pattern LISTING =
      Pattern.compile("(?i)\\bdlpage\\b|\\blist-(?:title|identifier|authors)\\b|id=[\"']articles");

  private final ReadOptions options;

  /**
   * Makes a reader.
   *
   * @param options the list and the day of listings that tell none
   */
  public HtmlReader(ReadOptions options) {
    this.options = options;
  }

  /** The format of a text that is a page of arXiv; null if it is none. */
  public static @Nullable ListingFormat format(String text) {
    if (!START.matcher(text).find()) {
      return null;
    }
    if (LISTING.matcher(text).find()) {
      return ListingFormat.LISTING_HTML;
    }
    return PAPER.matcher(text).find() ? ListingFormat.ABS_HTML : null;
  }

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    byte[] bytes = in.readNBytes(ListingTextReader.MAX_BYTES + 1);
    if (bytes.length > ListingTextReader.MAX_BYTES) {
      sink.problem(
          ProblemKind.TOO_LARGE.of("the page is larger than 64 MB; no page of arXiv is", source));
      return null;
    }
    SourceText text = HtmlEncoding.decode(bytes, source);
    if (text.otherEncoding()) {
      String message = "the page is not UTF-8 and was read as it declares, or as Windows-1252";
      sink.problem(ProblemKind.OTHER_ENCODING.of(message, source));
    }
    @Nullable Integer promised = 0;
    List<Integer> starts = starts(text.text());
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.text().length();
      Integer here = page(new HtmlPage(text, starts.get(i), end), sink);
      promised = here == null || promised == null ? null : Integer.valueOf(promised + here);
    }
    return promised;
  }

  private @Nullable Integer page(HtmlPage page, EntrySink sink) {
    if (AbsPage.isPaper(page)) {
      AbsPage.read(page, sink);
      return 1;
    }
    return new HtmlListing(page, options).read(sink);
  }

  /** Where the pages of a file begin. A doctype and the tag after it are one beginning. */
  private static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher start = START.matcher(text);
    boolean doctype = false;
    while (start.find()) {
      boolean tag = text.regionMatches(true, start.start(), "<html", 0, 5);
      if (!(tag && doctype)) {
        starts.add(starts.isEmpty() ? 0 : start.start());
      }
      doctype = !tag;
    }
    return starts.isEmpty() ? List.of(0) : starts;
  }
}
