package dev.incipit.query;

import dev.incipit.query.syntax.FieldLikeWords;
import dev.incipit.query.syntax.ForeignSigns;
import dev.incipit.query.syntax.Formula;
import dev.incipit.query.syntax.Letters;
import dev.incipit.query.syntax.OperatorContext;
import dev.incipit.query.syntax.WordEnds;
import dev.incipit.query.syntax.WordNotes;
import dev.incipit.query.syntax.WordSigns;
import java.util.Optional;

/** Walks over a cleaned query text and hands what it finds to a {@link TreeBuilder}. */
final class QueryReader {
  private final String text;
  private final boolean cut;
  private final boolean idsAreWords;
  private final ProblemCollector problems;
  private final TreeBuilder tree;
  private final FieldNames names;
  private final FieldContext context;
  private final ClauseBuilder clauses;
  private final OperatorContext operators;
  private final WordEnds ends;
  private final WordNotes notes;
  private int at;

  /** Whether a condition begins here, before which a field may stand apart from its value. */
  private boolean begins = true;

  private boolean hasIds;
  private boolean hasTexts;

  /**
   * A reader of one text.
   *
   * @param cut whether the text is the front of a longer one
   * @param idsAreWords whether a bare id is a word like others, as it stands among such
   */
  QueryReader(
      String text, boolean cut, boolean idsAreWords, ProblemCollector problems, FieldNames names) {
    this.text = text;
    this.cut = cut;
    this.idsAreWords = idsAreWords;
    this.problems = problems;
    this.tree = new TreeBuilder(problems, cut);
    this.names = names;
    this.context = new FieldContext(names);
    this.clauses = new ClauseBuilder(problems, names);
    this.operators = new OperatorContext(text, names::isCondition);
    this.notes = new WordNotes(problems::note, operators.words());
    this.ends = new WordEnds(text);
  }

  Query read() {
    while (skipBlanks() && !tree.isFull()) {
      step();
    }
    return tree.finish();
  }

  /** Whether bare ids stand among words, so that they are words too. */
  boolean mixesIdsAndWords() {
    return hasIds && hasTexts;
  }

  /** Whether every paper was asked for, be it by a sign that restricts nothing. */
  boolean asksForAll() {
    return tree.asksForAll() || problems.count("lone-wildcard") > 0;
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
      begins = true;
    } else if (c == ')') {
      tree.close(at++);
      skipBoost();
      begins = true;
    } else if (Letters.isQuoteAt(text, at)) {
      hasTexts |= isEverywhere();
      phrase(tree.field(), at);
      begins = false;
    } else if (operators.excludes(at)) {
      tree.minus(at++);
      begins = true;
    } else {
      word();
    }
  }

  private boolean isEverywhere() {
    return tree.field().equals(Field.Text.EVERYWHERE);
  }

  private void word() {
    int start = at;
    String raw = ends.word(start);
    boolean excluded = start > 0 && text.charAt(start - 1) == '-';
    if (Letters.isOperator(raw) && !excluded) {
      if (operators.isOperator(raw, start, tree.isInGroup())) {
        at += raw.length();
        tree.operator(raw, start);
        begins = true;
        return;
      }
      notes.operator(raw, start, operators.isInCapitals());
    }
    if (!identifier(raw, start) && !fielded(raw, start) && !proximity(raw, start)) {
      plain(raw, start);
    }
  }

  private boolean identifier(String raw, int start) {
    Optional<Query> identifier = isEverywhere() ? ClauseBuilder.identifier(raw) : Optional.empty();
    if (identifier.isEmpty()) {
      return false;
    }
    at = start + raw.length();
    hasIds = true;
    boolean joined = tree.awaitsOperand() || Letters.isOperator(ends.next(at));
    if (idsAreWords && !joined) {
      if (problems.count("id-as-word") == 0) {
        problems.note(
            "id-as-word",
            start,
            "An id among other words is searched as a word; write id: or doi: before it to find"
                + " that paper.");
      }
      add(clauses.word(Field.Text.EVERYWHERE, raw, start), raw, start);
    } else {
      add(identifier, raw, start);
    }
    begins = false;
    return true;
  }

  /** Reads a field and its value, if the word is or starts with a field's name. */
  private boolean fielded(String raw, int start) {
    int colon = Letters.colon(raw);
    Optional<Field> field = names.before(raw);
    if (field.isEmpty()) {
      return apart(start);
    }
    String label = raw.substring(0, colon + 1);
    char next = ends.charAt(start + colon + 1);
    if (next != ' ' && next != ')') {
      at = start + colon + 1;
      value(field.get(), label, start);
      begins = true;
      return true;
    }
    String value = ends.value(start + raw.length());
    if (value.isEmpty() && (begins || !(field.get() instanceof Field.Text))) {
      at = start + raw.length();
      emptyField(field.get(), label, start);
      return true;
    }
    String name = raw.substring(0, colon);
    if (begins && !startsAnew(start + raw.length()) && context.takes(name, field.get(), value)) {
      at = start + raw.length();
      value(field.get(), "", start);
      begins = true;
      return true;
    }
    notes.field(label, start);
    return false;
  }

  /**
   * Reads {@code ti :x} and {@code year >= 2024}, in which the colon stands apart or is another
   * sign.
   */
  private boolean apart(int start) {
    int sign = ends.signAfterName(start);
    String name = text.substring(start, ends.nameEnd(start));
    if (sign < 0 || !context.mayLackColon(name)) {
      return false;
    }
    if (!begins) {
      notes.fieldWithoutColon(name, start);
      return false;
    }
    Field field = names.named(name).orElseThrow();
    boolean compares = field.isDay() && text.charAt(sign) != ':';
    int from = compares ? sign : sign + 1;
    String value = ends.value(from);
    boolean comparison = "<>≤≥".indexOf(text.charAt(sign)) >= 0;
    if (value.isEmpty() || (comparison && !compares) || !context.takes(name, field, value)) {
      return false;
    }
    notes.fieldSign(name, start);
    at = from;
    value(field, "", start);
    begins = true;
    return true;
  }

  private boolean startsAnew(int from) {
    String value = ends.next(from);
    boolean minus =
        value.startsWith("-") && value.length() > 1 && Letters.takesMinus(value.charAt(1));
    return Letters.isOperator(value) || minus || names.before(value).isPresent();
  }

  /** Reads {@code a NEAR/5 b} as the two words near each other. */
  private boolean proximity(String raw, int start) {
    Optional<ForeignSigns.Proximity> near =
        isEverywhere() ? ForeignSigns.proximity(raw) : Optional.empty();
    if (near.isEmpty() || !tree.hasLeftSide() || ends.isLast(start + raw.length())) {
      return false;
    }
    String next = ends.next(start + raw.length());
    Optional<Query> both = ProximityOperator.join(tree.lastWord(), near.get(), next);
    ProximityOperator.tell(problems, raw, both, start);
    at = start + raw.length();
    if (both.isPresent()) {
      skipBlanks();
      at += next.length();
      tree.replaceLast(both.get());
    }
    begins = false;
    return true;
  }

  private void plain(String raw, int start) {
    hasTexts |= isEverywhere();
    begins = false;
    if (formula(tree.field(), raw, start)) {
      return;
    }
    at = start + raw.length();
    notes.smallOperator(raw, start, tree.hasLeftSide(), ends.isLast(at));
    int colon = Letters.colon(raw);
    boolean field =
        names.before(raw).isEmpty() && FieldLikeWords.looksLikeField(raw, colon, ends.charAt(at));
    if (field && !FieldLikeWords.isTitle(raw.substring(0, colon), operators.words())) {
      names.tellUnknown(problems, raw.substring(0, colon), start);
    }
    add(clauses.word(tree.field(), wildcard(raw, start), start), raw, start);
  }

  /** The word with a star for the question mark of other languages at its end. */
  private String wildcard(String raw, int start) {
    String next = ends.next(start + raw.length());
    if (!isEverywhere() || !operators.isWildcard(raw, next)) {
      return raw;
    }
    WordOperators.tellQuestionMark(problems, raw, start);
    return raw.substring(0, raw.length() - 1) + "*";
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
    skipBlanks();
    char c = ends.charAt(at);
    if (c == ' ' || c == ')') {
      emptyField(field, label, start);
    } else if (c == '(') {
      tree.open(field, at++);
    } else if (Letters.isQuoteAt(text, at)) {
      phrase(field, start);
    } else if (field.isDay()) {
      String span = ends.span(at);
      at += span.length();
      add(clauses.phrase(field, span, 0, start), "", start);
    } else {
      String raw = ends.word(at);
      if (formula(field, raw, start)) {
        return;
      }
      at += raw.length();
      add(clauses.word(field, raw, start), raw, start);
    }
  }

  private void emptyField(Field field, String label, int start) {
    if (field instanceof Field.Text) {
      problems.warn(
          "empty-field", start, "Nothing stands after " + label + "; searched as a word.");
      tree.operand(new Query.Word(TextField.ALL, label), start);
    } else {
      problems.warn("empty-field", start, "Nothing stands after " + label + "; left out.");
      tree.skip();
    }
  }

  private void phrase(Field field, int start) {
    int open = at;
    int close = ends.closingQuote(open);
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
    skipBoost();
    add(clauses.phrase(field, text.substring(open + 1, close), slop, start), "", start);
  }

  private int slop() {
    int tilde = at;
    if (ends.charAt(at) == '*') {
      problems.note("wildcard-in-phrase", at, "A phrase takes no *; it was left out.");
      while (ends.charAt(at) == '*') {
        at++;
      }
    }
    if (ends.charAt(at) != '~') {
      return 0;
    }
    int end = ends.endOfDigits(at + 1);
    int slop = WordSigns.number(text.substring(at + 1, end), QueryLimits.MAX_SLOP);
    if (slop > QueryLimits.MAX_SLOP) {
      problems.limit("slop-too-large", tilde, QueryLimits.slopTooLarge());
    }
    at = end;
    return Math.min(slop, QueryLimits.MAX_SLOP);
  }

  /** Passes over a weight behind a phrase or group. */
  private void skipBoost() {
    int end = ForeignSigns.endOfBoost(text, at);
    if (end > at) {
      WordOperators.tellBoost(problems, text.substring(at, end), at);
      at = end;
    }
  }

  private void add(Optional<Query> leaf, String raw, int start) {
    leaf.ifPresentOrElse(query -> tree.operand(query, start), tree::skip);
    tree.openInText(raw);
  }
}
