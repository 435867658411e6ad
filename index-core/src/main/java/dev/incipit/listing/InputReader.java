package dev.incipit.listing;

import dev.incipit.json.PaperJson;
import dev.incipit.listing.html.HtmlReader;
import dev.incipit.listing.input.ArchiveFault;
import dev.incipit.listing.input.CountingSink;
import dev.incipit.listing.input.FormatReader;
import dev.incipit.listing.json.JsonlReader;
import dev.incipit.listing.json.OwnPaper;
import dev.incipit.listing.json.SnapshotPaper;
import dev.incipit.listing.mail.MailReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.listing.page.ListingTextReader;
import dev.incipit.listing.smart.SmartReader;
import dev.incipit.listing.xml.AtomReader;
import dev.incipit.listing.xml.OaiReader;
import dev.incipit.listing.xml.RssReader;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Hands one input, or one file of an archive, to the reader of its format.
 *
 * @param options what is known of it
 * @param sink where papers and problems go
 */
record InputReader(ReadOptions options, CountingSink sink) {

  /**
   * What became of an input.
   *
   * @param format its format; null when it is none that is known
   * @param promised how many entries it says it holds; null when it does not say
   * @param refusal why it has no format; null when it has one, or its archive says it all
   */
  record Outcome(
      @Nullable ListingFormat format,
      @Nullable Integer promised,
      @Nullable FormatDetector refusal) {}

  /** Reads an input that is no ZIP archive. */
  InputLedger read(InputStream in, String source) throws IOException {
    Outcome outcome = outcome(in, source);
    FormatDetector refusal = outcome.refusal();
    if (refusal != null) {
      sink.problem(refusal.refusal().of(refusal.refusalMessage(), source));
    }
    return sink.ledger(source, outcome.format(), outcome.promised());
  }

  /** Reads an input; that it has no known format is not told. */
  Outcome outcome(InputStream in, String source) throws IOException {
    OpenedInput input = OpenedInput.open(in);
    byte[] head = input.head();
    if (input.otherEncoding()) {
      sink.problem(ProblemKind.OTHER_ENCODING.of("the text is UTF-16 and was read so", source));
    }
    Outcome outcome = new Outcome(null, null, null);
    if (input.holdsArchive()) {
      sink.problem(ArchiveFault.NESTED.problem(source, true));
    } else {
      FormatDetector detected = FormatDetector.detect(head);
      boolean blank = detected.refusal() == ProblemKind.EMPTY;
      ListingFormat forced = options.format();
      ListingFormat format = forced != null && !blank ? forced : detected.format();
      if (format != null) {
        outcome = new Outcome(format, reader(format).read(input.whole(), source, sink), null);
      } else if (input.fault() == null || head.length > 0) {
        outcome = new Outcome(null, null, detected);
      }
    }
    ArchiveFault fault = input.fault();
    if (fault != null) {
      sink.problem(fault.problem(source, head.length == 0));
    }
    return outcome;
  }

  private FormatReader reader(ListingFormat format) {
    return switch (format) {
      case LISTING_TEXT -> new ListingTextReader(options);
      case ATOM -> new AtomReader();
      case RSS -> new RssReader(options);
      case OAI -> new OaiReader();
      case LISTING_HTML, ABS_HTML -> new HtmlReader(options);
      case LISTING_MAIL -> new MailReader(true, options);
      case ABS -> new MailReader(false, options);
      case SNAPSHOT -> new JsonlReader(SnapshotPaper::read);
      case JSONL -> new JsonlReader(new OwnPaper(options.settings())::read);
      case BEIR ->
          new JsonlReader(
              (bytes, offset, length, odd) -> PaperJson.readBeir(bytes, offset, length));
      case SMART -> new SmartReader();
    };
  }
}
