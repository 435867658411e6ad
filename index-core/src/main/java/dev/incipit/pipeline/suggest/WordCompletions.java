package dev.incipit.pipeline.suggest;

import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.IndexSnapshot.Completion;
import dev.incipit.paper.Paper;
import dev.incipit.query.Query;
import dev.incipit.search.Suggestion;
import dev.incipit.text.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Completes words: with those of titles and what follows them there, else with any word. */
final class WordCompletions {
  /** A phrase that only one title has is that title. */
  private static final int FEWEST_PAPERS = 2;

  /** Shorter words that do not follow the ones before them could go on in any way. */
  private static final int SHORTEST_APART = 3;

  private final IndexSnapshot snapshot;
  private final CompletionContext context;

  WordCompletions(IndexSnapshot snapshot, CompletionContext context) {
    this.snapshot = snapshot;
    this.context = context;
  }

  /** What goes on as typed. */
  List<Suggestion> exact(int limit) throws IOException {
    List<Completion> found = snapshot.completions(Schema.PHRASE, context.typed(), 2 * limit);
    List<String> texts = new ArrayList<>(texts(found));
    if (texts.isEmpty()
        && context.words().size() > 1
        && context.last().length() >= SHORTEST_APART) {
      texts.addAll(lastWord(limit));
    }
    if (texts.isEmpty() && context.words().size() == 1 && !context.ended()) {
      for (Completion word : snapshot.completions(Schema.ABSTRACT, context.last(), limit)) {
        texts.add(word.term());
      }
    }
    return suggestions(texts);
  }

  /** What goes on as typed but for a letter or two of the last word. */
  List<Suggestion> near(int edits, int limit) throws IOException {
    String typed = context.typed().strip();
    int fixed = typed.length() - context.last().length() + 1;
    List<Completion> found =
        snapshot.completionsNear(Schema.PHRASE, typed, fixed, edits, 2 * limit);
    return suggestions(texts(found));
  }

  private static List<String> texts(List<Completion> found) {
    List<Completion> frequent =
        found.stream()
            .filter(phrase -> phrase.papers() >= FEWEST_PAPERS || phrase.term().indexOf(' ') < 0)
            .toList();
    return frequent.stream()
        .filter(phrase -> frequent.stream().noneMatch(longer -> says(longer, phrase)))
        .map(Completion::term)
        .toList();
  }

  /** Whether a longer phrase is what a phrase is mostly the beginning of. */
  private static boolean says(Completion longer, Completion phrase) {
    return longer.term().startsWith(phrase.term() + " ") && 2 * longer.papers() > phrase.papers();
  }

  /** Completes the last word so that a paper has all words, wherever in it. */
  private List<String> lastWord(int limit) throws IOException {
    List<String> before = context.words().subList(0, context.words().size() - 1);
    List<String> texts = new ArrayList<>();
    for (Completion last : snapshot.completions(Schema.PHRASE, context.last(), limit)) {
      List<String> words = new ArrayList<>(before);
      words.addAll(List.of(last.term().split(" ")));
      List<Clause> all = new ArrayList<>();
      words.forEach(word -> all.add(new Clause.Term(Schema.ABSTRACT, word)));
      if (snapshot.matches(new Clause.Bool(List.of(), List.of(), all, List.of()), 1)) {
        texts.add(String.join(" ", words));
      }
    }
    return texts;
  }

  private List<Suggestion> suggestions(List<String> texts) throws IOException {
    List<Suggestion> suggestions = new ArrayList<>();
    for (String text : new LinkedHashSet<>(texts)) {
      if (!text.equals(context.typed())) {
        String shown = asWritten(text);
        suggestions.add(new Suggestion(Suggestion.Kind.WORD, shown, query(shown).toString()));
      }
    }
    return suggestions;
  }

  /** Words of the index as a paper writes them; as they are if the title's is none of theirs. */
  private String asWritten(String words) throws IOException {
    for (IndexSnapshot.Scored hit : snapshot.best(new Clause.Term(Schema.PHRASE, words), 1)) {
      Paper paper = hit.paper().paper();
      for (String raw : List.of(paper.abstractText(), paper.title())) {
        String written = WrittenWords.find(words, PlainText.of(raw).text());
        if (!written.isEmpty()) {
          return written;
        }
      }
    }
    return words;
  }

  private Query query(String text) {
    return Query.and(
        List.of(text.split(" ")).stream()
            .map(word -> (Query) new Query.Word(context.field(), word))
            .toList());
  }
}
