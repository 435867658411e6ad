package dev.incipit.compile;

import dev.incipit.engine.TextClause;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import java.util.ArrayList;
import java.util.List;

/** Parts of a conjunction, with neighboring words of one field taken together. */
public sealed interface TermGroup {

  /** Words of one field that stand side by side; one or more. */
  record Words(List<Query.Word> words) implements TermGroup {
    public Words {
      words = List.copyOf(words);
    }

    static Words of(Query.Word word) {
      return new Words(List.of(word));
    }

    public TextField field() {
      return words.getFirst().field();
    }

    /** The words as typed. */
    public List<String> typed() {
      return words.stream().map(Query.Word::text).toList();
    }

    private Words and(Words more) {
      List<Query.Word> all = new ArrayList<>(words);
      all.addAll(more.words);
      return new Words(all);
    }
  }

  /**
   * Words side by side that papers write in another way too.
   *
   * @param meanings what means the same; of each all clauses must match
   */
  record Expanded(List<Query.Word> typed, List<List<TextClause>> meanings) implements TermGroup {
    public Expanded {
      typed = List.copyOf(typed);
      meanings = List.copyOf(meanings);
    }
  }

  /** Anything else. */
  record Other(Query query) implements TermGroup {}

  /** Each part by itself. */
  static List<TermGroup> parts(List<? extends Query> parts) {
    List<TermGroup> groups = new ArrayList<>();
    for (Query part : parts) {
      groups.add(part instanceof Query.Word word ? Words.of(word) : new Other(part));
    }
    return groups;
  }

  /** Parts with neighboring words of one field taken together. */
  static List<TermGroup> joined(List<TermGroup> parts) {
    List<TermGroup> joined = new ArrayList<>();
    for (TermGroup part : parts) {
      if (part instanceof Words words
          && !joined.isEmpty()
          && joined.getLast() instanceof Words before
          && before.field() == words.field()) {
        joined.set(joined.size() - 1, before.and(words));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  /** The parts of a conjunction, grouped. */
  public static List<TermGroup> of(Query.And and) {
    return joined(parts(and.parts()));
  }
}
