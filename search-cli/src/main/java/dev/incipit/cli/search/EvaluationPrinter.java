package dev.incipit.cli.search;

import dev.incipit.cli.terminal.Terminal;
import dev.incipit.eval.Difference;
import dev.incipit.eval.Evaluation;
import dev.incipit.eval.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints an evaluation, alone or beside another. */
final class EvaluationPrinter {
  private final Terminal terminal;
  private final Evaluation evaluation;
  private final @Nullable Evaluation other;

  EvaluationPrinter(Terminal terminal, Evaluation evaluation, @Nullable Evaluation other) {
    this.terminal = terminal;
    this.evaluation = evaluation;
    this.other = other;
  }

  void table() {
    line("queries", "%d".formatted(evaluation.topics().size()));
    if (other != null) {
      line("", "%-8s %-8s %-8s %-14s %s".formatted("this", "other", "diff", "better/worse", "p"));
    }
    for (Measure measure : Measure.values()) {
      String mean = number(evaluation.mean(measure));
      line(measure.label(), other == null ? mean : compared(measure, other));
    }
  }

  private String compared(Measure measure, Evaluation than) {
    Difference difference = evaluation.minus(than, measure);
    return String.format(
        Locale.ROOT,
        "%.4f   %.4f   %+.4f  %-14s %s",
        evaluation.mean(measure),
        than.mean(measure),
        difference.mean(),
        difference.better() + "/" + difference.worse(),
        chance(difference.chance()));
  }

  private static String chance(double chance) {
    return chance < 0.0001 ? "<0.0001" : number(chance);
  }

  private void line(String name, String value) {
    terminal.out().println("%-12s%s".formatted(name, value).stripTrailing());
  }

  /** Keys and numbers only, which need no escaping. */
  void json() {
    List<String> members = new ArrayList<>();
    members.add("\"queries\":" + evaluation.topics().size());
    for (Measure measure : Measure.values()) {
      members.add("\"" + measure.label() + "\":" + value(measure));
    }
    terminal.out().println("{" + String.join(",", members) + "}");
  }

  private String value(Measure measure) {
    String mean = number(evaluation.mean(measure));
    if (other == null) {
      return mean;
    }
    Difference difference = evaluation.minus(other, measure);
    return String.format(
        Locale.ROOT,
        "{\"this\":%s,\"other\":%s,\"difference\":%.4f,\"better\":%d,\"worse\":%d,\"p\":%.5f}",
        mean,
        number(other.mean(measure)),
        difference.mean(),
        difference.better(),
        difference.worse(),
        difference.chance());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
