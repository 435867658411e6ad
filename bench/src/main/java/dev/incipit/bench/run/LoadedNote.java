package dev.incipit.bench.run;

import dev.incipit.bench.work.Loaded;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What loading took, in a file beside the index, for runs that use the index again. */
record LoadedNote(Path file) {

  /** The note of an index in a folder. */
  static LoadedNote in(Path folder) {
    return new LoadedNote(folder.resolve("loaded.properties"));
  }

  void write(Loaded loaded) throws IOException {
    Properties note = new Properties();
    note.setProperty("papers", String.valueOf(loaded.papers()));
    note.setProperty("seconds", String.valueOf(loaded.seconds()));
    note.setProperty("cpuSeconds", String.valueOf(loaded.cpuSeconds()));
    note.setProperty("optimiseSeconds", String.valueOf(loaded.optimiseSeconds()));
    note.setProperty("bytes", String.valueOf(loaded.bytes()));
    note.setProperty("peakHeap", String.valueOf(loaded.peakHeap()));
    note.setProperty("peakResident", String.valueOf(loaded.peakResident()));
    try (Writer out = Files.newBufferedWriter(file)) {
      note.store(out, null);
    }
  }

  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  /** What was noted; empty if nothing was. */
  Optional<Loaded> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties note = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      note.load(in);
    }
    return Optional.of(
        new Loaded(
            whole(note, "papers"),
            real(note, "seconds"),
            real(note, "cpuSeconds"),
            real(note, "optimiseSeconds"),
            whole(note, "bytes"),
            whole(note, "peakHeap"),
            whole(note, "peakResident")));
  }

  private static long whole(Properties note, String name) {
    return Long.parseLong(note.getProperty(name));
  }

  private static double real(Properties note, String name) {
    return Double.parseDouble(note.getProperty(name));
  }
}
