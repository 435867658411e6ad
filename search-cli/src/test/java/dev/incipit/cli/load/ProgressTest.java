package dev.incipit.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.cli.option.InputFiles;
import dev.incipit.cli.terminal.Progress;
import dev.incipit.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a waiting person sees. Time passes as the tests say. */
class ProgressTest {
  @TempDir private Path temp;
  private final StringWriter err = new StringWriter();
  private long now;

  private Progress progress(boolean styled, long bytes) {
    PrintWriter out = new PrintWriter(err, true);
    return new Progress(new Terminal(out, out, styled), "read", bytes, () -> now);
  }

  private void pass(double seconds) {
    now += Math.round(seconds * 1e9);
  }

  private String shown() {
    String shown = err.toString();
    err.getBuffer().setLength(0);
    return shown.replace("\r", "<").replace("\u001b[K", ">");
  }

  @Test
  void rateShareAndRestAreTold() {
    Progress progress = progress(true, 200_000_000);
    progress.read(2_000_000);
    pass(1);
    progress.add(3_000);
    assertEquals("<3,000 papers read, 3,000 a second, 1% of 200 MB>", shown());
    progress.read(48_000_000);
    pass(9);
    progress.add(57_000);
    assertEquals("<60,000 papers read, 6,000 a second, 25% of 200 MB, about 30 s left>", shown());
    progress.read(150_000_000);
    pass(10);
    progress.add(1);
    assertEquals("<60,001 papers read, 3,000 a second, 100% of 200 MB, about 0 s left>", shown());
    progress.done();
    assertEquals(System.lineSeparator(), shown());
  }

  @Test
  void longRestsAreToldInMinutesAndHours() {
    Progress progress = progress(true, 100_000);
    progress.read(10_000);
    pass(10);
    progress.add(1);
    assertEquals("<1 papers read, 0 a second, 10% of 100 kB, about 1:30 min left>", shown());
    pass(990);
    progress.add(1);
    assertEquals("<2 papers read, 0 a second, 10% of 100 kB, about 2:30 h left>", shown());
  }

  @Test
  void whereItIsNotKnownHowMuchThereIsOnlyTheRateIsTold() {
    Progress progress = progress(true, 0);
    progress.read(1_000);
    pass(10);
    progress.add(500);
    assertEquals("<500 papers read, 50 a second>", shown());
  }

  @Test
  void nothingIsToldTooOftenOrWhereNobodyWatches() {
    Progress often = progress(true, 0);
    pass(0.4);
    often.add(1);
    assertEquals("", shown());
    Progress piped = progress(false, 1_000);
    pass(100);
    piped.add(1);
    piped.done();
    assertEquals("", shown());
  }

  @Test
  void whatIsReadOfAnInputIsCounted() throws IOException {
    Progress progress = progress(true, 1_000);
    try (var in = new CountedInput(new ByteArrayInputStream(new byte[1_000]), progress)) {
      assertEquals(0, in.read());
      assertEquals(99, in.readNBytes(99).length);
      assertEquals(400, in.skip(400));
      pass(1);
      progress.add(1);
      assertEquals("<1 papers read, 1 a second, 50% of 1 kB>", shown());
      assertEquals(500, in.readAllBytes().length);
    }
    pass(1);
    progress.add(1);
    assertEquals("<2 papers read, 1 a second, 100% of 1 kB, about 0 s left>", shown());
  }

  @Test
  void theSizeOfFilesIsKnownAndThatOfTheStandardInputIsNot() throws IOException {
    Path file = Files.write(temp.resolve("a"), new byte[70]);
    Files.write(Files.createDirectory(temp.resolve("more")).resolve("b"), new byte[30]);
    assertEquals(100, InputFiles.of(List.of(file, temp.resolve("more"))).bytes());
    assertEquals(0, InputFiles.of(List.of(file, Path.of("-"))).bytes());
  }
}
