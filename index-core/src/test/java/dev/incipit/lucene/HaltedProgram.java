package dev.incipit.lucene;

import dev.incipit.lucene.DiskHook.Operation;
import dev.incipit.search.PaperIndex;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that halts, as if killed, before a certain thing is done to the disk. */
final class HaltedProgram {
  /** What the process ends with when it halts. */
  static final int HALTED = 77;

  static final Batches BATCHES = new Batches(4);

  private HaltedProgram() {}

  /** At what it halts. */
  enum Site {
    /** While parts of the index are merged. */
    MERGE,
    /** Within a commit: after papers are written, and until the list of files is in force. */
    COMMIT,
    /** While a backup is made. */
    BACKUP,
    /** While a backup is put in the place of the index. */
    RESTORE;

    /** Whether an operation is one of this site, apart from when it is done. */
    boolean has(Path path) {
      return switch (this) {
        case MERGE -> Thread.currentThread().getName().contains("Merge Thread");
        case COMMIT -> path.getFileName().toString().matches(".*segments_.*|generation-.*");
        case BACKUP -> path.toString().contains("backup");
        case RESTORE -> path.toString().contains("index");
      };
    }
  }

  /** Counts what is done at a site, and halts before one of it. */
  static final class Halt implements DiskHook {
    private final Site site;
    private final int number;
    private int count;

    /**
     * Makes one.
     *
     * @param number before which operation of the site it halts, from 1; 0 if it only counts
     */
    Halt(Site site, int number) {
      this.site = site;
      this.number = number;
    }

    @Override
    public synchronized void before(Operation operation, Path path, int bytes) {
      boolean changes = operation != Operation.READ && operation != Operation.LIST;
      if (changes && site.has(path)) {
        count++;
        if (count == number) {
          Runtime.getRuntime().halt(HALTED);
        }
      }
    }

    synchronized int count() {
      return count;
    }
  }

  public static void main(String[] arguments) throws IOException {
    Site site = Site.valueOf(arguments[0]);
    try (PrintStream told =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      Path folder = Path.of(arguments[2]);
      run(HookedDisk.of(folder, new Halt(site, Integer.parseInt(arguments[1]))), site, told);
    }
  }

  /** Does what a site is in, on a disk with an index and, to restore it, a backup. */
  static void run(Path disk, Site site, PrintStream told) throws IOException {
    Path folder = disk.resolve("index");
    switch (site) {
      case MERGE, COMMIT -> {
        try (PaperIndex index = LuceneIndex.open(folder)) {
          for (int more = 0; more < 2; more++) {
            int batch = Batches.committed(index) + 1;
            BATCHES.add(index, batch);
            Batches.commit(index, batch);
            // In one write, which is never read by half.
            told.print(batch + "\n");
          }
        }
      }
      case BACKUP -> LuceneIndex.backup(folder, disk.resolve("made-backup"));
      case RESTORE -> LuceneIndex.restore(disk.resolve("backup"), folder);
    }
  }
}
