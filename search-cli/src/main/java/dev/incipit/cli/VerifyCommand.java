package dev.incipit.cli;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code incipit verify}: looks for damage in the index. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Look for damage in the index. Other programs may use it meanwhile.")
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  VerifyCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = index.folder(defaultIndex);
    Verification found = LuceneIndex.verify(folder);
    if (found.isSound()) {
      terminal.out().printf("%,d papers in %,d files are sound%n", found.papers(), found.files());
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
