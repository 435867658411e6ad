package dev.incipit.pipeline.highlight;

import dev.incipit.compile.AnalyzedText;
import dev.incipit.engine.TermSequence;
import dev.incipit.engine.TextClause;
import dev.incipit.query.TextField;
import java.util.List;

/** Counts how often one paper has what a query looks for. */
public record MatchCounter(AnalyzedPaper paper) {

  /** How often a clause is found in a text of the paper; of authors, how many it finds. */
  public int times(TextClause clause, TextField field) {
    TextClause part = clause.in(field);
    return field == TextField.AUTHOR ? authors(part.person()) : inText(part.texts(), field);
  }

  private int inText(List<TermSequence> sequences, TextField field) {
    return sequences.isEmpty() || paper.raw(field).isEmpty()
        ? 0
        : MatchSpans.count(paper.text(field), sequences);
  }

  private int authors(List<List<TermSequence>> person) {
    if (person.isEmpty()) {
      return 0;
    }
    int found = 0;
    for (AnalyzedText name : paper.names()) {
      found += person.stream().allMatch(word -> MatchSpans.count(name, word) > 0) ? 1 : 0;
    }
    return found;
  }
}
