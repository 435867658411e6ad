package dev.incipit.lucene.suggest;

import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.lookup.IndexSnapshot;
import dev.incipit.lucene.lookup.TermCompletions.Completion;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

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
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int complete = context.words().size() - (context.ended() ? 0 : 1);
    for (String word : context.words().subList(0, complete)) {
      all.add(word(word), Occur.MUST);
    }
    if (!context.ended()) {
      all.add(begun(context.last()), Occur.MUST);
    }
    List<Suggestion> titles = new ArrayList<>();
    for (IndexSnapshot.Scored hit : snapshot.best(all.build(), limit)) {
      String title = hit.paper().paper().title();
      String query = new Query.Phrase(TextField.TITLE, title, 0).toString();
      titles.add(new Suggestion(Suggestion.Kind.TITLE, title, query));
    }
    return titles;
  }

  private BooleanQuery begun(String start) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(word(start), Occur.SHOULD);
    for (Completion ending : snapshot.completions(Schema.TITLE, start, ENDINGS)) {
      any.add(word(ending.term()), Occur.SHOULD);
    }
    return any.build();
  }

  private static TermQuery word(String term) {
    return new TermQuery(new Term(Schema.TITLE, term));
  }
}
