package dev.incipit.query;

import dev.incipit.query.Query.And;
import dev.incipit.query.Query.Or;
import dev.incipit.query.syntax.DaySpan;
import dev.incipit.query.syntax.FieldLikeWords;
import dev.incipit.query.syntax.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a tree in the query language.
 *
 * <p>Parentheses stand only where precedence or a common field asks for them. A word that the
 * parser would take for something else stands after its field's name, where words are literal:
 * {@code all:OR}. Where words beside an operator would be taken for a sentence, all of them do.
 */
final class QueryText {
  private final StringBuilder out = new StringBuilder();

  /** Parentheses around the place of writing. */
  private int depth;

  /** Parentheses in words that are open in the innermost group. */
  private int openInText;

  /** Whether every word has its field's name, and every negation its word. */
  private final boolean marked;

  /** Whether ids need a field's name, as they stand among words. */
  private final boolean mixed;

  private QueryText(boolean marked, boolean mixed) {
    this.marked = marked;
    this.mixed = mixed;
  }

  static String of(Query query) {
    String plain = written(query, false);
    return QueryParser.parse(plain).query().equals(query) ? plain : written(query, true);
  }

  private static String written(Query query, boolean marked) {
    QueryText text = new QueryText(marked, !WordCounter.isFilter(query));
    text.write(query, TextField.ALL, Place.TOP);
    if (text.openInText > 0 && text.lastWordIsClosed()) {
      // After a blank, or it would be a formula's.
      text.out.append(' ').repeat(")", text.openInText);
    }
    return text.out.toString();
  }

  /** What stands around a part. */
  private enum Place {
    TOP,
    IN_OR,
    IN_AND,
    IN_NOT
  }

  private void write(Query query, TextField field, Place place) {
    switch (query) {
      case Query.All all -> out.append('*');
      case Query.Word word -> text(word.field(), word.text(), field);
      case Query.Prefix prefix -> text(prefix.field(), prefix.text() + "*", field);
      case Query.Fuzzy fuzzy -> text(fuzzy.field(), fuzzy.text() + "~" + fuzzy.edits(), field);
      case Query.Phrase phrase -> phrase(phrase, field);
      case Query.InSubject subject ->
          value(subject.primaryOnly() ? "primary:" : "cat:", subject.subject());
      case Query.HasId id -> id(id);
      case Query.HasDoi doi -> value("doi:", doi.doi());
      case Query.Announced announced -> out.append("type:").append(announced.type().code());
      case Query.Marked marked -> out.append(marked.mark().condition());
      case Query.Paged paged -> out.append("pages:").append(paged.pages());
      case Query.HasValue has -> {
        out.append(has.field()).append(':');
        quote(has.value());
      }
      case Query.InRange in -> out.append(in.field()).append(':').append(in.range());
      case Query.Dated dated ->
          out.append(dated.field().code())
              .append(':')
              .append(new DaySpan(dated.from(), dated.to()));
      case And and -> join(query, and.parts(), field, place);
      case Or or -> join(query, or.parts(), field, place);
      case Query.Not not -> not(not, field);
    }
  }

  private void text(TextField own, String text, TextField field) {
    if (marked || own != field || !isBare(text, field)) {
      out.append(own.code()).append(':');
    }
    out.append(text);
    openInText += Letters.opens(text);
  }

  /** Whether the parser takes a word for a word, with no field before it. */
  private static boolean isBare(String text, TextField field) {
    int colon = Letters.colon(text);
    return !Letters.isOperator(text)
        && !Letters.excludes(text, 0)
        && FieldNames.DEFAULT.before(text).isEmpty()
        && !FieldLikeWords.looksLikeField(text, colon, ' ')
        && (field != TextField.ALL || ClauseBuilder.identifier(text).isEmpty());
  }

  private void phrase(Query.Phrase phrase, TextField field) {
    if (phrase.field() != field) {
      out.append(phrase.field().code()).append(':');
    }
    quote(phrase.text());
    if (phrase.slop() > 0) {
      out.append('~').append(phrase.slop());
    }
  }

  private void id(Query.HasId id) {
    if (id.reference().id().isArxiv()) {
      out.append(mixed ? "id:" : "").append(id.reference());
    } else {
      value("id:", id.reference().id().value());
    }
  }

  private void value(String field, String value) {
    out.append(field);
    if (value.chars().anyMatch(c -> c == ' ' || c == '(' || c == ')')) {
      quote(value);
    } else {
      out.append(value);
    }
  }

  /** Quotes that a tree built by a program may hold cannot be written; a blank stands for them. */
  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      out.append(Letters.isQuoteAt(text, i) ? ' ' : text.charAt(i));
    }
    out.append('"');
  }

  private void not(Query.Not not, TextField field) {
    int start = out.length();
    write(not.part(), field, Place.IN_NOT);
    boolean minus = !marked && Letters.takesMinus(out.charAt(start));
    out.insert(start, minus ? "-" : "NOT ");
  }

  private void join(Query query, List<Query> parts, TextField field, Place place) {
    Set<TextField> fields = new HashSet<>();
    boolean grouped = collectFields(query, fields);
    boolean needed =
        switch (place) {
          case TOP -> false;
          case IN_OR -> marked || query instanceof Or;
          case IN_AND, IN_NOT -> true;
        };
    TextField common = fields.size() == 1 ? fields.iterator().next() : TextField.ALL;
    boolean named = grouped && common != field && common != TextField.ALL;
    // A group for the field's sake must not nest deeper than what was typed.
    if (needed || (named && depth < QueryLimits.MAX_DEPTH && isFlat(parts))) {
      group(query, parts, named ? common : field, field);
    } else {
      list(query, parts, field);
    }
  }

  private void group(Query query, List<Query> parts, TextField field, TextField around) {
    int before = openInText;
    openInText = 0;
    depth++;
    out.append(field == around ? "" : field.code() + ":").append('(');
    list(query, parts, field);
    if (openInText > 0) {
      out.append(' ').repeat(")", openInText);
    }
    out.append(')');
    depth--;
    openInText = before;
  }

  private void list(Query query, List<Query> parts, TextField field) {
    boolean any = query instanceof Or;
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : any ? " OR " : areIds(parts, i) ? " AND " : " ");
      write(parts.get(i), field, any ? Place.IN_OR : Place.IN_AND);
    }
  }

  /** Whether a part and the one before it are ids, which side by side are alternatives. */
  private static boolean areIds(List<Query> parts, int i) {
    return parts.get(i - 1) instanceof Query.HasId && parts.get(i) instanceof Query.HasId;
  }

  private boolean lastWordIsClosed() {
    return Letters.opens(out.substring(out.lastIndexOf(" ") + 1)) == 0;
  }

  private static boolean isFlat(List<Query> parts) {
    return parts.stream().noneMatch(part -> part instanceof And || part instanceof Or);
  }

  /** Collects the fields of texts; false if something else than a text is searched too. */
  private static boolean collectFields(Query query, Set<TextField> into) {
    return switch (query) {
      case Query.Word word -> add(word.field(), into);
      case Query.Prefix prefix -> add(prefix.field(), into);
      case Query.Fuzzy fuzzy -> add(fuzzy.field(), into);
      case Query.Phrase phrase -> add(phrase.field(), into);
      case And and -> and.parts().stream().allMatch(part -> collectFields(part, into));
      case Or or -> or.parts().stream().allMatch(part -> collectFields(part, into));
      case Query.Not not -> collectFields(not.part(), into);
      case Query.All all -> false;
      case Query.Filter filter -> false;
    };
  }

  private static boolean add(TextField field, Set<TextField> into) {
    into.add(field);
    return true;
  }
}
