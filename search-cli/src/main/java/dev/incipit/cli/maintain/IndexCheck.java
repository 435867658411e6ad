package dev.incipit.cli.maintain;

import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.IndexMeasures;
import dev.incipit.search.Verification;
import java.io.IOException;
import java.nio.file.Path;

/** Looks for damage in an index and tells what it finds. */
public final class IndexCheck {
  private final Terminal terminal;

  public IndexCheck(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Looks; answers the exit status. */
  public int check(Path folder) throws IOException {
    Verification found = LuceneIndex.verify(folder);
    if (found.isSound()) {
      terminal.out().printf("%,d papers in %,d files are sound%n", found.papers(), found.files());
      Long left = LuceneIndex.measure(folder).bytes().get(IndexMeasures.LEFT_OVER);
      if (left != null) {
        terminal
            .err()
            .printf(
                "note: %,d bytes are of a reindex or restore that was killed or is under way; the"
                    + " next one removes them%n",
                left);
      }
      return ExitStatus.OK;
    }
    found.problems().forEach(terminal.err()::println);
    terminal
        .err()
        .println(
            "incipit: the index in "
                + folder
                + " is damaged; restore it with: incipit restore --index "
                + folder
                + " BACKUP; or index its listings again into a new folder");
    return ExitStatus.UNUSABLE;
  }
}
