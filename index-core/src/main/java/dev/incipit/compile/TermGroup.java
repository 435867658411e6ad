package dev.incipit.compile;

import dev.incipit.engine.TextClause;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import java.util.ArrayList;
import java.util.List;

/** Parts of a conjunction, with neighboring words of one field taken together. */
public sealed interface TermGroup {
  /** The words of the group; none of anything else. */
  List<Query.Word> words();

  /** The field of the words. */
  default TextField field() {
    return words().getFirst().field();
  }

  /** The words as typed. */
  default List<String> typed() {
    return words().stream().map(Query.Word::text).toList();
  }

  /** The words of some groups, as typed. */
  static List<String> typed(List<TermGroup> groups) {
    return groups.stream().flatMap(group -> group.typed().stream()).toList();
  }

  /** The groups in front whose words stand side by side in one field; none if there are none. */
  static List<TermGroup> run(List<TermGroup> groups) {
    int end = 0;
    while (end < groups.size()
        && !groups.get(end).words().isEmpty()
        && groups.get(end).field() == groups.getFirst().field()) {
      end++;
    }
    return groups.subList(0, end);
  }

  /** Words of one field that stand side by side; one or more. */
  record Words(List<Query.Word> words) implements TermGroup {
    public Words {
      words = List.copyOf(words);
    }

    static Words of(Query.Word word) {
      return new Words(List.of(word));
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
  record Expanded(List<Query.Word> words, List<List<TextClause>> meanings) implements TermGroup {
    public Expanded {
      words = List.copyOf(words);
      meanings = List.copyOf(meanings);
    }
  }

  /** Anything else. */
  record Other(Query query) implements TermGroup {
    @Override
    public List<Query.Word> words() {
      return List.of();
    }
  }

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
