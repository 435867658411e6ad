package dev.incipit.engine;

import dev.incipit.query.TextField;
import java.util.List;

/**
 * What one part of a query looks for, after analysis. Compiled to a Lucene query to find papers,
 * and matched against a paper's texts to mark what was found, so that both agree.
 *
 * @param field where to look
 * @param texts patterns in texts, any of which is a match
 * @param person words of a name in any order, all within one person; each with its alternatives;
 *     empty when names are not searched
 * @param words what was typed, folded, to tell people of it
 */
public record TextClause(
    TextField field, List<TermSequence> texts, List<List<TermSequence>> person, String words) {
  public TextClause {
    texts = List.copyOf(texts);
    person = person.stream().map(List::copyOf).toList();
  }

  /** The part of this clause that looks into one text or the names; both empty if it does not. */
  public TextClause in(TextField one) {
    boolean looks = field == one || field == TextField.ALL;
    boolean names = one == TextField.AUTHOR;
    return new TextClause(
        one, looks && !names ? texts : List.of(), looks && names ? person : List.of(), words);
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return texts.isEmpty() && person.isEmpty();
  }
}
