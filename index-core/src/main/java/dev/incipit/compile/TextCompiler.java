package dev.incipit.compile;

import dev.incipit.analysis.Names;
import dev.incipit.analysis.WordFormTerms;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.TermMatcher;
import dev.incipit.engine.TermSequence;
import dev.incipit.engine.TextClause;
import dev.incipit.query.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles what is looked for in texts to terms of the fields that are indexed.
 *
 * <p>A single word over several texts is scored as one text of weighted parts (BM25F): in any form
 * by {@link Schema#WORDS}, exact by {@link Clause.Combined}. Of phrases in several texts, and of
 * alternatives, the best one counts. What a word in a phrase may be that is only begun, or may be
 * misspelt, is looked up in the index.
 */
final class TextCompiler {
  /** Of more terms that a begun word of a phrase may be, the most frequent are taken. */
  private static final int MOST_TERMS = 4_096;

  /** What the stem of a word counts beside its form, where any word is enough. */
  private static final float STEM = 0.3f;

  /** Half the gap between two people: wider than any name, too narrow for two. */
  private static final int WIDTH = Names.PERSON_GAP / 2;

  private final IndexSnapshot snapshot;

  TextCompiler(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** What papers have in which a clause's text is found. */
  Clause compile(TextClause clause) throws IOException {
    List<String> fields = Schema.texts(clause.field());
    List<Clause> alternatives = inAnyForm(clause, fields);
    for (TermSequence sequence : clause.texts()) {
      TermMatcher word = word(sequence);
      if (word instanceof TermMatcher.Stemmed || word instanceof TermMatcher.SameStem) {
        continue;
      }
      if (fields.size() > 1 && word instanceof TermMatcher.Exact is) {
        alternatives.add(new Clause.Combined(Schema.WEIGHTS, is.term()));
      } else {
        for (String field : fields) {
          alternatives.add(boosted(field, sequence(field, sequence)));
        }
      }
    }
    if (clause.person().size() == 1) {
      for (TermSequence name : clause.person().getFirst()) {
        alternatives.add(sequence(Schema.AUTHOR, name));
      }
    } else if (!clause.person().isEmpty()) {
      alternatives.add(person(clause.person()));
    }
    Clause word =
        alternatives.size() == 1 ? alternatives.getFirst() : new Clause.DisMax(alternatives);
    return withStem(word, clause);
  }

  /** The same with a share for papers that have a word of the same stem, if that is looked for. */
  private static Clause withStem(Clause word, TextClause clause) {
    for (TermSequence sequence : clause.texts()) {
      if (word(sequence) instanceof TermMatcher.SameStem same) {
        return Clause.Bool.any(
            List.of(
                new Clause.Boosted(word, 1 - STEM),
                new Clause.Boosted(new Clause.Term(Schema.STEMS, same.stem()), STEM)));
      }
    }
    return word;
  }

  /**
   * A word and its spellings that are joined to a neighbour, in any form. They score as one term:
   * {@code Gaussian-splatted} in one paper alone is no rarer than {@code Gaussian splatting}.
   */
  private static List<Clause> inAnyForm(TextClause clause, List<String> fields) {
    List<TermMatcher.Stemmed> forms = new ArrayList<>();
    for (TermSequence sequence : clause.texts()) {
      if (word(sequence) instanceof TermMatcher.Stemmed form) {
        forms.add(form);
      }
    }
    List<Clause> alternatives = new ArrayList<>();
    if (!forms.isEmpty() && clause.field() == TextField.ALL) {
      alternatives.add(
          synonyms(Schema.WORDS, forms.stream().map(TermMatcher.Stemmed::form).toList()));
    } else if (!forms.isEmpty()) {
      List<String> terms = forms.stream().flatMap(form -> terms(form).stream()).toList();
      for (String field : fields) {
        alternatives.add(boosted(field, synonyms(field, terms)));
      }
    }
    return alternatives;
  }

  private static Clause synonyms(String field, List<String> terms) {
    return terms.size() == 1
        ? new Clause.Term(field, terms.getFirst())
        : new Clause.Synonyms(field, terms);
  }

  private static @Nullable TermMatcher word(TermSequence sequence) {
    return sequence.sequence().size() == 1 ? sequence.sequence().getFirst() : null;
  }

  private static Clause boosted(String field, Clause clause) {
    Float boost = Schema.BOOSTS.get(field);
    return boost == null ? clause : new Clause.Boosted(clause, boost);
  }

  private Clause sequence(String field, TermSequence sequence) throws IOException {
    TermMatcher single = word(sequence);
    if (single != null) {
      return word(field, single);
    }
    List<Clause.Place> places = new ArrayList<>();
    for (TermMatcher matcher : sequence.sequence()) {
      List<String> terms = terms(field, matcher);
      if (terms.isEmpty()) {
        return new Clause.MatchNone();
      }
      places.add(new Clause.Place(places.size(), terms));
    }
    return new Clause.Phrase(field, places, sequence.slop());
  }

  private static Clause word(String field, TermMatcher matcher) {
    return switch (matcher) {
      case TermMatcher.Exact is -> new Clause.Term(field, is.term());
      case TermMatcher.Stemmed form -> new Clause.Synonyms(field, terms(form));
      case TermMatcher.SameStem of -> new Clause.Term(Schema.STEMS, of.stem());
      case TermMatcher.Prefix begun -> new Clause.Prefix(field, begun.prefix());
      case TermMatcher.Fuzzy near ->
          new Clause.Fuzzy(
              field, near.term(), near.edits(), near.fixed(), TermMatcher.Fuzzy.MOST_WORDS);
    };
  }

  private List<String> terms(String field, TermMatcher matcher) throws IOException {
    return switch (matcher) {
      case TermMatcher.Exact is -> List.of(is.term());
      case TermMatcher.Stemmed form -> terms(form);
      case TermMatcher.SameStem of ->
          throw new IllegalArgumentException("a stem stands by itself: " + of);
      case TermMatcher.Prefix begun ->
          snapshot.completions(field, begun.prefix(), MOST_TERMS).stream()
              .map(IndexSnapshot.Completion::term)
              .toList();
      case TermMatcher.Fuzzy near -> {
        Set<String> terms =
            new LinkedHashSet<>(
                snapshot.near(field, near.term(), near.edits(), near.fixed()).keySet());
        terms.add(near.term());
        yield List.copyOf(terms);
      }
    };
  }

  /** The terms in a text field of the words that have a form. */
  static List<String> terms(TermMatcher.Stemmed form) {
    String marked = WordFormTerms.marked(form.form());
    return form.ofItself() ? List.of(form.form(), marked) : List.of(marked);
  }

  /** Of two words, an initial must not be that of the other: "Chen, C" is not everyone Chen. */
  private static Clause person(List<List<TermSequence>> words) {
    List<List<Clause.Spelling>> spellings =
        words.stream().map(word -> word.stream().map(TextCompiler::spelling).toList()).toList();
    return new Clause.Person(Schema.AUTHOR, spellings, WIDTH, words.size() == 2);
  }

  private static Clause.Spelling spelling(TermSequence sequence) {
    return new Clause.Spelling(sequence.sequence().stream().map(TextCompiler::letters).toList());
  }

  private static Clause.Letters letters(TermMatcher matcher) {
    return switch (matcher) {
      case TermMatcher.Exact is -> new Clause.Letters.AnyOf(List.of(is.term()));
      case TermMatcher.Stemmed form -> new Clause.Letters.AnyOf(terms(form));
      case TermMatcher.SameStem of ->
          throw new IllegalArgumentException("names have no stems: " + of);
      case TermMatcher.Prefix starts -> new Clause.Letters.Beginning(starts.prefix());
      case TermMatcher.Fuzzy near -> new Clause.Letters.About(near.term(), near.edits());
    };
  }
}
