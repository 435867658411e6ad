package dev.incipit.cli.watch;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.ParsedQuery;
import dev.incipit.search.MatchMode;
import dev.incipit.search.PaperIndex;
import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.model.WebhookSecret;
import dev.incipit.watch.store.WatchFolder;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incipit watch add}: saves a search. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Save a search. It tells the newest listing day first, then each further one.",
    footer = {"", "Example: incipit watch add kv-cache --markdown new.md '\"KV-cache\"'"})
final class WatchAddCommand implements Callable<Integer> {
  private static final int RANDOM_BYTES = 12;

  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private WatchesOption watches = new WatchesOption();

  @Option(
      names = "--subject",
      paramLabel = "CODE",
      split = "\\s*,\\s*",
      description = "Only papers in this subject, archive or group. Repeatable.")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--announced",
      paramLabel = "TYPE",
      split = "\\s*,\\s*",
      description = "Which announcements count: new, cross, replaced. Default: new,cross.")
  private List<AnnouncementType> announced = new ArrayList<>();

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Add to this Markdown file; {day} in its name stands for the listing's day.")
  private @Nullable Path markdown;

  @Option(names = "--feed", description = "Write an Atom and a JSON feed under a random name.")
  private boolean feed;

  @Option(
      names = "--mail",
      paramLabel = "ADDRESS",
      description = "Send mails there, by the server that settings.json names.")
  private @Nullable String mail;

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description = "Send signed requests there. The key is made and printed.")
  private @Nullable URI webhook;

  @Option(
      names = "--allow-private",
      description = "Allow a webhook on this machine or on a private network.")
  private boolean allowPrivate;

  @Option(names = "--quiet-days", description = "Tell days without papers too.")
  private boolean quiet;

  @Parameters(paramLabel = "NAME", index = "0", description = "What to call it.")
  private String name = "";

  @Parameters(
      paramLabel = "QUERY",
      index = "1..*",
      arity = "0..*",
      description = "Words, phrases, fields.")
  private List<String> query = new ArrayList<>();

  WatchAddCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    Watch.checkName(name);
    WatchFolder folder = watches.folder(defaultIndex);
    SearchParams search =
        SearchParams.NONE
            .withText(String.join(" ", query))
            .withMatching(MatchMode.ALL)
            .withFilters(
                SearchParams.NONE.filters().toBuilder()
                    .subjects(new LinkedHashSet<>(subjects))
                    .build());
    ParsedQuery parsed = search.parsed();
    parsed
        .problems()
        .forEach(
            p -> terminal.err().println("note: " + p.message() + " (at " + p.position() + ")"));
    Set<AnnouncementType> types =
        announced.isEmpty() ? Watch.ANNOUNCED : new LinkedHashSet<>(announced);
    Watch watch = new Watch(name, search, types, newest(), quiet, deliveries());
    folder.add(watch);
    terminal.out().println("Added " + folder.path().resolve(name + ".json"));
    for (Delivery delivery : watch.deliveries()) {
      switch (delivery) {
        case Delivery.Feed random ->
            terminal.out().println("feed     " + folder.feeds().resolve(random.name() + ".atom"));
        case Delivery.Webhook signed ->
            terminal.out().println("secret   " + signed.secret().reveal());
        case Delivery.Markdown file -> terminal.out().println("markdown " + file.target());
        case Delivery.Mail address -> terminal.out().println("mail     " + address.target());
      }
    }
    return ExitStatus.OK;
  }

  private List<Delivery> deliveries() {
    List<Delivery> ways = new ArrayList<>();
    if (markdown != null) {
      ways.add(new Delivery.Markdown(markdown.toAbsolutePath().normalize()));
    }
    if (feed) {
      byte[] random = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(random);
      String safe = name.replaceAll("[^a-z0-9_-]", "-");
      ways.add(new Delivery.Feed(safe + "-" + HexFormat.of().formatHex(random)));
    }
    if (mail != null) {
      ways.add(new Delivery.Mail(mail));
    }
    if (webhook != null) {
      ways.add(new Delivery.Webhook(webhook, WebhookSecret.random(), allowPrivate));
    }
    if (ways.isEmpty()) {
      throw new IllegalArgumentException(
          "say where papers go: --markdown FILE, --feed, --mail ADDRESS or --webhook URL");
    }
    return ways;
  }

  /** The newest listing day, with which it begins; null if there is no listing yet. */
  private @Nullable LocalDate newest() throws IOException {
    try (PaperIndex papers = index.place(defaultIndex).openReadOnly()) {
      return papers.stats().newest();
    }
  }
}
