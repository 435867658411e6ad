package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.serve.ShutdownSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * One run of the command in this program.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it printed beside
 */
public record Run(int status, String out, String err) {

  /** The shipped listing. */
  public static final Path LISTING =
      Path.of(System.getProperty("incipit.root"), "corpus", "cs.DC-2026-04-10.txt");

  public static Run of(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.run(
            environment,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            new ShutdownSignal(),
            arguments);
    return new Run(status, out.toString(), err.toString());
  }

  public void printed(String... texts) {
    for (String text : texts) {
      assertTrue(out.contains(text), () -> "'" + text + "' is not in:\n" + out + err);
    }
  }

  /** The one message, which people can act on: no stack trace, no class names. */
  public void complained(String... texts) {
    for (String text : texts) {
      assertTrue(err.contains(text), () -> "'" + text + "' is not in:\n" + err);
    }
    assertTrue(!err.contains("Exception") && !err.contains("\tat "), err);
  }
}
