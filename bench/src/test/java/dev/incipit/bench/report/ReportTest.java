package dev.incipit.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir private Path folder = Path.of("");

  private static void checkWellFormed(String svg) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void figuresHaveThreeDigitsThatCount() {
    assertEquals("12,346", Figures.number(12_345.6));
    assertEquals("12.3", Figures.number(12.34));
    assertEquals("1.23", Figures.number(1.234));
    assertEquals("0.012", Figures.number(0.0123));
    assertEquals("0", Figures.number(0));
  }

  @Test
  void tablesAreMarkdown() {
    Section section =
        new Section(
            "Sizes", List.of(new Block.Table(List.of("what", "MB"), List.of(List.of("a|b", "1")))));
    assertEquals(
        "\n## Sizes\n\n| what | MB |\n| --- | --: |\n| a\\|b | 1 |\n",
        Report.markdown(section, "plots"));
  }

  @Test
  void plotsAreFilesBesideTheReport() throws IOException {
    Block.Plot plot = new Block.Plot("bars", "Bars", new BarChart("Bars", Map.of("x", 1.0)).svg());
    new Report("R", List.of(new Section("S", List.of(plot)))).write(folder.resolve("made.md"));
    assertTrue(Files.readString(folder.resolve("made.md")).contains("![Bars](made/bars.svg)"));
    assertTrue(Files.exists(folder.resolve("made/bars.svg")));
  }

  @Test
  void drawingsAreWellFormed() throws Exception {
    checkWellFormed(new BarChart("a < b", Map.of("x & y", 3.0, "none", 0.0)).svg());
    checkWellFormed(
        new LineChart("growth", List.of(10.0, 1_000.0), Map.of("p50", List.of(0.2, 30.0))).svg());
  }
}
