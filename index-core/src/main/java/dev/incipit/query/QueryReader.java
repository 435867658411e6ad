package dev.incipit.query;

import java.util.Optional;

/** Walks over a cleaned query text and hands what it finds to a {@link TreeBuilder}. */
final class QueryReader {
  /** How far the end of a bracketed span of dates is looked for. */
  private static final int LONGEST_SPAN = 60;

  private final String text;
  private final boolean cut;
  private final ProblemCollector problems;
  private final TreeBuilder tree;
  private final ClauseBuilder clauses;
  private int at;

  QueryReader(String text, boolean cut, ProblemCollector problems) {
    this.text = text;
    this.cut = cut;
    this.problems = problems;
    this.tree = new TreeBuilder(problems, cut);
    this.clauses = new ClauseBuilder(problems);
  }

  Query read() {
    while (skipBlanks() && !tree.isFull()) {
      step();
    }
    return tree.finish();
  }

  private boolean skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length();
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '(') {
      tree.open(null, at++);
    } else if (c == ')') {
      tree.close(at++);
    } else if (Letters.isQuoteAt(text, at)) {
      phrase(tree.field(), at);
    } else if (Letters.excludes(text, at)) {
      tree.minus(at++);
    } else {
      word();
    }
  }

  private void word() {
    int start = at;
    String raw = text.substring(start, endOfWord());
    boolean excluded = start > 0 && text.charAt(start - 1) == '-';
    if (Letters.isOperator(raw) && !excluded) {
      at += raw.length();
      tree.operator(raw, start);
      return;
    }
    if (tree.field().equals(Field.EVERYWHERE)) {
      Optional<Query> identifier = ClauseBuilder.identifier(raw);
      if (identifier.isPresent()) {
        at += raw.length();
        add(identifier, raw, start);
        return;
      }
    }
    int colon = Field.colon(raw);
    Optional<Field> field = colon < 0 ? Optional.empty() : Field.named(raw.substring(0, colon));
    if (field.isPresent()) {
      at = start + colon + 1;
      value(field.get(), raw.substring(0, colon + 1), start);
      return;
    }
    if (formula(tree.field(), raw, start)) {
      return;
    }
    at += raw.length();
    SmallOperators.tell(problems, text, raw, start, tree.hasLeftSide());
    if (UnknownFields.looksLikeField(raw, colon, next())) {
      UnknownFields.tell(problems, raw.substring(0, colon), start);
    }
    add(clauses.word(tree.field(), "", raw, start), raw, start);
  }

  /** Reads the formula that starts with a word, if one does. */
  private boolean formula(Field field, String raw, int start) {
    int end = Formula.end(text, at, at + raw.length());
    if (end < 0 || !(field instanceof Field.Text in) || in.field() == TextField.AUTHOR) {
      return false;
    }
    Optional<Query> formula = clauses.formula(in.field(), text.substring(at, end), start);
    at = end;
    add(formula, "", start);
    return true;
  }

  private void value(Field field, String label, int start) {
    boolean glued = at < text.length() && text.charAt(at) != ' ';
    skipBlanks();
    char c = next();
    if (c == ' ' || c == ')') {
      emptyField(label, start);
    } else if (c == '(') {
      tree.open(field, at++);
    } else if (Letters.isQuoteAt(text, at)) {
      phrase(field, start);
    } else if (field instanceof Field.Day && (c == '[' || c == '{') && endOfSpan() > 0) {
      String span = text.substring(at, endOfSpan());
      at = endOfSpan();
      add(clauses.phrase(field, span, 0, start), "", start);
    } else {
      String raw = text.substring(at, endOfWord());
      if (!glued && startsAnew(field, raw)) {
        emptyField(label, start);
        return;
      }
      if (formula(field, raw, start)) {
        return;
      }
      at += raw.length();
      add(clauses.word(field, glued ? label : "", raw, start), raw, start);
    }
  }

  /** Whether a word after {@code ti:} and a blank is not what the field speaks of. */
  private boolean startsAnew(Field field, String raw) {
    int colon = Field.colon(raw);
    // Prose: "articles on the subject: C. Davis".
    boolean noSubject = field instanceof Field.InSubject && SubjectNames.codes(raw).isEmpty();
    return noSubject
        || Letters.isOperator(raw)
        || Letters.excludes(text, at)
        || (colon > 0 && Field.named(raw.substring(0, colon)).isPresent());
  }

  private void emptyField(String label, int start) {
    problems.warn("empty-field", start, "Nothing stands after " + label + "; searched as a word.");
    tree.operand(new Query.Word(TextField.ALL, label), start);
  }

  private void phrase(Field field, int start) {
    int open = at;
    int close = open + 1;
    while (close < text.length() && !Letters.isQuoteAt(text, close)) {
      close++;
    }
    boolean closed = close < text.length();
    boolean blank = !closed && text.substring(open + 1).isBlank();
    boolean inch = open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
    if (!closed && (blank || inch)) {
      problems.warn("unbalanced-quote", open, "This quote has no partner; left out.");
      at = open + 1;
      tree.skip();
      return;
    }
    if (!closed && !cut) {
      problems.warn(
          "unbalanced-quote",
          open,
          "This quote is never closed; all that follows was taken as one phrase.");
    }
    at = Math.min(text.length(), close + 1);
    int slop = closed ? slop() : 0;
    add(clauses.phrase(field, text.substring(open + 1, close), slop, start), "", start);
  }

  private int slop() {
    int tilde = at;
    if (next() == '*') {
      problems.note("wildcard-in-phrase", at, "A phrase takes no *; it was left out.");
      while (next() == '*') {
        at++;
      }
    }
    if (next() != '~') {
      return 0;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    int slop = WordOperators.number(text.substring(at + 1, end), QueryLimits.MAX_SLOP);
    if (slop > QueryLimits.MAX_SLOP) {
      problems.limit("slop-too-large", tilde, QueryLimits.slopTooLarge());
    }
    at = end;
    return Math.min(slop, QueryLimits.MAX_SLOP);
  }

  private void add(Optional<Query> leaf, String raw, int start) {
    leaf.ifPresentOrElse(query -> tree.operand(query, start), tree::skip);
    tree.openInText(raw);
  }

  /** The next character; a blank at the end. */
  private char next() {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  /** Where the word that starts here ends: before a blank, a quote or a foreign parenthesis. */
  private int endOfWord() {
    int open = 0;
    int end = at;
    while (end < text.length() && text.charAt(end) != ' ' && !Letters.isQuoteAt(text, end)) {
      char c = text.charAt(end);
      if (c == ')' && open == 0) {
        break;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      end++;
    }
    return end;
  }

  /** Where the bracketed span that starts here ends; -1 if it does not. */
  private int endOfSpan() {
    int last = Math.min(text.length(), at + LONGEST_SPAN);
    for (int end = at; end < last && !Letters.isQuote(text.charAt(end)); end++) {
      if (text.charAt(end) == ']' || text.charAt(end) == '}') {
        return end + 1;
      }
    }
    return -1;
  }
}
