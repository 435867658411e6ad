package dev.incipit.web;

/** Tells where two texts first differ, with no more of them than is needed to see how. */
final class FirstDifference {
  private static final int BEFORE = 60;
  private static final int AFTER = 80;

  private FirstDifference() {}

  /** Where a text differs from what it was, and how; the texts must not be equal. */
  static String of(String was, String now) {
    int at = 0;
    while (at < was.length() && at < now.length() && was.charAt(at) == now.charAt(at)) {
      at++;
    }
    int line = 1 + (int) was.substring(0, at).chars().filter(c -> c == '\n').count();
    int column = at - was.lastIndexOf('\n', at - 1);
    return ("line " + line + ", character " + column)
        + ("\n    was: " + around(was, at))
        + ("\n    now: " + around(now, at));
  }

  private static String around(String text, int at) {
    int from = Math.max(0, at - BEFORE);
    int to = Math.min(text.length(), at + AFTER);
    String shown =
        text.substring(from, at)
            + "⟨here⟩"
            + (at == text.length() ? "⟨end⟩" : text.substring(at, to));
    return (from > 0 ? "…" : "") + shown.replace("\n", "\\n") + (to < text.length() ? "…" : "");
  }
}
