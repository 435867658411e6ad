package dev.incipit.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lines over two logarithmic axes, drawn as SVG: what grows in proportion rises by one decade where
 * the axis below goes on by one.
 *
 * @param title what it shows
 * @param x the places on the axis below, above 0 and rising
 * @param lines figures above 0 by name, one for each place
 */
public record LineChart(String title, List<Double> x, Map<String, List<Double>> lines) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 60;
  private static final int RIGHT = 190;
  private static final int TOP = 40;
  private static final int BOTTOM = 40;

  /** The drawing. */
  public String svg() {
    List<Double> figures = lines.values().stream().flatMap(List::stream).toList();
    Axis across = Axis.over(x, LEFT, WIDTH - RIGHT);
    Axis up = Axis.over(figures, HEIGHT - BOTTOM, TOP);
    StringBuilder out = new StringBuilder(Svg.start(WIDTH, HEIGHT, title));
    for (double mark : across.marks()) {
      double at = across.at(mark);
      out.append(rule(at, TOP, at, HEIGHT - BOTTOM));
      out.append(Svg.text(at, HEIGHT - BOTTOM + 18, "middle", label(mark)));
    }
    for (double mark : up.marks()) {
      double at = up.at(mark);
      out.append(rule(LEFT, at, WIDTH - RIGHT, at));
      out.append(Svg.text(LEFT - 6, at + 4, "end", label(mark)));
    }
    int number = 0;
    for (Map.Entry<String, List<Double>> line : lines.entrySet()) {
      out.append(line(across, up, line.getValue(), Svg.colour(number)));
      int y = TOP + 10 + 20 * number;
      out.append(
          String.format(
              Locale.ROOT,
              "<rect x='%d' y='%d' width='10' height='10' fill='%s'/>%n",
              WIDTH - RIGHT + 14,
              y - 9,
              Svg.colour(number)));
      out.append(Svg.text(WIDTH - RIGHT + 30, y, "start", line.getKey()));
      number++;
    }
    return out.append("</svg>\n").toString();
  }

  private static String label(double mark) {
    return mark >= 1 ? Figures.count(Math.round(mark)) : Double.toString(mark);
  }

  private static String rule(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='#80808055'/>%n",
        x1,
        y1,
        x2,
        y2);
  }

  private String line(Axis across, Axis up, List<Double> figures, String colour) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < figures.size(); i++) {
      points.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", across.at(x.get(i)), up.at(figures.get(i))));
    }
    return "<polyline fill='none' stroke-width='2' stroke='"
        + colour
        + "' points='"
        + points
        + "'/>\n";
  }

  /** A logarithmic axis between two whole decades. */
  private record Axis(double least, double most, double from, double to) {

    static Axis over(List<Double> figures, double from, double to) {
      double low = figures.stream().mapToDouble(Double::doubleValue).min().orElse(1);
      double high = figures.stream().mapToDouble(Double::doubleValue).max().orElse(1);
      double least = Math.floor(Math.log10(Math.max(low, 1e-6)));
      double most = Math.ceil(Math.log10(Math.max(high, 1e-6)));
      return new Axis(least, Math.max(most, least + 1), from, to);
    }

    double at(double figure) {
      double place = (Math.log10(Math.max(figure, 1e-6)) - least) / (most - least);
      return from + place * (to - from);
    }

    List<Double> marks() {
      List<Double> marks = new ArrayList<>();
      for (double mark = least; mark <= most; mark++) {
        marks.add(Math.pow(10, mark));
      }
      return marks;
    }
  }
}
