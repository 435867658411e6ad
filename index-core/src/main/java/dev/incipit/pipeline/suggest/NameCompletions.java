package dev.incipit.pipeline.suggest;

import dev.incipit.analysis.RotatedNames;
import dev.incipit.document.Schema;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.IndexSnapshot.Completion;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Completes the names of authors, from any of their words on and in any order. */
final class NameCompletions {
  private final IndexSnapshot snapshot;
  private final CompletionContext context;

  NameCompletions(IndexSnapshot snapshot, CompletionContext context) {
    this.snapshot = snapshot;
    this.context = context;
  }

  /** Names whose words begin as typed. */
  List<Suggestion> exact(int limit) throws IOException {
    List<String> others = new ArrayList<>(context.words());
    String longest = longest();
    if (longest.length() == 1 && others.size() > 1) {
      return List.of();
    }
    others.remove(longest);
    // Some names start anew with a word that they have twice, or with another spelling of it.
    int wanted = 2 * limit;
    return suggestions(
        others.isEmpty()
            ? snapshot.completions(Schema.NAME_START, longest, wanted)
            : snapshot.completions(
                Schema.NAME_START, longest, new RotatedNames.Holds(others), wanted));
  }

  /** Names of which a word begins as typed but for a letter or two. */
  List<Suggestion> near(int edits, int limit) throws IOException {
    return context.words().size() > 1
        ? List.of()
        : suggestions(
            snapshot.completionsNear(Schema.NAME_START, context.last(), 1, edits, 2 * limit));
  }

  private String longest() {
    return context.words().stream().max(Comparator.comparingInt(String::length)).orElseThrow();
  }

  private static List<Suggestion> suggestions(List<Completion> found) {
    return found.stream()
        .map(completion -> RotatedNames.printed(completion.term()))
        .distinct()
        .map(NameCompletions::suggestion)
        .toList();
  }

  private static Suggestion suggestion(String name) {
    String query = new Query.Phrase(TextField.AUTHOR, name, 0).toString();
    return new Suggestion(Suggestion.Kind.AUTHOR, name, query);
  }
}
