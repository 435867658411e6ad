package dev.incipit.bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.bench.listing.Layout;
import dev.incipit.bench.listing.Layouts;
import dev.incipit.bench.listing.ListingFiles;
import dev.incipit.bench.work.Folders;
import dev.incipit.bench.work.ListingsRead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads generated listings of each format, each in a process of its own with a heap that could not
 * hold them, so that a reader whose memory grows with its input fails.
 */
public final class ReadersRun {
  private static final String HEAP = "256m";
  private static final long SEED = 1;

  private final Launcher launcher;
  private final int entries;
  private final Consumer<String> progress;

  /** A run with so many entries of each format, which tells of each step. */
  public ReadersRun(Launcher launcher, int entries, Consumer<String> progress) {
    this.launcher = launcher;
    this.entries = entries;
    this.progress = progress;
  }

  /** Measures. */
  public Map<Layout, ListingsRead> measure() throws IOException {
    Map<Layout, ListingsRead> results = new LinkedHashMap<>();
    Path folder = launcher.work().resolve("listings");
    for (Layout layout : Layouts.all()) {
      Folders.empty(folder);
      new ListingFiles(layout, folder, entries).write(SEED);
      ListingsRead read = read(folder);
      if (read.papers() != entries || !read.formats().equals(layout.format().code())) {
        throw new IOException(
            "of %d entries written as %s, %d were read, as %s, and %d were rejected"
                .formatted(entries, layout.name(), read.papers(), read.formats(), read.rejected()));
      }
      results.put(layout, read);
      progress.accept(
          "reading: %s, %.0f entries/s".formatted(layout.name(), read.papers() / read.seconds()));
    }
    Folders.empty(folder);
    return results;
  }

  private ListingsRead read(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(launcher.java(HEAP, Launcher.Purpose.LOAD, "read", folder.toString()))
            .redirectError(launcher.work().resolve("read.log").toFile())
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("the reader failed, see read.log in " + launcher.work());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IOException("reading was interrupted", e);
    }
    return new ObjectMapper().readValue(answer, ListingsRead.class);
  }
}
