package dev.incipit.cli.watch;

import dev.incipit.cli.terminal.ControlCharacters;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Digest;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.store.DigestState;
import dev.incipit.watch.store.WatchFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code incipit watch list}: prints the watches and how far they are. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the watches, where they deliver, and how far they are.")
final class WatchListCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private WatchesOption watches = new WatchesOption();

  WatchListCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    WatchFolder folder = watches.folder(defaultIndex);
    WatchFolder.Content content = folder.read();
    for (Watch watch : content.watches()) {
      terminal.out().println(watch.name() + "  " + asked(watch));
      for (Delivery delivery : watch.deliveries()) {
        DigestState state = folder.state(new Digest(delivery, List.of(watch)).id()).read();
        terminal.out().println("  " + delivery.kind() + " " + delivery.target() + far(state));
      }
    }
    content.problems().forEach(problem -> terminal.err().println("incipit: " + problem));
    return content.problems().isEmpty() ? ExitStatus.OK : ExitStatus.REJECTED;
  }

  private static String asked(Watch watch) {
    return ControlCharacters.removed(watch.search().withMatching(null).toQuery().toString());
  }

  private static String far(DigestState state) {
    String far = state.newest() == null ? ": has not run" : ": up to " + state.newest();
    String count = ", %,d delivered".formatted(state.count());
    return far + count + (state.failure() == null ? "" : ", failing: " + state.failure());
  }
}
