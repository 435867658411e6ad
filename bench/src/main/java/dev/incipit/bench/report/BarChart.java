package dev.incipit.bench.report;

import java.util.Locale;
import java.util.Map;

/**
 * A bar for each of some figures, drawn as SVG in colours that show on light and dark pages.
 *
 * @param title what it shows
 * @param bars the figures by name, each 0 or more
 */
public record BarChart(String title, Map<String, Double> bars) {
  private static final int WIDTH = 640;
  private static final int NAMES = 130;
  private static final int FIGURES = 90;
  private static final int BAR = 18;
  private static final int STEP = 28;
  private static final int TOP = 36;

  /** The drawing. */
  public String svg() {
    double most = bars.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    StringBuilder out = new StringBuilder(Svg.start(WIDTH, TOP + STEP * bars.size(), title));
    int y = TOP;
    for (Map.Entry<String, Double> bar : bars.entrySet()) {
      double length = (WIDTH - NAMES - FIGURES) * bar.getValue() / Math.max(most, 1e-9);
      out.append(Svg.text(NAMES - 8, y + BAR - 5, "end", bar.getKey()));
      out.append(
          String.format(
              Locale.ROOT,
              "<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>%n",
              NAMES,
              y,
              length,
              BAR,
              Svg.colour(0)));
      out.append(
          Svg.text(NAMES + length + 6, y + BAR - 5, "start", Figures.number(bar.getValue())));
      y += STEP;
    }
    return out.append("</svg>\n").toString();
  }
}
