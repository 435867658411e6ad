package dev.incipit.cli.maintain;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code incipit verify}: looks for damage in the index. */
public @Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Check the index for corruption. Other programs can use it meanwhile.") final
class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  public VerifyCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    return new IndexCheck(terminal).check(index.folder(defaultIndex));
  }
}
