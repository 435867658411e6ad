package dev.incipit.pipeline.highlight;

import dev.incipit.compile.AnalyzedText;
import dev.incipit.engine.TermSequence;
import dev.incipit.engine.TextClause;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.query.TextField;
import dev.incipit.search.Fragment;
import dev.incipit.search.Highlights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks in a paper's texts what a query found, by the same analysis that found it. */
public final class Highlighter {
  private final List<TextClause> clauses;

  public Highlighter(List<TextClause> clauses) {
    this.clauses = clauses;
  }

  public Highlights of(Paper paper) {
    String text = paper.abstractText();
    List<MatchSpans.Mark> marks = marks(TextField.ABSTRACT, text);
    return new Highlights(
        Fragments.of(paper.title(), marks(TextField.TITLE, paper.title())),
        Passages.of(text, marks),
        marks.isEmpty() ? List.of() : Fragments.of(text, marks),
        authors(paper.authors().list()),
        ifMatched(TextField.COMMENTS, paper.comments()),
        ifMatched(TextField.JOURNAL, paper.journalRef()));
  }

  private List<Fragment> ifMatched(TextField field, @Nullable String text) {
    String raw = text == null ? "" : text;
    List<MatchSpans.Mark> marks = marks(field, raw);
    return marks.isEmpty() ? List.of() : Fragments.of(raw, marks);
  }

  private List<List<Fragment>> authors(List<Author> authors) {
    boolean matched = false;
    List<List<Fragment>> names = new ArrayList<>();
    for (Author author : authors) {
      List<MatchSpans.Mark> marks = marks(author.name());
      matched |= !marks.isEmpty();
      names.add(Fragments.of(author.name(), marks));
    }
    return matched ? names : List.of();
  }

  private List<MatchSpans.Mark> marks(TextField field, String raw) {
    List<List<TermSequence>> patterns =
        clauses.stream()
            .filter(clause -> clause.field() == field || clause.field() == TextField.ALL)
            .map(TextClause::texts)
            .toList();
    if (raw.isEmpty() || patterns.isEmpty()) {
      return List.of();
    }
    return MatchSpans.find(raw, AnalyzedText.of(raw), patterns);
  }

  /** The marks of one person's name: of clauses all of whose words are in it. */
  private List<MatchSpans.Mark> marks(String name) {
    List<TextClause> persons =
        clauses.stream().filter(clause -> !clause.person().isEmpty()).toList();
    if (persons.isEmpty()) {
      return List.of();
    }
    AnalyzedText text = AnalyzedText.ofName(name);
    List<List<TermSequence>> words =
        persons.stream()
            .map(TextClause::person)
            .filter(person -> person.stream().noneMatch(w -> none(name, text, w)))
            .flatMap(List::stream)
            .toList();
    return MatchSpans.find(name, text, words);
  }

  private static boolean none(String name, AnalyzedText text, List<TermSequence> word) {
    return MatchSpans.find(name, text, List.of(word)).isEmpty();
  }
}
