package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.CommonWords;
import dev.incipit.lucene.analysis.Compound;
import dev.incipit.lucene.analysis.Stems;
import dev.incipit.lucene.analysis.Vocabulary;
import dev.incipit.lucene.document.Schema;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Analyses the words of a query as those of papers are analysed, see {@link Vocabulary}.
 *
 * <p>A compound ({@code KV-cache}) is looked for as its words in a row or joined to one word, in
 * the form typed, singular or plural; two neighbouring words are looked for joined too ({@code data
 * center} finds {@code datacenter}). Quoted words are looked for in the form typed, other words in
 * any word form. A formula ({@code O(N|E|)}) is looked for as its letters in a row, and so is a
 * person's name with initials ({@code W. Wang}), which is looked for as an author too.
 */
public final class QueryAnalysis {
  /** A number that is hardly a different one when it is a factor: {@code 8.47x}. */
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  private QueryAnalysis() {}

  /**
   * Clauses of which all must match, for neighbouring words of one field. Empty when there is no
   * letter or digit in them.
   */
  public static List<TextClause> words(TextField field, List<String> words) {
    if (field == TextField.AUTHOR) {
      return words.stream().map(QueryAnalysis::person).flatMap(List::stream).toList();
    }
    Predicate<String> common =
        CommonWords.areSentence(words) ? CommonWords::inSentences : CommonWords::everywhere;
    Optional<TypedName> name = Schema.authors(field) ? TypedName.in(words) : Optional.empty();
    return name.isPresent()
        ? aroundName(field, words, name.get(), common)
        : words(field, Compound.of(words), common);
  }

  private static List<TextClause> aroundName(
      TextField field, List<String> words, TypedName name, Predicate<String> common) {
    List<TextClause> clauses = new ArrayList<>();
    clauses.addAll(beside(field, words.subList(0, name.start()), common));
    clauses.add(new TextClause(field, name.texts(words), name.person(words), name.name(words)));
    clauses.addAll(beside(field, words.subList(name.end(), words.size()), common));
    return clauses;
  }

  private static List<TextClause> beside(
      TextField field, List<String> words, Predicate<String> common) {
    boolean tells = Compound.of(words).stream().anyMatch(compound -> !compound.is(common));
    return tells ? words(field, words) : List.of();
  }

  /** The clauses of compounds without those that are just a common word. */
  static List<TextClause> words(
      TextField field, List<Compound> compounds, Predicate<String> common) {
    List<TextClause> clauses = new ArrayList<>();
    boolean dropCommon = compounds.stream().anyMatch(compound -> !compound.is(common));
    for (int i = 0; i < compounds.size(); i++) {
      if (!(dropCommon && compounds.get(i).is(common))) {
        clauses.add(clause(field, compounds, i));
      }
    }
    return clauses;
  }

  /** The clause for one folded word by itself, in any word form. */
  public static TextClause word(TextField field, String word) {
    return clause(field, List.of(new Compound(List.of(word), List.of())), 0);
  }

  /** The clause for quoted words; empty when there is no letter or digit in them. */
  public static List<TextClause> phrase(TextField field, String text, int slop) {
    if (field == TextField.AUTHOR) {
      return person(text);
    }
    List<Compound> compounds = Compound.of(text);
    List<String> words = compounds.stream().flatMap(c -> c.parts().stream()).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    List<TermSequence> patterns = new ArrayList<>();
    patterns.add(TermSequence.words(words, slop));
    List<TermSequence> names = new ArrayList<>(List.of(TermSequence.words(words, slop)));
    if (compounds.size() == 1) {
      for (String joined : compounds.getFirst().joined()) {
        patterns.add(TermSequence.word(joined));
        names.add(TermSequence.word(joined));
      }
    }
    return List.of(clause(field, patterns, names, String.join(" ", words)));
  }

  /** The clause for words of which the last is only begun. */
  static List<TextClause> prefix(TextField field, String text) {
    return ending(field, text, "*", last -> new TermMatcher.Prefix(last));
  }

  /** The clause for words of which the last may be misspelt. */
  static List<TextClause> fuzzy(TextField field, String text, int edits) {
    return ending(field, text, "~", last -> new TermMatcher.Fuzzy(last, edits));
  }

  /** The folded words of a text in a row, compounds taken apart. */
  public static List<String> parts(String text) {
    return Compound.of(text).stream().flatMap(compound -> compound.parts().stream()).toList();
  }

  /** The clauses of all words of a query that make a paper match, for marking them. */
  public static List<TextClause> clauses(Query query) {
    return switch (query) {
      case Query.Word word -> words(word.field(), List.of(word.text()));
      case Query.Phrase phrase -> phrase(phrase.field(), phrase.text(), phrase.slop());
      case Query.Prefix prefix -> prefix(prefix.field(), prefix.text());
      case Query.Fuzzy fuzzy -> fuzzy(fuzzy.field(), fuzzy.text(), fuzzy.edits());
      case Query.And and ->
          TermGroup.of(and.parts()).stream().flatMap(r -> clauses(r).stream()).toList();
      case Query.Or or -> or.parts().stream().flatMap(part -> clauses(part).stream()).toList();
      case Query.Not not -> List.of();
      case Query.All all -> List.of();
      case Query.InSubject subject -> List.of();
      case Query.HasId id -> List.of();
      case Query.HasDoi doi -> List.of();
      case Query.Announced announced -> List.of();
      case Query.Dated dated -> List.of();
    };
  }

  private static List<TextClause> clauses(TermGroup group) {
    return switch (group) {
      case TermGroup.Words words -> words(words.field(), words.words());
      case TermGroup.Other other -> clauses(other.query());
    };
  }

  /** The clause of one compound among its neighbours. */
  static TextClause clause(TextField field, List<Compound> compounds, int i) {
    Compound compound = compounds.get(i);
    List<TermSequence> texts = new ArrayList<>();
    List<TermSequence> names = new ArrayList<>(List.of(TermSequence.words(compound.parts(), 0)));
    compound.joined().forEach(word -> names.add(TermSequence.word(word)));
    if (!compound.single()) {
      texts.addAll(asTyped(compound));
      texts.addAll(asTyped(compound.inOtherNumber()));
      return clause(field, texts, names, String.join(" ", compound.parts()));
    }
    texts.add(TermSequence.form(Stems.of(compound.word())));
    if (DECIMAL.matcher(compound.word()).matches()) {
      texts.add(TermSequence.form(Stems.of(compound.word() + "x")));
    }
    for (int neighbour = i - 1; neighbour <= i; neighbour++) {
      if (neighbour >= 0
          && neighbour + 1 < compounds.size()
          && compounds.get(neighbour).single()
          && compounds.get(neighbour + 1).single()) {
        String joined = compounds.get(neighbour).word() + compounds.get(neighbour + 1).word();
        texts.add(TermSequence.form(Stems.of(joined)));
        names.add(TermSequence.word(joined));
      }
    }
    return clause(field, texts, names, String.join(" ", compound.parts()));
  }

  private static List<TermSequence> asTyped(Compound compound) {
    List<TermSequence> patterns = new ArrayList<>();
    patterns.add(TermSequence.words(compound.parts(), 0));
    compound.joined().forEach(word -> patterns.add(TermSequence.word(word)));
    return patterns;
  }

  private static TextClause clause(
      TextField field, List<TermSequence> texts, List<TermSequence> names, String words) {
    return new TextClause(field, texts, Schema.authors(field) ? List.of(names) : List.of(), words);
  }

  private interface Ending {
    TermMatcher of(String last);
  }

  private static List<TextClause> ending(TextField field, String text, String sign, Ending ending) {
    List<String> words = parts(text);
    if (words.isEmpty()) {
      return List.of();
    }
    List<TermMatcher> sequence = new ArrayList<>();
    for (String word : words.subList(0, words.size() - 1)) {
      sequence.add(new TermMatcher.Exact(word));
    }
    sequence.add(ending.of(words.getLast()));
    List<TermSequence> pattern = List.of(new TermSequence(sequence, 0));
    return List.of(clause(field, pattern, pattern, String.join(" ", words) + sign));
  }

  private static List<TextClause> person(String text) {
    List<List<TermSequence>> words = PersonWords.of(PlainText.of(text).text());
    return words.isEmpty()
        ? List.of()
        : List.of(new TextClause(TextField.AUTHOR, List.of(), words, text));
  }
}
