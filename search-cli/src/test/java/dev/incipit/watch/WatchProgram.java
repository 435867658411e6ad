package dev.incipit.watch;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.PaperIndex;
import dev.incipit.watch.store.WatchFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Runs watches once. Whoever starts it may kill it. */
final class WatchProgram {
  private WatchProgram() {}

  public static void main(String[] arguments) throws IOException {
    WatchFolder folder = new WatchFolder(Path.of(arguments[0]));
    try (PaperIndex index = LuceneIndex.openReadOnly(Path.of(arguments[1]))) {
      System.out.println("begun");
      new WatchRun(folder, index, Trial.SHORT, Clock.systemUTC()).run();
      System.out.println("ended");
    }
  }
}
