package dev.incipit.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What a server tells, for programs. */
class JsonLogTest {
  @Test
  void eachLineIsAnObjectWithItsTime() {
    StringWriter told = new StringWriter();
    Instant now = Instant.parse("2026-11-30T06:15:26.025123Z");
    PrintWriter none = new PrintWriter(new StringWriter());
    Terminal terminal =
        JsonLog.over(
            new Terminal(none, new PrintWriter(told, true), true), InstantSource.fixed(now));
    terminal.err().print("incipit: watch: \"a\"");
    terminal.err().printf(", %d read%n", 27);
    terminal.err().println("note: x");
    String begin = "{\"time\":\"2026-11-30T06:15:26.025Z\",\"level\":\"info\",\"message\":";
    assertEquals(
        "%s\"watch: \\\"a\\\", 27 read\"}%n%s\"note: x\"}%n".formatted(begin, begin),
        told.toString());
  }
}
