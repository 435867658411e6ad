package dev.incipit.listing;

import dev.incipit.json.PaperJson;
import dev.incipit.listing.html.HtmlReader;
import dev.incipit.listing.input.ArchiveFault;
import dev.incipit.listing.json.JsonlReader;
import dev.incipit.listing.json.SnapshotPaper;
import dev.incipit.listing.mail.MailReader;
import dev.incipit.listing.model.CountingSink;
import dev.incipit.listing.model.FormatReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.model.ReadEvent;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.listing.page.ListingTextReader;
import dev.incipit.listing.smart.SmartReader;
import dev.incipit.listing.xml.AtomReader;
import dev.incipit.listing.xml.OaiReader;
import dev.incipit.listing.xml.RssReader;
import dev.incipit.paper.AnnouncedPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs of every {@link ListingFormat} into papers and problems.
 *
 * <pre>{@code
 * index.add(ListingReader.read(path).papers());
 * }</pre>
 *
 * <p>The format is told by the content; gzip and Zstandard are read through. Bad data never throws:
 * what cannot be taken becomes a {@link ListingProblem} beside the papers that could. Only reading
 * the file itself may fail, with an {@link IOException}. All methods are thread-safe.
 */
public final class ListingReader {

  private ListingReader() {}

  /** Reads a file; its name becomes the source in problems. */
  public static ReadResult read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a stream to its end and does not close it.
   *
   * @param source the name of the input in problems
   */
  public static ReadResult read(InputStream in, String source) throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    List<ListingProblem> problems = new ArrayList<>();
    CountingSink sink = new CountingSink(papers::add, problems::add);
    InputLedger ledger = read(in, source, null, sink);
    return new ReadResult(sink.listings(), papers, problems, sink.spans(), ledger);
  }

  /** Reads a text; byte offsets in problems are those of its UTF-8 form. */
  public static ReadResult parse(String text, String source) {
    try {
      return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), source);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /**
   * Reads a stream to its end and hands papers and problems on as they come, without keeping them:
   * for inputs of any size.
   *
   * @return the counts
   */
  public static InputLedger read(
      InputStream in,
      String source,
      Consumer<AnnouncedPaper> papers,
      Consumer<ListingProblem> problems)
      throws IOException {
    return read(in, source, null, new CountingSink(papers, problems));
  }

  /**
   * Reads a stream as {@link #read(InputStream, String, Consumer, Consumer)} does, and tells of
   * papers that were taken back and of what a server's answers said, too.
   *
   * @return the counts, deleted papers not among them
   */
  public static InputLedger read(InputStream in, String source, Consumer<ReadEvent> readings)
      throws IOException {
    return read(in, source, null, new CountingSink(readings));
  }

  /**
   * As {@link #read(InputStream, String, Consumer, Consumer)}, in a format that the caller knows.
   *
   * @param format the format; null to have it told by the content
   */
  public static InputLedger read(
      InputStream in,
      String source,
      @Nullable ListingFormat format,
      Consumer<AnnouncedPaper> papers,
      Consumer<ListingProblem> problems)
      throws IOException {
    return read(in, source, format, new CountingSink(papers, problems));
  }

  /**
   * As {@link #read(InputStream, String, ListingFormat, Consumer, Consumer)}, but reads on in a
   * thread of its own while the caller's uses what was read: for uses that take a while, as to add
   * papers to an index. Some thousand papers lie ready at most. If the caller's use throws, the
   * stream may still be read for a moment.
   */
  public static InputLedger readAhead(
      InputStream in,
      String source,
      @Nullable ListingFormat format,
      Consumer<AnnouncedPaper> papers,
      Consumer<ListingProblem> problems)
      throws IOException {
    return ReadAhead.of(
        readings -> read(in, source, format, new CountingSink(readings, true)),
        CountingSink.divided(papers, problems));
  }

  private static InputLedger read(
      InputStream in, String source, @Nullable ListingFormat forced, CountingSink sink)
      throws IOException {
    OpenedInput input = OpenedInput.open(in);
    byte[] head = input.head();
    if (input.otherEncoding()) {
      sink.problem(ProblemKind.OTHER_ENCODING.of("the text is UTF-16 and was read so", source));
    }
    @Nullable ListingFormat format = null;
    @Nullable Integer promised = null;
    if (input.holdsArchive()) {
      sink.problem(ArchiveFault.NESTED.problem(source, true));
    } else {
      FormatDetector detected = FormatDetector.detect(head);
      boolean blank = detected.refusal() == ProblemKind.EMPTY;
      format = forced != null && !blank ? forced : detected.format();
      if (format != null) {
        promised = reader(format).read(input.whole(), source, sink);
      } else if (input.fault() == null || head.length > 0) {
        sink.problem(detected.refusal().of(detected.refusalMessage(), source));
      }
    }
    ArchiveFault fault = input.fault();
    if (fault != null) {
      sink.problem(fault.problem(source, head.length == 0));
    }
    return sink.ledger(source, format, promised);
  }

  /**
   * The format of an input, by its first bytes, of which {@value FormatDetector#HEAD_BYTES} are
   * enough; empty if it is none that is known.
   */
  public static Optional<ListingFormat> detect(byte[] start) {
    try {
      OpenedInput input = OpenedInput.open(new ByteArrayInputStream(start));
      return input.holdsArchive()
          ? Optional.empty()
          : Optional.ofNullable(FormatDetector.detect(input.head()).format());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private static FormatReader reader(ListingFormat format) {
    return switch (format) {
      case LISTING_TEXT -> new ListingTextReader();
      case ATOM -> new AtomReader();
      case RSS -> new RssReader();
      case OAI -> new OaiReader();
      case LISTING_HTML, ABS_HTML -> new HtmlReader();
      case LISTING_MAIL -> new MailReader(true);
      case ABS -> new MailReader(false);
      case SNAPSHOT -> new JsonlReader(SnapshotPaper::read);
      case JSONL -> new JsonlReader(PaperJson::readBytes);
      case BEIR -> new JsonlReader(PaperJson::readBeir);
      case SMART -> new SmartReader();
    };
  }
}
