package dev.incipit.listing;

import dev.incipit.listing.input.ArchiveFault;
import dev.incipit.listing.input.CountingSink;
import dev.incipit.listing.input.DecompressedStream;
import dev.incipit.listing.input.ZipEntries;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.model.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files in a ZIP archive as one input, each in its own format. */
final class ZipReader {

  private ZipReader() {}

  static InputLedger read(InputStream in, String source, ReadOptions options, CountingSink sink)
      throws IOException {
    ZipEntries entries = new ZipEntries(in);
    InputReader reader = new InputReader(options, sink);
    @Nullable ListingFormat format = null;
    @Nullable Integer promised = 0;
    boolean any = false;
    for (String name = entries.next(); name != null; name = entries.next()) {
      String file = source + "/" + name;
      PushbackInputStream whole = new PushbackInputStream(entries.stream(), 4);
      byte[] start = whole.readNBytes(4);
      whole.unread(start);
      if (DecompressedStream.isArchive(start)) {
        sink.problem(passedOver(file, ArchiveFault.NESTED.message()));
        continue;
      }
      InputReader.Outcome outcome = reader.outcome(whole, file);
      FormatDetector refusal = outcome.refusal();
      if (refusal != null) {
        sink.problem(passedOver(file, refusal.refusalMessage()));
        continue;
      }
      any = true;
      format = format == null ? outcome.format() : format;
      Integer here = outcome.promised();
      promised = here == null || promised == null ? null : Integer.valueOf(promised + here);
    }
    ArchiveFault fault = entries.fault();
    if (fault != null) {
      sink.problem(fault.problem(source, !any));
    } else if (!any) {
      sink.problem(
          ProblemKind.UNKNOWN_FORMAT.of("the archive holds no file that is a listing", source));
    }
    return sink.ledger(source, format, any ? promised : null);
  }

  /** A file in an archive that is no listing costs the others nothing. */
  private static ListingProblem passedOver(String file, String reason) {
    return ProblemKind.PASSED_OVER.of("it was passed over: " + reason, file);
  }

  /** The format of the first file that is a listing. */
  static Optional<ListingFormat> detect(InputStream in) throws IOException {
    ZipEntries entries = new ZipEntries(in);
    while (entries.next() != null) {
      OpenedInput input = OpenedInput.open(entries.stream());
      ListingFormat format = FormatDetector.detect(input.head()).format();
      if (format != null) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
