package dev.incipit.web.feed;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.search.Hit;
import dev.incipit.search.ListingDay;
import dev.incipit.search.SearchPage;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.SearchParams;
import dev.incipit.web.text.DisplayText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feed tells, in whatever form. Nothing in it depends on when it is asked for.
 *
 * @param title the search in words
 * @param id names the search, the same for ever
 * @param page the address of the search page
 * @param self the address of the feed
 * @param next the address of the feed of older papers (RFC 5005); null when there are none
 * @param updated when the newest of its papers was announced or came in
 * @param base this server's address, with a slash at its end
 * @param papers the papers, newest first, or in the order of a listing
 * @param day the listing day that the feed tells of; null for a search
 */
record FeedView(
    String title,
    String id,
    String page,
    String self,
    @Nullable String next,
    Instant updated,
    String base,
    List<AnnouncedPaper> papers,
    @Nullable LocalDate day) {

  /** The namespace of what arXiv's own feeds tell beyond RSS and Atom. */
  static final String ARXIV = "http://arxiv.org/schemas/atom";

  static FeedView of(
      SearchParams params, SearchPage found, String base, String self, @Nullable String next) {
    String search = params.toQuery().toString();
    String query = search.isEmpty() ? "" : "?" + search;
    List<AnnouncedPaper> papers = found.hits().stream().map(Hit::entry).toList();
    LocalDate newest = found.index().newest();
    Instant known = newest == null ? Instant.EPOCH : startOf(newest);
    return new FeedView(
        params.text().isBlank() ? "Papers" : "Papers: " + params.text(),
        "urn:uuid:" + UUID.nameUUIDFromBytes(("feed " + search).getBytes(StandardCharsets.UTF_8)),
        base + "search" + query,
        self,
        next,
        papers.stream().map(FeedView::updated).max(Instant::compareTo).orElse(known),
        base,
        papers,
        null);
  }

  /** The feed of a listing, in which each paper was announced as it was on that day. */
  static FeedView of(ListingDay listing, String base, String self) {
    List<AnnouncedPaper> papers =
        listing.sections().stream()
            .flatMap(section -> section.entries().stream())
            .map(entry ->
                new AnnouncedPaper(
                    entry.paper(), List.of(entry.announcement()), entry.held().note()))
            .toList();
    return new FeedView(
        listing.list() + " updates",
        "urn:uuid:"
            + UUID.nameUUIDFromBytes(("list " + listing.list()).getBytes(StandardCharsets.UTF_8)),
        // Readers of arXiv's feeds take the list from the end of this.
        base + Addresses.list(listing.list()).substring(1),
        self,
        null,
        startOf(listing.day()),
        base,
        papers,
        listing.day());
  }

  /** What the feed is, in a sentence. */
  String description() {
    return day == null ? title + ", newest first" : title + " of " + day;
  }

  /** When the paper came out: on the listing day, or else when it came in; empty if unknown. */
  Optional<Instant> published(AnnouncedPaper entry) {
    return day == null
        ? entry.paper().submittedOrMonth().map(FeedView::second)
        : Optional.of(startOf(day));
  }

  /** The last announcement, or else the newest version, or else 1970. */
  static Instant updated(AnnouncedPaper paper) {
    return paper.announcements().isEmpty()
        ? paper.updatedAbout().map(FeedView::second).orElse(Instant.EPOCH)
        : startOf(paper.announcements().getLast().date());
  }

  static Instant second(PaperDate date) {
    return date.start().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** How the paper was last announced, in the words of arXiv's own feeds; null if it never was. */
  static @Nullable String announceType(AnnouncedPaper paper) {
    if (paper.announcements().isEmpty()) {
      return null;
    }
    return switch (paper.announcements().getLast().type()) {
      case NEW -> "new";
      case CROSS -> "cross";
      case REPLACED -> "replace";
    };
  }

  /** An abstract as it is read. */
  static String abstractOf(AnnouncedPaper paper) {
    return DisplayText.of(paper.paper().abstractText().strip());
  }

  /** Names a paper, whatever its version, so that readers know it again. */
  static String idOf(PaperId id) {
    return id.isArxiv()
        ? "http://arxiv.org/abs/" + id
        : "urn:incipit:paper:"
            + URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The address of a paper's page on this server. */
  String pageOf(PaperId id) {
    return base + Addresses.paper(id).substring(1);
  }

  /** A title, even where the source has none; it says so if the paper was withdrawn. */
  static String titleOf(AnnouncedPaper paper) {
    String title = DisplayText.of(paper.paper().title().strip().replaceAll("\\s+", " "));
    String named = title.isEmpty() ? paper.id().value() : title;
    return paper.isWithdrawn() ? named + " (withdrawn)" : named;
  }
}
