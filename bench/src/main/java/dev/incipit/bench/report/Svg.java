package dev.incipit.bench.report;

import java.util.List;
import java.util.Locale;

/** Parts of drawings. */
final class Svg {
  private static final List<String> COLOURS =
      List.of("#3b7dd8", "#d9822b", "#2e9e6b", "#b3488f", "#7a6fd0", "#8a8a8a");

  private Svg() {}

  /** What a drawing begins with. */
  static String start(int width, int height, String title) {
    return String.format(
            Locale.ROOT,
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d'"
                + " font-family='sans-serif' font-size='12' fill='#808080' role='img'>%n<title>%s</title>%n",
            width,
            height,
            width,
            height,
            escaped(title))
        + text(8, 18, "start", title);
  }

  /** A text; {@code anchor} is the end of it that stands at x. */
  static String text(double x, double y, String anchor, String text) {
    return String.format(
        Locale.ROOT,
        "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>%n",
        x,
        y,
        anchor,
        escaped(text));
  }

  static String colour(int number) {
    return COLOURS.get(number % COLOURS.size());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
