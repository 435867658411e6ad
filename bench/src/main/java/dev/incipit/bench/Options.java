package dev.incipit.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of all measurements: where they work, how they start Java, where results go. */
final class Options {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where indexes and corpora are kept. Default: ${DEFAULT-VALUE}.")
  private Path work = Path.of(System.getProperty("java.io.tmpdir"), "incipit-bench");

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all figures of all rounds to this file, too.")
  private @Nullable Path json;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each measurement is made. Default: ${DEFAULT-VALUE}.")
  int rounds = 3;

  /** The folder to work in, which is there. */
  Path work() throws IOException {
    return Files.createDirectories(work);
  }

  /** What starts child processes. */
  Workers workers() throws IOException {
    return new Workers(work());
  }

  /** What results are of. */
  static String machine() throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    List<String> told = Files.isReadable(PROCESSORS) ? Files.readAllLines(PROCESSORS) : List.of();
    return "%d cores (%s), %,d MB of memory, %s, Java %s; a load of %.1f before the run"
        .formatted(
            system.getAvailableProcessors(),
            told.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*?:\\s*", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch")),
            system.getTotalMemorySize() / 1_000_000,
            System.getProperty("os.name"),
            System.getProperty("java.version"),
            system.getSystemLoadAverage());
  }

  /** Writes the file of results, if one is wanted. */
  void write(String machine, Results results, List<Goals.Judged> goals) throws IOException {
    if (json != null) {
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(
              json.toFile(), Map.of("machine", machine, "series", results.plain(), "goals", goals));
    }
  }
}
