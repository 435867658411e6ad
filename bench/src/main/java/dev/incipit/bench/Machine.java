package dev.incipit.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Figures;
import dev.incipit.bench.report.Section;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What a report says of the machine that it is of. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** The section of a report. */
  static Section section() throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Section(
        "Machine",
        List.of(
            new Block.Text(
                ("Measured on %s: %d cores (%s), %s MB of memory, %s, Java %s. The machine's load was"
                        + " %.1f when the run began.")
                    .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        system.getAvailableProcessors(),
                        processor(),
                        Figures.count(system.getTotalMemorySize() / 1_000_000),
                        System.getProperty("os.name"),
                        System.getProperty("java.version"),
                        system.getSystemLoadAverage()))));
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(PROCESSORS).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
