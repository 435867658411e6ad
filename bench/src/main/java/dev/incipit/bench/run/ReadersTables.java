package dev.incipit.bench.run;

import dev.incipit.bench.listing.Layout;
import dev.incipit.bench.report.Block;
import dev.incipit.bench.report.Figures;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.work.ListingsRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What reading took, in a table. */
public final class ReadersTables {

  private ReadersTables() {}

  /** The section of a report. */
  public static Section section(Map<Layout, ListingsRead> results) {
    List<List<String>> rows = new ArrayList<>();
    results.forEach((layout, read) ->
        rows.add(
            List.of(
                layout.name(),
                Figures.count(read.papers()),
                Figures.megabytes(read.bytes()),
                Figures.number(read.papers() / read.seconds()),
                Figures.number(read.papers() / read.cpuSeconds()),
                Figures.megabytes(read.peakHeap()),
                Figures.megabytes(read.peakResident()))));
    return new Section(
        "Reading",
        List.of(
            new Block.Text(
                "Each format's reader on generated listings, in a process of its own with a heap of"
                    + " 256 MB at most; all entries that were written were read. The peak of the heap"
                    + " includes garbage that was not yet collected."),
            new Block.Table(
                List.of(
                    "format",
                    "entries",
                    "MB",
                    "entries/s",
                    "entries/s of processor",
                    "peak heap, MB",
                    "peak resident, MB"),
                rows)));
  }
}
