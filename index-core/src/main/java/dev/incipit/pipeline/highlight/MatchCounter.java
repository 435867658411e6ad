package dev.incipit.pipeline.highlight;

import dev.incipit.compile.AnalyzedText;
import dev.incipit.engine.TermSequence;
import dev.incipit.engine.TextClause;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.query.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts how often one paper has what a query looks for. Not thread-safe. */
public final class MatchCounter {
  private final Paper paper;
  private final Map<TextField, AnalyzedText> texts = new EnumMap<>(TextField.class);

  public MatchCounter(Paper paper) {
    this.paper = paper;
  }

  /** How often a clause is found in a text of the paper; of authors, how many it finds. */
  public int times(TextClause clause, TextField field) {
    TextClause part = clause.in(field);
    return field == TextField.AUTHOR ? authors(part.person()) : inText(part.texts(), field);
  }

  private int inText(List<TermSequence> sequences, TextField field) {
    String raw =
        switch (field) {
          case TITLE -> paper.title();
          case ABSTRACT -> paper.abstractText();
          case COMMENTS -> paper.comments();
          case JOURNAL -> paper.journalRef();
          case REPORT -> paper.reportNumber();
          case VENUE -> paper.marks().venue();
          case AUTHOR, ALL -> throw new IllegalArgumentException(field + " is not one text");
        };
    return raw == null || sequences.isEmpty()
        ? 0
        : MatchSpans.count(texts.computeIfAbsent(field, f -> AnalyzedText.of(raw)), sequences);
  }

  private int authors(List<List<TermSequence>> person) {
    if (person.isEmpty()) {
      return 0;
    }
    int found = 0;
    for (Author author : paper.authors().list()) {
      AnalyzedText name = AnalyzedText.ofName(author.name());
      found += person.stream().allMatch(word -> MatchSpans.count(name, word) > 0) ? 1 : 0;
    }
    return found;
  }
}
