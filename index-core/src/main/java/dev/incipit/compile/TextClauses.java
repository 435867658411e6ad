package dev.incipit.compile;

import dev.incipit.analysis.CommonWords;
import dev.incipit.analysis.Compound;
import dev.incipit.analysis.PorterStems;
import dev.incipit.analysis.Stems;
import dev.incipit.analysis.Vocabulary;
import dev.incipit.document.Schema;
import dev.incipit.engine.TermMatcher;
import dev.incipit.engine.TermSequence;
import dev.incipit.engine.TextClause;
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
public final class TextClauses {
  /** A number that is hardly a different one when it is a factor: {@code 8.47x}. */
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  /** Shorter words have no endings to take. */
  private static final int SHORTEST = 4;

  private final QueryAnalyzer analyzer;

  TextClauses(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * Clauses of which all must match, for neighbouring words of one field. Empty when there is no
   * letter or digit in them.
   */
  public List<TextClause> words(TextField field, List<String> words) {
    if (field == TextField.AUTHOR) {
      return words.stream().map(this::person).flatMap(List::stream).toList();
    }
    Predicate<String> common = common(words);
    Optional<TypedName> name = Schema.authors(field) ? TypedName.in(words) : Optional.empty();
    return name.isPresent()
        ? aroundName(field, words, name.get(), common)
        : words(field, analyzer.compounds(words), common);
  }

  /**
   * The same clauses, of each word its own; empty if there is a name among the words, which is one
   * clause for several.
   */
  Optional<List<List<TextClause>>> byWord(TextField field, List<String> words) {
    if (Schema.authors(field) && TypedName.in(words).isPresent()) {
      return Optional.empty();
    }
    List<Compound> compounds = analyzer.compounds(words);
    Predicate<String> common = common(words);
    boolean dropCommon = compounds.stream().anyMatch(compound -> !compound.is(common));
    List<List<TextClause>> byWord = new ArrayList<>();
    int next = 0;
    for (String word : words) {
      List<TextClause> clauses = new ArrayList<>();
      for (int end = next + analyzer.compounds(List.of(word)).size(); next < end; next++) {
        if (!(dropCommon && compounds.get(next).is(common))) {
          clauses.add(clause(field, compounds, next));
        }
      }
      byWord.add(clauses);
    }
    return Optional.of(byWord);
  }

  private static Predicate<String> common(List<String> words) {
    return CommonWords.areSentence(words) ? CommonWords::inSentences : CommonWords::everywhere;
  }

  private List<TextClause> aroundName(
      TextField field, List<String> words, TypedName name, Predicate<String> common) {
    List<TextClause> clauses = new ArrayList<>();
    clauses.addAll(beside(field, words.subList(0, name.start()), common));
    String person = name.name(words);
    List<TermSequence> inTexts = List.of(TermSequence.words(analyzer.parts(person), 0));
    clauses.add(new TextClause(field, inTexts, persons(person), person));
    clauses.addAll(beside(field, words.subList(name.end(), words.size()), common));
    return clauses;
  }

  private List<TextClause> beside(TextField field, List<String> words, Predicate<String> common) {
    boolean tells = analyzer.compounds(words).stream().anyMatch(compound -> !compound.is(common));
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

  /** The same clause, which words with the stem of its word's form match too. */
  static TextClause withStem(TextClause word, String form) {
    boolean hasStem = form.length() >= SHORTEST && form.chars().allMatch(Character::isLetter);
    if (!hasStem) {
      return word;
    }
    List<TermSequence> texts = new ArrayList<>(word.texts());
    texts.add(new TermSequence(List.of(new TermMatcher.SameStem(PorterStems.of(form))), 0));
    return new TextClause(word.field(), texts, word.person(), word.words());
  }

  /** The clause for quoted words; empty when there is no letter or digit in them. */
  public List<TextClause> phrase(TextField field, String text, int slop) {
    if (field == TextField.AUTHOR) {
      return person(text);
    }
    List<Compound> compounds = analyzer.compounds(text);
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
  List<TextClause> prefix(TextField field, String text) {
    return ending(field, text, "*", last -> new TermMatcher.Prefix(last));
  }

  /** The clause for words of which the last may be misspelt. */
  List<TextClause> fuzzy(TextField field, String text, int edits) {
    return ending(field, text, "~", last -> new TermMatcher.Fuzzy(last, edits));
  }

  /** The clause for the words of another in a row, just as they were typed. */
  public static TextClause exact(TextClause clause) {
    // A name is looked for in texts as typed already.
    List<TermSequence> row =
        clause.texts().size() == 1 && clause.texts().getFirst().isExact()
            ? clause.texts()
            : List.of(TermSequence.words(List.of(clause.words().split(" ", -1)), 0));
    return clause(clause.field(), row, row, clause.words());
  }

  /** The clause for quoted words in any forms; empty when there is no letter or digit in them. */
  public List<TextClause> anyForms(TextField field, String text, int slop) {
    List<String> forms = analyzer.words(text).stream().map(word -> Stems.of(word.term())).toList();
    return forms.isEmpty()
        ? List.of()
        : List.of(new TextClause(field, List.of(TermSequence.forms(forms, slop)), List.of(), text));
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

  private List<TextClause> ending(TextField field, String text, String sign, Ending ending) {
    List<String> words = analyzer.parts(text);
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

  private List<TextClause> person(String text) {
    List<List<TermSequence>> words = persons(text);
    return words.isEmpty()
        ? List.of()
        : List.of(new TextClause(TextField.AUTHOR, List.of(), words, text));
  }

  private List<List<TermSequence>> persons(String text) {
    String name = PlainText.of(text).text();
    return PersonWords.of(name, analyzer.name(name));
  }
}
