package dev.incipit.bench.work;

import dev.incipit.bench.measure.ProcessUsage;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads all listings of a folder, keeping none of their papers. */
public final class ListingsReader {

  private ListingsReader() {}

  /** Reads them, each by its content. */
  public static ListingsRead read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    Set<String> formats = new TreeSet<>();
    long papers = 0;
    long rejected = 0;
    long cpu = ProcessUsage.cpuNanos();
    long start = System.nanoTime();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        InputLedger ledger = ListingReader.read(in, file.toString(), paper -> {}, problem -> {});
        ListingFormat format = ledger.format();
        formats.add(format == null ? "unknown" : format.code());
        papers += ledger.taken();
        rejected += ledger.rejected();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new ListingsRead(
        String.join(", ", formats),
        papers,
        rejected,
        Folders.bytes(folder),
        seconds,
        (ProcessUsage.cpuNanos() - cpu) / 1e9,
        ProcessUsage.peakHeap(),
        ProcessUsage.peakResident());
  }
}
