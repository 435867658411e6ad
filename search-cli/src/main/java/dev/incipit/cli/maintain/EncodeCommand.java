package dev.incipit.cli.maintain;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Progress;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.opensearch.OpenSearchIndex;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.VectorCoverage;
import dev.incipit.semantic.EncodeProgress;
import dev.incipit.semantic.TextEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incipit encode}: makes the vectors that order hits by meaning. */
public @Command(
    name = "encode",
    mixinStandardHelpOptions = true,
    description =
        "Encode the papers that have no vector yet, newest first, so that questions can be ordered"
            + " by meaning. You can stop it at any time: the next run goes on from there. Searches"
            + " go on meanwhile, and a running server encodes papers that come in later.") final
class EncodeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;
  private final long started = System.nanoTime();

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many papers to encode at once. Default: 1.")
  private int threads = 1;

  public EncodeCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads must be 1 or more, was " + threads);
    }
    TextEncoder encoder =
        TextEncoder.installed()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no encoder is installed; see docs/how-to/search-by-meaning.md"));
    switch (index.place(defaultIndex)) {
      case IndexPlace.Folder(var folder) -> {
        try (LuceneIndex papers = LuceneIndex.openReadOnly(folder, encoder)) {
          done(papers.encode(threads, this::told), papers);
        }
      }
      case IndexPlace.Cluster cluster -> {
        try (OpenSearchIndex papers = OpenSearchIndex.openReadOnly(cluster.address(), encoder)) {
          done(papers.encode(threads, this::told), papers);
        }
      }
    }
    return ExitStatus.OK;
  }

  private void done(long encoded, PaperIndex papers) throws IOException {
    if (terminal.styled() && encoded > 0) {
      terminal.err().println();
    }
    VectorCoverage coverage = papers.vectorCoverage().orElseThrow();
    terminal
        .out()
        .printf(
            "%,d papers encoded, %,d of %,d have vectors%n",
            encoded, coverage.vectors(), coverage.papers());
  }

  /** Tells a waiting person how far it is; goes on. */
  private boolean told(EncodeProgress progress) {
    if (terminal.styled() && progress.encoded() > 0) {
      double seconds = Math.max(1e-3, (System.nanoTime() - started) / 1e9);
      double rate = progress.encoded() / seconds;
      long left = Math.round((progress.papers() - progress.seen()) / rate);
      terminal
          .err()
          .printf(
              "\r%,d of %,d papers, %,.1f a second, about %s left\u001b[K",
              progress.seen(), progress.papers(), rate, Progress.words(Duration.ofSeconds(left)));
      terminal.err().flush();
    }
    return true;
  }
}
