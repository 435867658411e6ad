package dev.incipit.lucene;

import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Verification;
import dev.incipit.search.WriteFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that fills a small disk with papers, then frees room on it and goes on. */
final class SmallDiskProgram {
  private static final int BALLAST = 3_000_000;
  private static final Batches BATCHES = new Batches(27);

  private SmallDiskProgram() {}

  /** Prints how it went; ends with an exception if it did not go as it should. */
  public static void main(String[] arguments) throws IOException {
    Path disk = Path.of(arguments[0]);
    Path ballast = disk.resolve("ballast");
    Path folder = disk.resolve("index");
    Files.write(ballast, new byte[BALLAST]);
    int batch = 1;
    try (PaperIndex index = LuceneIndex.open(folder)) {
      WriteFailedException failure = null;
      while (failure == null) {
        try {
          BATCHES.add(index, batch);
          Batches.commit(index, batch);
          batch++;
        } catch (WriteFailedException e) {
          failure = e;
        }
      }
      int papers = BATCHES.papers(batch - 1);
      check(failure.isDiskFull() && batch > 1, failure.toString());
      check(failure.committed() == papers, failure + " after " + papers);
      long found = index.search(SearchRequest.of("")).total();
      // A merge that fails right after a commit ends the writer before searches see that commit.
      check(
          found == papers || found == BATCHES.papers(batch - 2),
          "searches find %d of %d after %s".formatted(found, papers, failure));
      System.out.println(failure.getMessage());
      Files.delete(ballast);
      BATCHES.add(index, batch);
      Batches.commit(index, batch);
      long all = index.search(SearchRequest.of("")).total();
      check(all == BATCHES.papers(batch), "searches find %d after room was made".formatted(all));
    }
    Verification whole = LuceneIndex.verify(folder);
    check(whole.isSound() && whole.papers() == BATCHES.papers(batch), whole.toString());
    System.out.println("went on to " + whole.papers());
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }
}
