package dev.incipit.pipeline.highlight;

import dev.incipit.compile.AnalyzedText;
import dev.incipit.engine.TermSequence;
import dev.incipit.engine.TextClause;
import dev.incipit.paper.Author;
import dev.incipit.query.TextField;
import dev.incipit.search.Fragment;
import dev.incipit.search.Highlights;
import java.util.ArrayList;
import java.util.List;

/** Marks in a paper's texts what a query found, by the same analysis that found it. */
public final class Highlighter {
  private final List<TextClause> clauses;

  public Highlighter(List<TextClause> clauses) {
    this.clauses = clauses;
  }

  public Highlights of(AnalyzedPaper paper) {
    String text = paper.raw(TextField.ABSTRACT);
    List<MatchSpans.Mark> marks = marks(TextField.ABSTRACT, paper);
    return new Highlights(
        Fragments.of(paper.raw(TextField.TITLE), marks(TextField.TITLE, paper)),
        Passages.of(text, marks),
        marks.isEmpty() ? List.of() : Fragments.of(text, marks),
        authors(paper),
        ifMatched(TextField.COMMENTS, paper),
        ifMatched(TextField.JOURNAL, paper));
  }

  private List<Fragment> ifMatched(TextField field, AnalyzedPaper paper) {
    List<MatchSpans.Mark> marks = marks(field, paper);
    return marks.isEmpty() ? List.of() : Fragments.of(paper.raw(field), marks);
  }

  private List<List<Fragment>> authors(AnalyzedPaper paper) {
    List<TextClause> persons =
        clauses.stream().filter(clause -> !clause.person().isEmpty()).toList();
    if (persons.isEmpty()) {
      return List.of();
    }
    List<Author> authors = paper.paper().authors().list();
    boolean matched = false;
    List<List<Fragment>> names = new ArrayList<>();
    for (int i = 0; i < authors.size(); i++) {
      String name = authors.get(i).name();
      List<MatchSpans.Mark> marks = marks(persons, name, paper.names().get(i));
      matched |= !marks.isEmpty();
      names.add(Fragments.of(name, marks));
    }
    return matched ? names : List.of();
  }

  private List<MatchSpans.Mark> marks(TextField field, AnalyzedPaper paper) {
    List<List<TermSequence>> patterns =
        clauses.stream()
            .filter(clause -> clause.field() == field || clause.field() == TextField.ALL)
            .map(TextClause::texts)
            .toList();
    String raw = paper.raw(field);
    if (raw.isEmpty() || patterns.isEmpty()) {
      return List.of();
    }
    return MatchSpans.find(raw, paper.text(field), patterns);
  }

  /** The marks of one person's name: of clauses all of whose words are in it. */
  private static List<MatchSpans.Mark> marks(
      List<TextClause> persons, String name, AnalyzedText text) {
    List<List<TermSequence>> words =
        persons.stream()
            .map(TextClause::person)
            .filter(person -> person.stream().allMatch(w -> MatchSpans.count(text, w) > 0))
            .flatMap(List::stream)
            .toList();
    return MatchSpans.find(name, text, words);
  }
}
