package dev.incipit.cli;

import dev.incipit.search.PaperIndex;
import dev.incipit.web.SearchServer;
import dev.incipit.web.ServerConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code incipit serve}: serves the index over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serve the index to browsers and programs. Inputs are indexed first; what other commands"
            + " index meanwhile appears within seconds.")
final class ServeCommand implements Callable<Integer> {
  private static final Duration REFRESH_EVERY = Duration.ofSeconds(2);

  private final Terminal terminal;
  private final Path defaultIndex;
  private String refreshFailure = "";

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private Loading loading = new Loading();
  @Mixin private ServeOptions options = new ServeOptions();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Listings to index first: files, folders of files, or -.")
  private List<Path> inputs = new ArrayList<>();

  ServeCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    ServerConfig config = options.config();
    IndexPlace place = index.place(defaultIndex);
    if (!inputs.isEmpty()) {
      int status = loading.load(terminal, place, inputs, false);
      if (status == ExitStatus.UNUSABLE) {
        return status;
      }
    }
    try (PaperIndex papers = place.openReadOnly();
        RequestLogFile log = options.log(terminal);
        SearchServer server = new SearchServer(papers, config, log)) {
      server.start();
      Stop stop = Stop.onSignal(server::close);
      long count = papers.stats().papers();
      terminal.out().printf("Serving %,d papers at %s - Ctrl-C stops%n", count, server.address());
      terminal.out().flush();
      while (!stop.within(REFRESH_EVERY)) {
        refresh(papers);
      }
    }
    return ExitStatus.OK;
  }

  /** A refresh that fails costs news, not the searches; it is told once. */
  private void refresh(PaperIndex papers) {
    try {
      papers.refresh();
      refreshFailure = "";
    } catch (IOException e) {
      String failure = String.valueOf(e.getMessage());
      if (!failure.equals(refreshFailure)) {
        terminal.err().println("incipit: still serving, but cannot read what is new: " + failure);
        refreshFailure = failure;
      }
    }
  }
}
