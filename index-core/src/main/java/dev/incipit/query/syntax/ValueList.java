package dev.incipit.query.syntax;

import java.util.Arrays;
import java.util.List;

/** The values of a filter. */
public final class ValueList {
  private ValueList() {}

  /** The values that stand in a list with commas; the whole if it is no list. */
  public static List<String> of(String value) {
    return Arrays.stream(value.split(" *[,;|] *")).filter(one -> !one.isBlank()).toList();
  }

  /** A value without what hangs on to it in running text. */
  public static String trim(String raw) {
    int end = raw.length();
    while (end > 0 && ",;\\ ".indexOf(raw.charAt(end - 1)) >= 0) {
      end--;
    }
    return raw.substring(0, end);
  }
}
