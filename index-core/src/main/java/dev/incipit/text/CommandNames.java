package dev.incipit.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The TeX commands that are known by name. */
final class CommandNames {
  private static final String WORDS =
      """
      log ln lg exp max min sup inf lim limsup liminf sin cos tan cot sec csc arcsin arccos arctan
      sinh cosh tanh coth det dim ker hom deg arg gcd Pr mod bmod argmax argmin TeX LaTeX
      """;

  private static final String STYLES =
      """
      textbf textit textrm textsf textsc texttt textsl textup textmd textnormal emph text mbox hbox
      mathcal mathrm mathbf mathbb mathfrak mathsf mathtt mathit mathscr mathbbm mathds mathnormal
      boldsymbol bm pmb bold Bbb frak goth cal Cal scr roman rm bf it em sl sf sc tt bfseries
      itshape ttfamily scshape underline overline overrightarrow overleftarrow overbrace underbrace
      uline sout ensuremath displaystyle textstyle scriptstyle scriptscriptstyle tiny scriptsize
      footnotesize small normalsize large Large LARGE huge noindent centering limits nolimits
      mathop mathrel mathbin mathord mathopen mathclose protect allowbreak nobreak relax footnote
      unboldmath boldmath title section subsection paragraph phantom vphantom hphantom smash
      substack xspace null strut ce lowercase uppercase mathchoice
      selectfont textquotesingle
      """;

  private static final String FENCES =
      """
      left right middle big Big bigg Bigg bigl bigr bigm Bigl Bigr Bigm biggl biggr Biggl Biggr
      """;

  private static final String GAPS =
      """
      quad qquad enspace thinspace enskip space newline par item hfill hfil smallskip medskip
      bigskip linebreak newpage
      """;

  private static final String REFERENCES =
      """
      cite citep citet citealp citealt citeauthor citeyear citeyearpar nocite Cite Citep Citet
      parencite textcite autocite ref eqref cref Cref autoref pageref label tag begin end hspace
      vspace kern includegraphics bibliographystyle bibliography thanks pagestyle thispagestyle
      """;

  private static final Map<String, Command> COMMANDS = commands();

  private CommandNames() {}

  static @Nullable Command find(String name) {
    return COMMANDS.get(name);
  }

  static Map<String, Command> all() {
    return Map.copyOf(COMMANDS);
  }

  private static Map<String, Command> commands() {
    Map<String, Command> commands = new HashMap<>();
    Signs.table().forEach((name, sign) -> commands.put(name, new Command.Sign(sign)));
    Accents.letters().forEach((name, letter) -> commands.put(name, new Command.Letter(letter)));
    Accents.letterMarks().forEach((name, mark) -> commands.put(name, new Command.Accent(mark)));
    Accents.hats().forEach((name, mark) -> commands.put(name, new Command.Hat(mark)));
    for (String name : names(WORDS)) {
      commands.put(name, new Command.Word(name));
    }
    put(commands, STYLES, new Command.Style(""));
    put(commands, "textsubscript sb", new Command.Style("_"));
    put(commands, "textsuperscript sp", new Command.Style("^"));
    put(
        commands,
        "operatorname operatornamewithlimits DeclareMathOperator",
        new Command.Style(" "));
    put(commands, FENCES, Command.Form.FENCE);
    put(commands, GAPS, Command.Form.GAP);
    put(commands, REFERENCES, Command.Form.REFERENCE);
    put(commands, "textcolor color href colorbox", Command.Form.COLOR);
    put(commands, "frac tfrac dfrac cfrac nicefrac sfrac", Command.Form.FRACTION);
    put(commands, "sqrt", Command.Form.ROOT);
    put(commands, "url path", Command.Form.ADDRESS);
    put(commands, "not", Command.Form.NEGATION);
    return commands;
  }

  private static void put(Map<String, Command> commands, String names, Command command) {
    for (String name : names(names)) {
      commands.put(name, command);
    }
  }

  private static List<String> names(String list) {
    return Arrays.asList(list.strip().split("\\s+"));
  }
}
