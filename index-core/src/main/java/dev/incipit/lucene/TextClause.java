package dev.incipit.lucene;

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
 */
record TextClause(TextField field, List<TermPattern> texts, List<List<TermPattern>> person) {
  TextClause {
    texts = List.copyOf(texts);
    person = person.stream().map(List::copyOf).toList();
  }
}
