package dev.incipit.web.text;

import dev.incipit.search.Fragment;
import dev.incipit.text.Formulas;
import dev.incipit.text.PlainText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text of a paper as people read it: commands, accents and entities outside formulas become the
 * characters they stand for. Formulas stay TeX, for what sets them, unless they are mere numbers
 * and signs.
 */
public final class DisplayText {
  /** Stands for a formula while the text around it is read, as no paper's text has it. */
  private static final char FORMULA = '\uE0F7';

  /** A formula without letters reads the same when it is not set. */
  private static final Pattern SIMPLE =
      Pattern.compile(
          "(?:[0-9.,:;+\\-<>=/()\\[\\]|~\\s]"
              + "|\\\\(?:times|sim|approx|pm|leq?|geq?|cdot|to|rightarrow|ll|gg)(?![A-Za-z])"
              + "|\\\\[%,; ])+");

  private DisplayText() {}

  /** A text as it is read. */
  public static String of(String raw) {
    StringBuilder text = new StringBuilder();
    of(List.of(new Fragment(raw, false))).forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /** A text in pieces as it is read, with the same marks. */
  public static List<Fragment> of(List<Fragment> pieces) {
    StringBuilder raw = new StringBuilder();
    BitSet marked = new BitSet();
    for (Fragment piece : pieces) {
      int start = raw.length();
      raw.append(piece.text());
      marked.set(start, raw.length(), piece.match());
    }
    if (isPlain(raw)) {
      return pieces;
    }
    List<Fragment> read = read(raw.toString(), marked);
    // A dollar that was no delimiter may look like one now. Then the TeX is the lesser evil.
    return formulas(read).equals(kept(raw.toString())) ? read : pieces;
  }

  private static boolean isPlain(CharSequence raw) {
    return raw.chars().noneMatch(c -> "\\{}$~&`'-^_\uE0F7".indexOf(c) >= 0);
  }

  private static List<Fragment> read(String raw, BitSet marked) {
    List<Formulas.Span> formulas = Formulas.in(raw);
    StringBuilder around = new StringBuilder();
    // Where each character of the text with stand-ins begins in the raw one.
    int[] origin = new int[raw.length() + 1];
    BitSet standIns = new BitSet();
    int at = 0;
    for (Formulas.Span formula : formulas) {
      at = copy(raw, at, formula.start(), around, origin);
      origin[around.length()] = formula.start();
      standIns.set(around.length());
      around.append(FORMULA);
      at = formula.end();
    }
    copy(raw, at, raw.length(), around, origin);
    PlainText plain = PlainText.of(around.toString());
    Pieces out = new Pieces();
    int next = 0;
    for (int i = 0; i < plain.text().length(); i++) {
      int source = plain.rawStart(i);
      boolean match = marked.get(origin[source]);
      if (plain.text().charAt(i) == FORMULA && standIns.get(source)) {
        while (formulas.get(next).start() < origin[source]) {
          next++;
        }
        out.add(shown(raw.substring(formulas.get(next).start(), formulas.get(next).end())), match);
      } else {
        out.add(plain.text().substring(i, i + 1), match);
      }
    }
    return out.done();
  }

  private static int copy(String raw, int from, int to, StringBuilder around, int[] origin) {
    for (int i = from; i < to; i++) {
      origin[around.length()] = i;
      around.append(raw.charAt(i));
    }
    return to;
  }

  private static String shown(String formula) {
    return isSimple(formula) ? PlainText.of(formula).text().strip() : formula;
  }

  private static boolean isSimple(String formula) {
    int delimiter = formula.startsWith("$") && !formula.startsWith("$$") ? 1 : 2;
    return formula.length() > 2 * delimiter
        && SIMPLE.matcher(formula.substring(delimiter, formula.length() - delimiter)).matches();
  }

  private static List<String> formulas(List<Fragment> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return in(text.toString());
  }

  private static List<String> kept(String raw) {
    return in(raw).stream().filter(formula -> !isSimple(formula)).toList();
  }

  private static List<String> in(String text) {
    return Formulas.in(text).stream()
        .map(formula -> text.substring(formula.start(), formula.end()))
        .toList();
  }

  /** Joins what is marked alike. */
  private static final class Pieces {
    private final List<Fragment> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean match;

    void add(String more, boolean marked) {
      if (marked != match && !text.isEmpty()) {
        pieces.add(new Fragment(text.toString(), match));
        text.setLength(0);
      }
      match = marked;
      text.append(more);
    }

    List<Fragment> done() {
      if (!text.isEmpty()) {
        pieces.add(new Fragment(text.toString(), match));
      }
      return List.copyOf(pieces);
    }
  }
}
