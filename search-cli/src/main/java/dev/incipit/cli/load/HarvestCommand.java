package dev.incipit.cli.load;

import dev.incipit.cli.option.DayConverter;
import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.option.WaitOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.cli.terminal.Version;
import dev.incipit.harvest.HarvestLimits;
import dev.incipit.harvest.HarvestReport;
import dev.incipit.harvest.HarvestRequest;
import dev.incipit.harvest.Harvester;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incipit harvest}: fetches papers from arXiv into the index. */
public @Command(
    name = "harvest",
    mixinStandardHelpOptions = true,
    description = {
      "Fetch papers from arXiv into the index: all that changed since the last harvest, or a daily"
          + " feed. An interrupted harvest continues where it stopped."
    }) final class HarvestCommand implements Callable<Integer> {
  private static final URI ARCHIVE = URI.create("https://oaipmh.arxiv.org/oai");
  private static final URI FEEDS = URI.create("https://rss.arxiv.org/rss/");
  private static final int MOST_SHOWN = 20;
  private static final Duration TELL_EVERY = Duration.ofMinutes(1);

  private final Terminal terminal;
  private final Path defaultIndex;
  private Instant told = Instant.now();

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private WaitOption wait = new WaitOption();

  @Option(
      names = "--set",
      paramLabel = "SET",
      description = "The part of the archive, such as cs or physics:hep-th. Default: all of it.")
  private @Nullable String set;

  @Option(
      names = "--from",
      converter = DayConverter.class,
      paramLabel = "DATE",
      description =
          "Fetch records changed since this day, such as 2026-04-10. Default: the newest day of the"
              + " last harvest.")
  private @Nullable LocalDate from;

  @Option(
      names = "--until",
      converter = DayConverter.class,
      paramLabel = "DATE",
      description = "Fetch records changed up to this day. Default: today.")
  private @Nullable LocalDate until;

  @Option(
      names = "--url",
      paramLabel = "BASE",
      description = "The OAI-PMH server or, with --feed, the feed server. Default: arXiv's.")
  private @Nullable URI url;

  @Option(
      names = "--metadata-prefix",
      paramLabel = "PREFIX",
      defaultValue = "arXiv",
      description = "The record format: arXiv, arXivRaw (with versions) or oai_dc.")
  private String prefix = "arXiv";

  @Option(
      names = "--feed",
      paramLabel = "LIST",
      description = "Fetch today's announcements of this list instead, such as cs.DC.")
  private @Nullable String feed;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Your mail address or page, told to the server with each request, so that its operators"
              + " can reach you. Default: none.")
  private @Nullable String contact;

  @Option(
      names = "--allow-private",
      description = "Allow a server on this machine or on a private network.")
  private boolean allowPrivate;

  public HarvestCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    HarvestRequest request =
        new HarvestRequest(url == null ? ARCHIVE : url, prefix, set, from, until);
    Harvester.rememberLookups();
    IndexPlace place = index.place(defaultIndex);
    try (PaperIndex papers = wait.whenFree(terminal, place::open);
        Harvester harvester =
            new Harvester(
                papers,
                place.notes(),
                allowPrivate,
                agent(),
                HarvestLimits.standard(),
                Thread::sleep,
                Clock.systemUTC())) {
      HarvestReport report =
          feed == null
              ? harvester.harvest(request, this::progress)
              : harvester.feed(url == null ? FEEDS : url, feed);
      print(report);
      PostLoadMerge.of(papers, terminal);
      return status(report);
    }
  }

  /** How servers are told who asks. */
  private String agent() {
    String name = Version.words().replaceFirst(" ", "/").replaceAll("[()]", "") + " (harvester";
    return name + (contact == null ? ")" : "; " + contact + ")");
  }

  /** Where nobody watches, a line a minute shows that it goes on. */
  private void progress(HarvestReport report) {
    if (terminal.styled()) {
      terminal.err().printf("\r%,d records read", report.read());
      terminal.err().flush();
    } else if (Instant.now().isAfter(told.plus(TELL_EVERY))) {
      told = Instant.now();
      terminal.err().printf("incipit: %,d records read, the harvest goes on%n", report.read());
      terminal.err().flush();
    }
  }

  private void print(HarvestReport report) {
    if (terminal.styled()) {
      terminal.err().println();
    }
    line("answers", report.answers());
    line("read", report.read());
    line("added", report.added().added());
    line("updated", report.added().updated());
    line("unchanged", report.added().unchanged());
    line("removed", report.removed());
    line("rejected", rejected(report));
    report.problems().stream()
        .limit(MOST_SHOWN)
        .map(ListingProblem::describe)
        .forEach(problem -> terminal.err().println("note: " + problem));
    report.added().refused().stream()
        .limit(MOST_SHOWN)
        .forEach(r -> terminal.err().println("rejected: paper " + r.id() + ": " + r.reason()));
    if (report.stopped() != null) {
      terminal.err().println("incipit: the harvest stopped: " + report.stopped());
      terminal
          .err()
          .println("Records read so far are in the index. Run the command again to continue.");
    }
  }

  private static int rejected(HarvestReport report) {
    return report.rejected() + report.added().refused().size();
  }

  private void line(String name, int count) {
    terminal.out().printf("%-16s%,d%n", name, count);
  }

  private static int status(HarvestReport report) {
    if (report.stopped() != null) {
      return ExitStatus.UNUSABLE;
    }
    return rejected(report) > 0 ? ExitStatus.REJECTED : ExitStatus.OK;
  }
}
