package dev.incipit.pipeline.suggest;

import dev.incipit.analysis.TitlePhrases;
import dev.incipit.analysis.Token;
import dev.incipit.document.Schema;
import dev.incipit.query.TextField;
import dev.incipit.search.Suggestion.Kind;
import dev.incipit.text.PlainText;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A search that is being typed, and the part of it that can be completed: the last words that stand
 * outside of closed quotation marks and under one field.
 *
 * @param before what stands before that part
 * @param rest that part, as typed
 * @param kinds what may complete it
 * @param field the field it is in
 * @param primary whether the field is that of primary subjects
 * @param words its words, folded
 * @param ended whether its last word is complete
 */
record CompletionContext(
    String before,
    String rest,
    Set<Kind> kinds,
    TextField field,
    boolean primary,
    List<String> words,
    boolean ended) {
  private static final int LONGEST = 200;
  private static final Set<String> SUBJECT_FIELDS =
      Set.of("cat", "category", "subject", "subjects", "primary");

  static CompletionContext of(String typed) {
    String text = typed.substring(0, Math.min(LONGEST, typed.length()));
    int from = 0;
    int unit = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (text.charAt(i) == ' ' && !quoted) {
        from = special(text.substring(unit, i)) ? i + 1 : from;
        unit = i + 1;
      }
    }
    // Words before a field, a quotation or a minus sign are no part of what goes on there.
    int start = special(text.substring(unit)) ? unit : from;
    return of(text.substring(0, start), text.substring(start));
  }

  private static CompletionContext of(String before, String part) {
    int colon = part.indexOf(':');
    String name = colon < 0 ? "" : part.substring(0, colon).toLowerCase(Locale.ROOT);
    if (SUBJECT_FIELDS.contains(name)) {
      String rest = part.substring(colon + 1);
      return of(before, rest, EnumSet.of(Kind.SUBJECT), TextField.ALL, name.equals("primary"));
    }
    TextField field = TextField.named(name).filter(f -> colon > 0).orElse(null);
    if (field == null) {
      return of(before, part, EnumSet.allOf(Kind.class), TextField.ALL, false);
    }
    Set<Kind> kinds =
        switch (field) {
          case ALL -> EnumSet.allOf(Kind.class);
          case AUTHOR -> EnumSet.of(Kind.AUTHOR);
          case TITLE -> EnumSet.of(Kind.WORD, Kind.TITLE);
          case ABSTRACT, COMMENTS, JOURNAL, REPORT, VENUE -> EnumSet.of(Kind.WORD);
        };
    return of(before, part.substring(colon + 1), kinds, field, false);
  }

  private static CompletionContext of(
      String before, String part, Set<Kind> kinds, TextField field, boolean primary) {
    String sign = part.startsWith("-") ? "-" : "";
    String rest = part.substring(sign.length());
    if (rest.startsWith("\"")) {
      int close = rest.indexOf('"', 1);
      rest = close < 0 ? rest.substring(1) : "";
    }
    List<String> words =
        TitlePhrases.words(PlainText.of(rest).text()).stream().map(Token::term).toList();
    return new CompletionContext(
        before + sign, rest, kinds, field, primary, words, rest.endsWith(" "));
  }

  private static boolean special(String unit) {
    return unit.startsWith("-") || unit.indexOf('"') >= 0 || unit.indexOf(':') > 0;
  }

  /** The words as they stand in the terms of {@link Schema#PHRASE}. */
  String typed() {
    return String.join(" ", words) + (ended ? " " : "");
  }

  String last() {
    return words.getLast();
  }
}
