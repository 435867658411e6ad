package dev.incipit.text;

import java.util.ArrayList;
import java.util.List;

/** Reads brace groups. Open groups are kept on a list, so that no nesting is too deep. */
final class Groups {
  /** Longest argument that is looked at to see whether it needs parentheses. */
  private static final int LOOK_AHEAD = 40;

  private final PlainTextReader reader;
  private final List<Group> open = new ArrayList<>();

  Groups(PlainTextReader reader) {
    this.reader = reader;
  }

  /** Reads an opening brace that is no argument of a command. */
  int open(int at) {
    boolean silent = reader.math || isTexInText(at);
    open.add(silent ? Group.SILENT : Group.LITERAL);
    if (silent) {
      reader.plain.drop(at, at + 1);
    }
    return at + 1;
  }

  /** Opens the argument of a command, from the command's backslash to after the brace. */
  int openArgument(int from, int brace, String with, Group group) {
    reader.plain.replace(from, brace + 1, with);
    open.add(group);
    return brace + 1;
  }

  int close(int at) {
    if (open.isEmpty()) {
      if (reader.math) {
        reader.plain.drop(at, at + 1);
      }
      return at + 1;
    }
    int next = at + 1;
    boolean another = reader.charAt(next) == '{';
    switch (open.remove(open.size() - 1)) {
      case LITERAL -> {}
      case SILENT -> reader.plain.drop(at, next);
      case PARENTHESIS -> reader.plain.replace(at, next, ")");
      case ARGUMENT -> {
        if (another) {
          return openArgument(at, next, " ", Group.ARGUMENT);
        }
        reader.plain.drop(at, next);
      }
      case NUMERATOR -> {
        return denominator(at, next, "/");
      }
      case LONG_NUMERATOR -> {
        return denominator(at, next, ")/");
      }
    }
    return next;
  }

  /** Whether the argument in braces stands for itself, as in a root or a fraction. */
  boolean isSimple(int brace) {
    int i = brace + 1;
    int limit = Math.min(reader.raw.length(), i + LOOK_AHEAD);
    if (i < limit && reader.raw.charAt(i) == '\\') {
      i++;
    }
    while (i < limit && isSimpleCharacter(reader.raw.charAt(i))) {
      i++;
    }
    return reader.charAt(i) == '}';
  }

  private int denominator(int from, int next, String slash) {
    int brace = reader.skipSpaces(next);
    if (reader.charAt(brace) != '{') {
      reader.plain.replace(from, next, slash);
      return next;
    }
    return isSimple(brace)
        ? openArgument(from, brace, slash, Group.SILENT)
        : openArgument(from, brace, slash + "(", Group.PARENTHESIS);
  }

  /**
   * Tells TeX braces from plain ones: {@code {\it x}} and {@code {B}ayesian} from {@code vec{P}}.
   */
  private boolean isTexInText(int brace) {
    char first = reader.charAt(brace + 1);
    if (first == '\\' || first == '$') {
      return true;
    }
    int i = brace + 1;
    int limit = Math.min(reader.raw.length(), i + LOOK_AHEAD);
    while (i < limit && Character.isLetter(reader.raw.charAt(i))) {
      i++;
    }
    return i > brace + 1
        && reader.charAt(i) == '}'
        && (Character.isLetter(reader.charAt(i + 1))
            || !Character.isLetterOrDigit(reader.rawBefore(brace)));
  }

  private static boolean isSimpleCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }
}
