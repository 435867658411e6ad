package dev.incipit.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this process uses from now on, and what it has used. */
final class Usage {
  private static final Path STATUS = Path.of("/proc/self/status");

  private final long start = System.nanoTime();
  private final long cpuStart = cpuNanos();

  /** Processor time of all threads, compilers and collectors too, in nanoseconds. */
  static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** What it has taken by now to load or read so many papers. */
  Map<String, Double> figures(long count) throws IOException {
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (cpuNanos() - cpuStart) / 1e9;
    double papers = count;
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("papers", papers);
    figures.put("seconds", seconds);
    figures.put("processor_s", cpuSeconds);
    figures.put("papers_a_second", papers / seconds);
    figures.put("papers_a_processor_s", papers / cpuSeconds);
    figures.putAll(memory());
    return figures;
  }

  /**
   * What the heap holds after a collection; the most that it held, where garbage counts until it is
   * collected; and the most that was used in all, mapped files included, where the system tells.
   */
  static Map<String, Double> memory() throws IOException {
    Map<String, Double> memory = new LinkedHashMap<>();
    double peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    memory.put("peak_heap_mb", peak / 1e6);
    if (Files.isReadable(STATUS)) {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("VmHWM:")) {
          memory.put("peak_resident_mb", Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6);
        }
      }
    }
    ManagementFactory.getMemoryMXBean().gc();
    memory.put("heap_mb", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
    return memory;
  }
}
