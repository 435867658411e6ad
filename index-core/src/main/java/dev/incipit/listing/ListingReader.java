package dev.incipit.listing;

import dev.incipit.listing.input.CountingSink;
import dev.incipit.listing.input.ZipEntries;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadEvent;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads inputs of every {@link ListingFormat} into papers and problems.
 *
 * <pre>{@code
 * index.add(ListingReader.read(path).papers());
 * }</pre>
 *
 * <p>The format is told by the content; gzip, Zstandard and ZIP are read through. Bad data never
 * throws: what cannot be taken becomes a {@link ListingProblem} beside the papers that could. Only
 * reading the file itself may fail, with an {@link IOException}. All methods are thread-safe.
 *
 * @since 0.1.0
 */
public final class ListingReader {

  private ListingReader() {}

  /**
   * Reads a file; its name becomes the source in problems.
   *
   * @param file the file
   * @return what could be read, and what was wrong
   * @throws IOException if the input cannot be read
   */
  public static ReadResult read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a stream to its end and does not close it.
   *
   * @param in the stream
   * @param source the name of the input in problems
   * @return what could be read, and what was wrong
   * @throws IOException if the input cannot be read
   */
  public static ReadResult read(InputStream in, String source) throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    List<ListingProblem> problems = new ArrayList<>();
    CountingSink sink = new CountingSink(papers::add, problems::add);
    InputLedger ledger = read(in, source, ReadOptions.NONE, sink);
    return new ReadResult(sink.listings(), papers, problems, sink.spans(), ledger);
  }

  /**
   * Reads a text; byte offsets in problems are those of its UTF-8 form.
   *
   * @param text the text
   * @param source what problems name as the source
   * @return what could be read, and what was wrong
   */
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
   * @param in the stream
   * @param source what problems name as the source
   * @param papers takes papers, in the order of the input
   * @param problems takes what is wrong
   * @return the counts
   * @throws IOException if the input cannot be read
   */
  public static InputLedger read(
      InputStream in,
      String source,
      Consumer<AnnouncedPaper> papers,
      Consumer<ListingProblem> problems)
      throws IOException {
    return read(in, source, ReadOptions.NONE, new CountingSink(papers, problems));
  }

  /**
   * Reads a stream as {@link #read(InputStream, String, Consumer, Consumer)} does, and tells of
   * papers that were taken back and of what a server's answers said, too.
   *
   * @param in the stream
   * @param source what problems name as the source
   * @param readings takes what is read, in the order of the input
   * @return the counts, deleted papers not among them
   * @throws IOException if the input cannot be read
   */
  public static InputLedger read(InputStream in, String source, Consumer<ReadEvent> readings)
      throws IOException {
    return read(in, source, ReadOptions.NONE, new CountingSink(readings));
  }

  /**
   * As {@link #read(InputStream, String, Consumer, Consumer)}, of an input of which the caller
   * knows something.
   *
   * @param in the stream
   * @param source what problems name as the source
   * @param options what is known
   * @param papers takes papers, in the order of the input
   * @param problems takes what is wrong
   * @return the account of the input
   * @throws IOException if the input cannot be read
   */
  public static InputLedger read(
      InputStream in,
      String source,
      ReadOptions options,
      Consumer<AnnouncedPaper> papers,
      Consumer<ListingProblem> problems)
      throws IOException {
    return read(in, source, options, new CountingSink(papers, problems));
  }

  /**
   * As {@link #read(InputStream, String, ReadOptions, Consumer, Consumer)}, but reads on in a
   * thread of its own while the caller's uses what was read: for uses that take a while, as to add
   * papers to an index. Some thousand papers lie ready at most. If the caller's use throws, the
   * stream may still be read for a moment.
   *
   * @param in the stream
   * @param source what problems name as the source
   * @param options what is known of the input
   * @param papers takes papers, in the order of the input
   * @param problems takes what is wrong
   * @return the account of the input
   * @throws IOException if the input cannot be read
   */
  public static InputLedger readAhead(
      InputStream in,
      String source,
      ReadOptions options,
      Consumer<AnnouncedPaper> papers,
      Consumer<ListingProblem> problems)
      throws IOException {
    return ReadAhead.of(
        readings -> read(in, source, options, new CountingSink(readings, true)),
        CountingSink.divided(papers, problems));
  }

  private static InputLedger read(
      InputStream in, String source, ReadOptions options, CountingSink sink) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(in, 4);
    byte[] start = whole.readNBytes(4);
    whole.unread(start);
    return ZipEntries.isZip(start)
        ? ZipReader.read(whole, source, options, sink)
        : new InputReader(options, sink).read(whole, source);
  }

  /**
   * {@return the format of an input, by its first bytes, of which {@value
   * FormatDetector#HEAD_BYTES} are enough; empty if it is none that is known}
   *
   * @param start the first bytes of the input
   */
  public static Optional<ListingFormat> detect(byte[] start) {
    try {
      InputStream in = new ByteArrayInputStream(start);
      if (ZipEntries.isZip(start)) {
        return ZipReader.detect(in);
      }
      OpenedInput input = OpenedInput.open(in);
      return input.holdsArchive()
          ? Optional.empty()
          : Optional.ofNullable(FormatDetector.detect(input.head()).format());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}
