package dev.incipit.cli.load;

import dev.incipit.cli.terminal.Terminal;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.WriteFailedException;
import java.io.IOException;

/** What is done after a load, so that a large one is searched as fast as can be. */
final class PostLoadMerge {
  private PostLoadMerge() {}

  /** Puts an index's papers together if they lie scattered. Nothing is lost where that fails. */
  static void of(PaperIndex index, Terminal terminal) throws IOException {
    if (terminal.styled()) {
      terminal.err().print("merging segments...");
      terminal.err().flush();
    }
    try {
      index.compact();
    } catch (WriteFailedException e) {
      terminal
          .err()
          .println(
              "note: all papers are indexed, but their segments could not be merged for faster searches: "
                  + e.getMessage());
    } finally {
      if (terminal.styled()) {
        terminal.err().print("\r                              \r");
        terminal.err().flush();
      }
    }
  }
}
