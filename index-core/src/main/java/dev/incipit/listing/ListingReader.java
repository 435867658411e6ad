package dev.incipit.listing;

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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs of every {@link ListingFormat} into papers and problems.
 *
 * <pre>{@code
 * index.add(ListingReader.read(path).papers());
 * }</pre>
 *
 * <p>The format is told by the content. Bad data never throws: what cannot be taken becomes a
 * {@link ListingProblem} beside the papers that could. Only reading the file itself may fail, with
 * an {@link IOException}. All methods are thread-safe.
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
    InputLedger ledger = read(in, source, sink);
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
    return read(in, source, new CountingSink(papers, problems));
  }

  private static InputLedger read(InputStream in, String source, CountingSink sink)
      throws IOException {
    byte[] head = in.readNBytes(FormatDetector.HEAD_BYTES);
    FormatDetector detected = FormatDetector.detect(head);
    ListingFormat format = detected.format();
    @Nullable Integer promised = null;
    if (format == null) {
      sink.problem(ListingProblem.unusable(detected.refusal(), detected.refusalMessage(), source));
    } else {
      PushbackInputStream whole = new PushbackInputStream(in, Math.max(1, head.length));
      whole.unread(head);
      promised = reader(format).read(whole, source, sink);
    }
    return sink.ledger(source, format, promised);
  }

  private static FormatReader reader(ListingFormat format) {
    return switch (format) {
      case LISTING_TEXT -> new ListingTextReader();
      case JSONL -> new JsonlReader(PaperJson::readBytes);
      case BEIR -> new JsonlReader(PaperJson::readBeir);
      case SMART -> new SmartReader();
    };
  }
}
