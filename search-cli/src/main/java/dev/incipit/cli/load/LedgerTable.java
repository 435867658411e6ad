package dev.incipit.cli.load;

import dev.incipit.cli.terminal.ControlCharacters;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.Severity;
import dev.incipit.search.AddReport;
import java.util.ArrayList;
import java.util.List;

/** Prints the account of a load, one input a line, and what was wrong. */
final class LedgerTable {
  private static final int MOST_PROBLEMS = 20;

  private final Terminal terminal;

  LedgerTable(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(List<Ingest.Outcome> outcomes) {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "input", "format", "promised", "read", "added", "updated", "unchanged", "rejected"
        });
    outcomes.forEach(outcome -> rows.add(row(outcome)));
    int[] widths = new int[rows.getFirst().length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        // Names to the left, numbers to the right.
        String format = i < 2 ? "%-" + widths[i] + "s" : "%" + widths[i] + "s";
        line.append(i == 0 ? "" : "  ").append(format.formatted(row[i]));
      }
      terminal.out().println(line.toString().stripTrailing());
    }
    outcomes.forEach(this::problems);
  }

  private static String[] row(Ingest.Outcome outcome) {
    ListingFormat format = outcome.ledger().format();
    Integer promised = outcome.ledger().promised();
    AddReport report = outcome.report();
    return new String[] {
      ControlCharacters.removed(outcome.ledger().source()),
      format == null ? "-" : format.code(),
      promised == null ? "-" : promised.toString(),
      Integer.toString(outcome.ledger().read()),
      Integer.toString(report.added()),
      Integer.toString(report.updated()),
      Integer.toString(report.unchanged()),
      outcome.unusable() ? "all" : Integer.toString(outcome.rejected())
    };
  }

  /** Prints what was wrong with an input. */
  void problems(Ingest.Outcome outcome) {
    int shown = 0;
    for (ListingProblem problem : outcome.problems()) {
      if (shown++ == MOST_PROBLEMS) {
        int more = outcome.problems().size() + outcome.moreProblems() - MOST_PROBLEMS;
        terminal.err().println("... and " + more + " more in " + outcome.ledger().source());
        break;
      }
      terminal
          .err()
          .println(word(problem.severity()) + ": " + ControlCharacters.removed(problem.describe()));
    }
    for (AddReport.Refusal refusal : outcome.report().refused()) {
      terminal
          .err()
          .println(
              "rejected: "
                  + outcome.ledger().source()
                  + ": paper "
                  + refusal.id()
                  + ": "
                  + refusal.reason());
    }
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case WARNING -> "note";
      case REJECTED -> "rejected";
      case UNUSABLE -> "unusable";
    };
  }
}
