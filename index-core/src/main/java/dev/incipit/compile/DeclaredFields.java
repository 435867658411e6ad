package dev.incipit.compile;

import dev.incipit.analysis.Stems;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.TermMatcher;
import dev.incipit.query.Query;
import dev.incipit.settings.FieldDeclaration;
import dev.incipit.settings.FieldType;
import dev.incipit.settings.IndexSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compiles conditions on fields that an index declares. Of a field that it does not, no paper has a
 * value.
 *
 * @param settings those of the index
 */
record DeclaredFields(IndexSettings settings) {

  /**
   * Papers with a value.
   *
   * @param words the folded words of the value
   */
  Clause value(Query.HasValue has, List<String> words) {
    FieldType type = settings.field(has.field()).map(FieldDeclaration::type).orElse(null);
    if (type == FieldType.KEYWORD) {
      return new Clause.Term(Schema.folded(has.field()), has.value().toLowerCase(Locale.ROOT));
    }
    if (type != FieldType.TEXT || words.isEmpty()) {
      return new Clause.MatchNone();
    }
    String field = Schema.declared(has.field());
    if (words.size() == 1) {
      TermMatcher.Stemmed form = new TermMatcher.Stemmed(Stems.of(words.getFirst()));
      return new Clause.Synonyms(field, TextCompiler.terms(form));
    }
    List<Clause.Place> places = new ArrayList<>();
    words.forEach(word -> places.add(new Clause.Place(places.size(), List.of(word))));
    return new Clause.Phrase(field, places, 0);
  }

  /** Papers with a value that lies in a range. */
  Clause range(Query.InRange in) {
    Optional<FieldDeclaration> field = settings.field(in.field());
    if (field.isEmpty() || !field.get().type().isRanged()) {
      return new Clause.MatchNone();
    }
    FieldType type = field.get().type();
    String from = in.range().from();
    String to = in.range().to();
    return new Clause.Range(
        Schema.declared(in.field()),
        from == null ? Long.MIN_VALUE : type.key(from),
        to == null ? Long.MAX_VALUE : type.key(to));
  }
}
