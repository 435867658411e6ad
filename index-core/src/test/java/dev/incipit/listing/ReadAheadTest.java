package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.paper.AnnouncedPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading ahead gives what reading gives. */
class ReadAheadTest {
  private static final int MANY = 5_000;
  private static final Duration SOON = Duration.ofSeconds(20);

  static Stream<String> inputs() {
    return Stream.concat(
        Samples.all(),
        Stream.of("", "no listing", Samples.LISTING.replace("Title: On queues", ""), lines(MANY)));
  }

  private static String lines(int papers) {
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, papers).forEach(i -> lines.append(line(i)));
    return lines.append("{\"id\": 7}\n").toString();
  }

  private static String line(long number) {
    return "{\"id\":\"%04d.%05d\",\"title\":\"On queues\"}%n"
        .formatted(2001 + number / 99_999 % 12, 1 + number % 99_999);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputLedger ahead(InputStream in, Consumer<AnnouncedPaper> papers)
      throws IOException {
    return ListingReader.readAhead(in, "in", ReadOptions.NONE, papers, problem -> {});
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void allIsHandedOnInItsOrderByTheCaller(String text) throws IOException {
    List<Object> read = new ArrayList<>();
    InputLedger ledger =
        ListingReader.read(stream(text), "in", ReadOptions.NONE, read::add, read::add);
    List<Object> ahead = new ArrayList<>();
    Thread caller = Thread.currentThread();
    InputLedger same =
        ListingReader.readAhead(
            stream(text),
            "in",
            ReadOptions.NONE,
            paper -> {
              assertSame(caller, Thread.currentThread());
              ahead.add(paper);
            },
            ahead::add);
    assertEquals(read, ahead);
    assertEquals(ledger, same);
  }

  @Test
  void whatWasReadBeforeAFailureIsHandedOn() {
    IOException failure = new IOException("the disk failed");
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw failure;
          }
        };
    List<Object> papers = new ArrayList<>();
    InputStream in = new SequenceInputStream(stream(lines(MANY)), failing);
    IOException thrown = assertThrows(IOException.class, () -> ahead(in, papers::add));
    assertSame(failure, thrown);
    assertEquals(MANY, papers.size());
  }

  @Test
  void readingEndsWhenTheCallerGivesUp() throws InterruptedException {
    EndlessLines endless = new EndlessLines();
    UncheckedIOException full = new UncheckedIOException(new IOException("the disk is full"));
    RuntimeException thrown =
        assertThrows(
            RuntimeException.class,
            () ->
                ahead(
                    endless,
                    paper -> {
                      throw full;
                    }));
    assertSame(full, thrown);
    assertTrue(endless.reader().join(SOON), "still reading");
  }

  @Test
  void noMoreThanSomeThousandPapersLieReady() {
    EndlessLines endless = new EndlessLines();
    List<Object> papers = new ArrayList<>();
    assertThrows(
        IllegalStateException.class,
        () ->
            ahead(
                endless,
                paper -> {
                  papers.add(paper);
                  if (papers.size() == MANY) {
                    endless.awaitRest();
                    throw new IllegalStateException("enough");
                  }
                }));
    assertFalse(endless.lines() > 2 * MANY, endless.lines() + " lines");
  }

  @Test
  void aCallerWhoIsInterruptedIsToldSo() {
    Thread.currentThread().interrupt();
    assertThrows(IOException.class, () -> ahead(new EndlessLines(), paper -> {}));
    assertTrue(Thread.interrupted());
  }

  /** Lines without end, and who reads them. */
  private static final class EndlessLines extends InputStream {
    private final AtomicReference<Thread> reader = new AtomicReference<>();
    private final AtomicLong lines = new AtomicLong();
    private InputStream line = InputStream.nullInputStream();

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      reader.set(Thread.currentThread());
      int read = line.read(bytes, offset, length);
      if (read >= 0) {
        return read;
      }
      line = stream(line(lines.getAndIncrement()));
      return line.read(bytes, offset, length);
    }

    Thread reader() {
      return Objects.requireNonNull(reader.get());
    }

    long lines() {
      return lines.get();
    }

    /** Waits until the reader waits. */
    void awaitRest() {
      long end = System.nanoTime() + SOON.toNanos();
      while (reader().getState() != Thread.State.WAITING && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
  }
}
