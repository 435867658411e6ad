package dev.incipit.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A report in Markdown.
 *
 * @param title its heading
 * @param sections what is in it
 */
public record Report(String title, List<Section> sections) {

  /** Copies the sections. */
  public Report {
    sections = List.copyOf(sections);
  }

  /**
   * Writes the report, and its plots into a folder beside it.
   *
   * @param file where to; the folder of its plots has its name without the end
   */
  public void write(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path absolute = file.toAbsolutePath();
    Path plots = absolute.resolveSibling(name);
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Plot plot) {
          Files.createDirectories(plots);
          Files.writeString(plots.resolve(plot.name() + ".svg"), plot.svg());
        }
      }
    }
    Files.createDirectories(absolute.getParent());
    Files.writeString(absolute, markdown(name));
  }

  /**
   * The text.
   *
   * @param plots the folder of the plots, from where the text is
   */
  public String markdown(String plots) {
    StringBuilder out = new StringBuilder("# " + title + "\n");
    for (Section section : sections) {
      out.append(markdown(section, plots));
    }
    return out.toString();
  }

  /** The text of one section. */
  public static String markdown(Section section, String plots) {
    StringBuilder out = new StringBuilder("\n## " + section.title() + "\n");
    for (Block block : section.blocks()) {
      out.append('\n');
      switch (block) {
        case Block.Text text -> out.append(text.markdown()).append('\n');
        case Block.Plot plot ->
            out.append("![" + plot.title() + "](" + plots + "/" + plot.name() + ".svg)\n");
        case Block.Table table -> {
          row(out, table.heads());
          row(out, rule(table.heads().size()));
          table.rows().forEach(cells -> row(out, cells));
        }
      }
    }
    return out.toString();
  }

  private static List<String> rule(int columns) {
    return IntStream.range(0, columns).mapToObj(i -> i == 0 ? "---" : "--:").toList();
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append("| ");
    out.append(String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()));
    out.append(" |\n");
  }
}
