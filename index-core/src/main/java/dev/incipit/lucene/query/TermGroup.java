package dev.incipit.lucene.query;

import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import java.util.ArrayList;
import java.util.List;

/** Parts of a conjunction, with neighbouring words of one field taken together. */
public sealed interface TermGroup {

  /** Words that stand side by side. */
  record Words(TextField field, List<String> words) implements TermGroup {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** Anything else. */
  record Other(Query query) implements TermGroup {}

  static List<TermGroup> of(List<Query> parts) {
    List<TermGroup> runs = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Word word) {
        if (!runs.isEmpty()
            && runs.getLast() instanceof Words before
            && before.field() == word.field()) {
          List<String> words = new ArrayList<>(before.words());
          words.add(word.text());
          runs.set(runs.size() - 1, new Words(word.field(), words));
        } else {
          runs.add(new Words(word.field(), List.of(word.text())));
        }
      } else {
        runs.add(new Other(part));
      }
    }
    return runs;
  }
}
