package dev.incipit.cli.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.incipit.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns what is told into lines of JSON with a time and a level. */
final class JsonLog {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String NAME = "incipit: ";

  private JsonLog() {}

  /** A terminal whose second output has each line as JSON; what was asked for stays as it is. */
  static Terminal over(Terminal terminal, InstantSource clock) {
    PrintWriter err = new PrintWriter(new Lines(terminal.err(), clock), true);
    return new Terminal(terminal.out(), err, false);
  }

  /** Makes the libraries tell theirs in the same way. */
  static void install() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFormatter(new Records());
    }
  }

  private static String line(Instant time, String level, String message, @Nullable Throwable why) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeStringField("level", level);
      json.writeStringField("message", message);
      if (why != null) {
        StringWriter trace = new StringWriter();
        why.printStackTrace(new PrintWriter(trace, true));
        json.writeStringField("exception", trace.toString());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toString();
  }

  /** Collects lines. Locked by the writer that it is for. */
  private static final class Lines extends Writer {
    private final PrintWriter out;
    private final InstantSource clock;
    private final StringBuilder begun = new StringBuilder();

    Lines(PrintWriter out, InstantSource clock) {
      this.out = out;
      this.clock = clock;
    }

    @Override
    public void write(char[] text, int from, int length) {
      for (int i = from; i < from + length; i++) {
        if (text[i] == '\n') {
          String message = begun.toString().strip();
          begun.setLength(0);
          String told = message.startsWith(NAME) ? message.substring(NAME.length()) : message;
          out.println(line(clock.instant(), "info", told, null));
        } else {
          begun.append(text[i]);
        }
      }
    }

    @Override
    public void flush() {
      out.flush();
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  /** Records of Java's log. */
  private static final class Records extends Formatter {
    @Override
    public String format(LogRecord logged) {
      String level = logged.getLevel().intValue() >= Level.SEVERE.intValue() ? "error" : "warn";
      return line(logged.getInstant(), level, formatMessage(logged), logged.getThrown()) + "\n";
    }
  }
}
