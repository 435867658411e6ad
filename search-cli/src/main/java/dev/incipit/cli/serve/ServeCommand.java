package dev.incipit.cli.serve;

import dev.incipit.cli.load.FolderLoads;
import dev.incipit.cli.load.FolderWatch;
import dev.incipit.cli.load.LoadRunner;
import dev.incipit.cli.maintain.IndexCheck;
import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.option.InputFiles;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.cli.watch.ServedWatches;
import dev.incipit.search.PaperIndex;
import dev.incipit.watch.store.WatchFolder;
import dev.incipit.web.SearchServer;
import dev.incipit.web.config.ServerConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incipit serve}: serves the index over HTTP. */
public @Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serve the index to browsers and programs. Inputs are indexed first. Papers that other"
            + " commands index meanwhile appear within seconds.") final class ServeCommand
    implements Callable<Integer> {
  private static final Duration REFRESH_EVERY = Duration.ofSeconds(2);

  private Terminal terminal;
  private final Path defaultIndex;
  private final ShutdownSignal shutdown;
  private String refreshFailure = "";

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private LoadRunner runner = new LoadRunner();
  @Mixin private ServeOptions options = new ServeOptions();

  @Mixin private BackupOptions backupOptions = new BackupOptions();

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description =
          "Also index the listings in this folder, including those added while the server runs.")
  private @Nullable Path watch;

  @Option(
      names = "--watches",
      paramLabel = "DIR",
      description =
          "Also run the watches in this folder (see incipit watch), whenever papers were added.")
  private @Nullable Path watches;

  @Option(
      names = "--verify",
      description =
          "Check the index for corruption first, and do not serve a corrupt one (exit status 3).")
  private boolean verify;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Listings to index first: files, folders of files, or - for standard input.")
  private List<Path> inputs = new ArrayList<>();

  public ServeCommand(Terminal terminal, Path defaultIndex, ShutdownSignal shutdown) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
    this.shutdown = shutdown;
  }

  @Override
  public Integer call() throws IOException {
    ServerConfig config = options.config();
    terminal = options.terminal(terminal);
    IndexPlace place = index.place(defaultIndex);
    if (backupOptions.plan() != null) {
      // Else it is told only once the first backup fails that it is on a cluster.
      index.folder(defaultIndex);
    }
    if (watch != null) {
      FolderWatch.check(watch);
    }
    if (watches != null) {
      // Else a misspelled name would tell nothing for ever.
      new WatchFolder(watches).read();
    }
    if (verify && isDamaged(index.folder(defaultIndex))) {
      return ExitStatus.UNUSABLE;
    }
    if (!inputs.isEmpty()) {
      int status = runner.load(terminal, place, inputs, false);
      if (status == ExitStatus.UNUSABLE) {
        return status;
      }
    }
    ShutdownSignal.Listening listening = shutdown.listen(patience(config));
    // Closed from the last to the first: the server, then the log and the index it used.
    try (PaperIndex papers = open(place);
        RequestLogFile log = options.log(terminal)) {
      serve(papers, place, config, log);
    } finally {
      listening.end();
    }
    return ExitStatus.OK;
  }

  /** What is made by this run, of inputs or by watching, is not there yet. */
  private boolean isDamaged(Path folder) throws IOException {
    boolean made = InputFiles.isIndex(folder) || (inputs.isEmpty() && watch == null);
    return made && new IndexCheck(terminal).check(folder) != ExitStatus.OK;
  }

  /** An index that is to be filled by watching need not be there yet. */
  private PaperIndex open(IndexPlace place) throws IOException {
    if (watch != null) {
      place.make(runner.settings());
    }
    return place.openReadOnly();
  }

  /** Longer than a stop takes unless something is stuck. */
  private static Duration patience(ServerConfig config) {
    return config.drainDelay().plus(config.stopTimeout().multipliedBy(2)).plusSeconds(30);
  }

  private void serve(PaperIndex papers, IndexPlace place, ServerConfig config, RequestLogFile log)
      throws IOException {
    try (BesideServer beside = beside(papers, place);
        SearchServer server =
            new SearchServer(
                papers, config, log, beside::counts, beside::backupCounts, beside.source())) {
      server.start();
      beside.start();
      serve(papers, server);
      // No further file is begun while the server answers its last requests.
      beside.stop();
    }
  }

  private BesideServer beside(PaperIndex papers, IndexPlace place) {
    FolderLoads loads =
        watch == null
            ? null
            : new FolderLoads(
                watch, place, papers, runner.format(), terminal, InstantSource.system());
    ServedWatches served =
        watches == null
            ? null
            : new ServedWatches(
                new WatchFolder(watches),
                papers,
                Clock.systemUTC(),
                problem -> terminal.err().println("incipit: " + problem),
                options.stopTimeout());
    BackupPlan plan = backupOptions.plan();
    ServedBackups backups =
        plan == null
            ? null
            : new ServedBackups(
                index.folder(defaultIndex),
                plan,
                InstantSource.system(),
                problem -> terminal.err().println("incipit: " + problem));
    return BesideServer.of(loads, backups, served, options.stopTimeout());
  }

  private void serve(PaperIndex papers, SearchServer server) throws IOException {
    long count = papers.stats().papers();
    terminal.out().printf("Serving %,d papers at %s - Ctrl-C stops%n", count, server.address());
    terminal.out().flush();
    warm(papers);
    try (BackgroundEncoder encoder = BackgroundEncoder.of(papers, terminal)) {
      while (!shutdown.came(REFRESH_EVERY)) {
        refresh(papers);
        if (encoder != null) {
          encoder.look();
        }
      }
    }
  }

  /** So that no reader waits for it. Those who search meanwhile do not. */
  private static void warm(PaperIndex papers) {
    try {
      papers.warm();
    } catch (IOException | RuntimeException e) {
      // Whoever searches next is told, if it still fails then.
    }
  }

  /** A refresh that fails costs news, not the searches; it is told once. */
  private void refresh(PaperIndex papers) {
    try {
      papers.refresh();
      refreshFailure = "";
    } catch (IOException | RuntimeException e) {
      String failure = String.valueOf(e.getMessage());
      if (!failure.equals(refreshFailure)) {
        terminal.err().println("incipit: still serving, but cannot read new papers: " + failure);
        refreshFailure = failure;
      }
    }
  }
}
