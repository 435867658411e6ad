package dev.incipit.cli.terminal;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command prints.
 *
 * @param out what was asked for
 * @param err everything else: notes, problems, progress
 * @param styled whether people read it in a terminal that shows bold letters
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean styled) {

  public static Terminal of(PrintWriter out, PrintWriter err) {
    return new Terminal(out, err, Ansi.AUTO.enabled());
  }

  public String bold(String text) {
    return style("1", text);
  }

  public String faint(String text) {
    return style("2", text);
  }

  /** A match: in a terminal in colour; elsewhere without a mark, so that text stays text. */
  public String match(String text) {
    return style("1;31", text);
  }

  private String style(String code, String text) {
    return styled && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
