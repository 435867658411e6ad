package dev.incipit.pipeline.suggest;

import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.IndexSnapshot.Completion;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Completes titles: those that hold all words typed, the last of which may be begun only. */
final class TitleCompletions {
  private static final int FEWEST_LETTERS = 3;

  /** So many endings of the last word are tried, the most frequent ones. */
  private static final int ENDINGS = 20;

  private final IndexSnapshot snapshot;
  private final CompletionContext context;

  TitleCompletions(IndexSnapshot snapshot, CompletionContext context) {
    this.snapshot = snapshot;
    this.context = context;
  }

  List<Suggestion> exact(int limit) throws IOException {
    if (context.typed().length() < FEWEST_LETTERS) {
      return List.of();
    }
    List<Clause> all = new ArrayList<>();
    int complete = context.words().size() - (context.ended() ? 0 : 1);
    for (String word : context.words().subList(0, complete)) {
      all.add(word(word));
    }
    if (!context.ended()) {
      all.add(begun(context.last()));
    }
    List<Suggestion> titles = new ArrayList<>();
    for (IndexSnapshot.Scored hit : snapshot.best(Clause.Bool.all(all), limit)) {
      String title = hit.paper().paper().title();
      String query = new Query.Phrase(TextField.TITLE, title, 0).toString();
      titles.add(new Suggestion(Suggestion.Kind.TITLE, title, query));
    }
    return titles;
  }

  private Clause begun(String start) throws IOException {
    List<Clause> any = new ArrayList<>();
    any.add(word(start));
    for (Completion ending : snapshot.completions(Schema.TITLE, start, ENDINGS)) {
      any.add(word(ending.term()));
    }
    return Clause.Bool.any(any);
  }

  private static Clause word(String term) {
    return new Clause.Term(Schema.TITLE, term);
  }
}
