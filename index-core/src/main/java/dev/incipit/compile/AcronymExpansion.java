package dev.incipit.compile;

import dev.incipit.analysis.Acronym;
import dev.incipit.analysis.PluralRules;
import dev.incipit.engine.AcronymTerms;
import dev.incipit.engine.TextClause;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the words of a query what the papers of an index say they mean: {@code T2I} finds {@code
 * text-to-image} too, {@code service level objectives} finds {@code SLOs}. Quoted words are left as
 * they are.
 */
final class AcronymExpansion {
  /** Most words of a long form that are looked for in a query. */
  private static final int LONGEST = 6;

  private final AcronymTerms acronyms;
  private final TextClauses texts;
  private final QueryAnalyzer analyzer;

  AcronymExpansion(AcronymTerms acronyms, TextClauses texts, QueryAnalyzer analyzer) {
    this.acronyms = acronyms;
    this.texts = texts;
    this.analyzer = analyzer;
  }

  /** The parts of a conjunction, each by itself, but for words that together mean something. */
  List<TermGroup> parts(List<? extends Query> conjunction) throws IOException {
    List<TermGroup> parts = new ArrayList<>();
    for (TermGroup group : TermGroup.joined(TermGroup.parts(conjunction))) {
      switch (group) {
        case TermGroup.Words words -> parts.addAll(words(words.words()));
        case TermGroup.Expanded expanded -> parts.add(expanded);
        case TermGroup.Other other -> parts.add(other);
      }
    }
    return parts;
  }

  /** Words side by side: the longest stretch that has a short form is replaced, then the next. */
  private List<TermGroup> words(List<Query.Word> words) throws IOException {
    List<TermGroup> parts = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(LONGEST, words.size() - at);
      TermGroup stretch = null;
      while (stretch == null && length > 0) {
        stretch = expanded(words.subList(at, at + length));
        length--;
      }
      parts.add(stretch == null ? TermGroup.Words.of(words.get(at)) : stretch);
      at += stretch == null ? 1 : length + 1;
    }
    return parts;
  }

  /** The stretch with what it means; null if it means nothing else. */
  private TermGroup.@Nullable Expanded expanded(List<Query.Word> stretch) throws IOException {
    Query.Word first = stretch.getFirst();
    if (first.field() == TextField.AUTHOR) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (Query.Word word : stretch) {
      parts.addAll(analyzer.parts(word.text()));
    }
    Set<List<TextClause>> meanings = new LinkedHashSet<>();
    if (parts.size() > 1) {
      String shortForm = acronyms.shortForm(String.join(" ", parts));
      if (!shortForm.isEmpty()) {
        meanings.add(texts.words(first.field(), List.of(shortForm)));
      }
    } else if (parts.size() == 1) {
      for (String words : longForms(first.text(), parts.getFirst())) {
        meanings.add(texts.phrase(first.field(), words, 0));
        meanings.add(texts.phrase(first.field(), otherNumber(words), 0));
      }
    }
    return meanings.isEmpty() ? null : new TermGroup.Expanded(stretch, List.copyOf(meanings));
  }

  private List<String> longForms(String written, String folded) throws IOException {
    List<String> longForms = acronyms.longForms(Acronym.key(written));
    boolean plural = longForms.isEmpty() && folded.endsWith("s");
    return plural ? acronyms.longForms(folded.substring(0, folded.length() - 1)) : longForms;
  }

  private static String otherNumber(String words) {
    int last = words.lastIndexOf(' ') + 1;
    return words.substring(0, last) + PluralRules.other(words.substring(last));
  }
}
