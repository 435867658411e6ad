package dev.incipit.cli.search;

import dev.incipit.cli.terminal.ControlCharacters;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.search.Advice;
import dev.incipit.search.Correction;
import dev.incipit.search.Relaxation;
import dev.incipit.search.WordFormCounts;

/** Prints what a search could be instead. */
final class AdvicePrinter {
  private final Terminal terminal;

  AdvicePrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Advice advice) {
    Correction meant = advice.didYouMean();
    if (meant != null) {
      print("Did you mean: " + meant.query() + " (" + HitPrinter.papers(meant.total()) + ")");
    }
    for (Relaxation relaxation : advice.withoutEach()) {
      print("Without " + relaxation.dropped() + ": " + HitPrinter.papers(relaxation.total()));
    }
    WordFormCounts forms = advice.forms();
    if (forms != null) {
      print(forms.describe());
    }
  }

  private void print(String line) {
    terminal.out().println(ControlCharacters.removed(line));
  }
}
