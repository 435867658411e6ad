package dev.incipit.lucene.remote;

import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.query.NameQuery;
import dev.incipit.lucene.query.TermPattern;
import dev.incipit.lucene.query.TermTest;
import dev.incipit.lucene.query.TextQueries;

import dev.incipit.engine.Node;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;

/** Writes names as data for another engine. */
final class EngineNames {
  private EngineNames() {}

  static Node of(NameQuery name) {
    List<List<Node.Spelling>> words =
        name.words().stream()
            .map(spellings -> spellings.stream().map(EngineNames::spelling).toList())
            .toList();
    return new Node.Person(Schema.AUTHOR, words, NameQuery.WIDTH, name.apart());
  }

  private static Node.Spelling spelling(TermPattern pattern) {
    return new Node.Spelling(pattern.sequence().stream().map(EngineNames::letters).toList());
  }

  private static Node.Letters letters(TermTest test) {
    return switch (test) {
      case TermTest.Is is -> new Node.Letters.AnyOf(List.of(is.term()));
      case TermTest.HasForm form ->
          new Node.Letters.AnyOf(
              Arrays.stream(TextQueries.terms(Schema.AUTHOR, form)).map(Term::text).toList());
      case TermTest.StartsWith starts -> new Node.Letters.Beginning(starts.prefix());
      case TermTest.Near near -> new Node.Letters.About(near.term(), near.edits());
    };
  }
}
