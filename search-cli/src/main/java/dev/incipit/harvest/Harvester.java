package dev.incipit.harvest;

import dev.incipit.listing.model.OaiAnswer;
import dev.incipit.search.PaperIndex;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fetches papers from a server into an index. Each answer is committed before how far the harvest
 * is gets written down; so a harvest that was killed repeats one answer at most, which changes
 * nothing. Not thread-safe.
 */
public final class Harvester implements Closeable {
  private static final Pattern LISTS =
      Pattern.compile("[A-Za-z.-]{1,40}(\\+[A-Za-z.-]{1,40}){0,20}");

  private final PaperIndex index;
  private final Path folder;
  private final Clock clock;
  private final Fetcher fetcher;

  /**
   * Makes a harvester.
   *
   * @param folder the folder of the index, where it is written down how far harvests are
   * @param allowPrivate whether servers in private networks may be asked
   * @param agent who asks, as servers are told in {@code User-Agent}
   */
  public Harvester(
      PaperIndex index,
      Path folder,
      boolean allowPrivate,
      String agent,
      HarvestLimits limits,
      Sleeper sleeper,
      Clock clock) {
    this.index = index;
    this.folder = folder;
    this.clock = clock;
    this.fetcher =
        new Fetcher(
            new AddressRule(allowPrivate, "--allow-private"), agent, limits, sleeper, clock);
  }

  /**
   * Keeps servers from leading a program into its own network by changing what their name means. To
   * be called first of all, by a program that harvests and ends.
   */
  public static void rememberLookups() {
    AddressRule.rememberLookups();
  }

  /**
   * Harvests to the end, going on where the last harvest of the same server, set and form stopped.
   *
   * @param progress told of each answer
   */
  public HarvestReport harvest(HarvestRequest request, Consumer<HarvestReport> progress)
      throws IOException {
    HarvestFile file = new HarvestFile(folder);
    HarvestState state = begin(request, file.state(request.key()));
    HarvestReport report = HarvestReport.NONE;
    Set<String> tokens = new HashSet<>();
    boolean restarted = false;
    int empty = 0;
    while (true) {
      String token = state.token();
      if (token != null && !tokens.add(token)) {
        file.keep(request.key(), state.abandoned());
        return report.stoppedBy("the server gives the same resumption token again and again");
      }
      URI address = token == null ? request.firstPage(state.from()) : request.nextPage(token);
      Page page;
      switch (fetcher.get(address, in -> whole(Page.read(in, address.toString())))) {
        case Attempt.Done<Page> done -> page = done.value();
        case Attempt.Again<Page> again -> {
          return report.stoppedBy(again.reason());
        }
        case Attempt.Stop<Page> stop -> {
          return report.stoppedBy(stop.reason());
        }
      }
      OaiAnswer answer = Objects.requireNonNull(page.answer());
      if (answer.refused()) {
        boolean expired = "badResumptionToken".equals(answer.error());
        if (!expired || token == null || restarted) {
          return report.stoppedBy(
              "the server refused: " + answer.error() + ": " + answer.message());
        }
        // Tokens live for a day at most. From the beginning then; what is known changes nothing.
        restarted = true;
        tokens.clear();
        state = state.begun(state.from(), state.until());
        continue;
      }
      empty = answer.records() > 0 ? 0 : empty + 1;
      if (empty > HarvestLimits.EMPTY_PAGES && answer.resumptionToken() != null) {
        file.keep(request.key(), state.abandoned());
        return report.stoppedBy("the server gives pages without records again and again");
      }
      HarvestReport added = page.addTo(index, today());
      report = report.plus(added);
      progress.accept(report);
      state = state.after(answer.newest(), answer.resumptionToken());
      file.keep(request.key(), state);
      if (state.token() == null) {
        return report;
      }
    }
  }

  /** Goes on with the harvest under way if its days are those asked for; else begins one. */
  private HarvestState begin(HarvestRequest request, HarvestState state) {
    boolean same =
        (request.from() == null || request.from().equals(state.from()))
            && Objects.equals(request.until(), state.until());
    if (state.token() != null && same) {
      return state;
    }
    return state.begun(
        request.from() != null ? request.from() : next(state.newest()), request.until());
  }

  /**
   * The first day of the next harvest: a server whose clock is fast dates records in the future.
   */
  private @Nullable LocalDate next(@Nullable LocalDate newest) {
    LocalDate today = today();
    return newest != null && newest.isAfter(today) ? today : newest;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Attempt<Page> whole(Page page) {
    OaiAnswer answer = page.answer();
    if (answer == null) {
      return new Attempt.Again<>("the answer is not OAI-PMH: " + page.complaint());
    }
    if (!answer.complete()) {
      return new Attempt.Again<>("the answer is cut off in the middle");
    }
    return answer.listed() || answer.error() != null
        ? new Attempt.Done<>(page)
        : new Attempt.Again<>("the answer holds neither a list of records nor an error");
  }

  /**
   * Fetches the daily feed of a list.
   *
   * @param base where feeds are, as {@code https://rss.arxiv.org/rss/}
   * @param list a code, as {@code cs.DC}, or several joined by {@code +}
   * @throws IllegalArgumentException if the list is no such code
   */
  public HarvestReport feed(URI base, String list) throws IOException {
    if (!LISTS.matcher(list).matches()) {
      throw new IllegalArgumentException(
          "lists look like cs.DC or cs.DC+cs.PF, was: '" + list + "'");
    }
    String end = base.toString().endsWith("/") ? "" : "/";
    URI address = URI.create(base + end + list);
    return switch (fetcher.get(address, in -> read(Page.read(in, address.toString())))) {
      case Attempt.Done<Page> done -> done.value().addTo(index, today());
      case Attempt.Again<Page> again -> HarvestReport.NONE.stoppedBy(again.reason());
      case Attempt.Stop<Page> stop -> HarvestReport.NONE.stoppedBy(stop.reason());
    };
  }

  private static Attempt<Page> read(Page page) {
    return page.ledger().unusable()
        ? new Attempt.Stop<>("the answer is no feed: " + page.complaint())
        : new Attempt.Done<>(page);
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
