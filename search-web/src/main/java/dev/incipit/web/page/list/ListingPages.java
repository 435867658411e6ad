package dev.incipit.web.page.list;

import dev.incipit.paper.Taxonomy;
import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.page.frame.FrameView;
import dev.incipit.web.page.frame.PageWriter;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers requests for listings: of a day, of the last few days, of a month. Thread-safe. */
public final class ListingPages {
  /** How many days of a list are looked at; twenty years of them. */
  private static final int DAYS = 5_000;

  /** How many days "recent" means, as on arXiv's page of that name. */
  private static final int RECENT = 5;

  /** How many days stand on a list's own page. */
  private static final int LAST = 10;

  private final PaperIndex index;
  private final PageWriter writer;
  private final ListsPages lists;

  public ListingPages(PaperIndex index, PageWriter writer) {
    this.index = index;
    this.writer = writer;
    this.lists = new ListsPages(index, writer);
  }

  /** {@code GET /list}: all lists. */
  public void lists(Context ctx) throws IOException {
    lists.all(ctx);
  }

  /** {@code GET /list/{list}}: what is known of a list, or all lists of a day. */
  public void list(Context ctx) throws IOException {
    LocalDate day = parsed(ctx.pathParam("list"));
    if (day != null) {
      lists.day(ctx, day);
      return;
    }
    ListView view = ListView.of(days(ctx), LAST);
    FrameView frame = frame(view.list(), view.name());
    writer.write(
        ctx,
        "list",
        frame.described("Listings of " + view.name() + " at arXiv, day by day. " + view.extent()),
        view);
  }

  /** {@code GET /list/{list}/{period}}: its entries, as arXiv shows them. */
  public void listing(Context ctx) throws IOException {
    ListedDays days = days(ctx);
    String period = ctx.pathParam("period");
    if (period.equals("new")) {
      day(ctx, days, days.newest());
    } else if (period.equals("recent")) {
      recent(ctx, days);
    } else if (period.length() == "2026-04".length()) {
      month(ctx, days, month(period));
    } else {
      day(ctx, days, day(period));
    }
  }

  private void day(Context ctx, ListedDays days, LocalDate day) throws IOException {
    Optional<ListingDay> found = index.listing(days.list(), day);
    if (found.isEmpty()) {
      none(ctx, days, day);
      return;
    }
    ListingDay listing = found.get();
    int page = Addresses.page(PageWriter.query(ctx), ListingView.pages(listing.size()));
    ListingView view = ListingView.of(listing, days, page);
    String title = view.head().name() + ", " + view.day();
    FrameView frame = frame(days.list(), title).described(view.description());
    writer.write(ctx, "listing", frame, view, view.hasFormulas());
  }

  /** A day without listing, such as a Sunday: the days around it are what is wanted. */
  private void none(Context ctx, ListedDays days, LocalDate day) throws IOException {
    NoListingView view = NoListingView.of(days, day);
    ctx.status(HttpStatus.NOT_FOUND);
    writer.write(ctx, "noListing", FrameView.unlisted("No listing: " + view.day()), view);
  }

  private void recent(Context ctx, ListedDays days) throws IOException {
    YearMonth month = YearMonth.from(days.newest());
    String address = Addresses.recent(days.list());
    span(ctx, days, days.last(RECENT), address, "Recent articles", month, false);
  }

  private void month(Context ctx, ListedDays days, YearMonth month) throws IOException {
    List<ListingSummary> shown = days.in(month);
    if (shown.isEmpty()) {
      throw unknown(days, TextFormat.month(month));
    }
    String address = Addresses.listing(days.list(), month);
    span(ctx, days, shown, address, TextFormat.month(month), month, true);
  }

  private void span(
      Context ctx,
      ListedDays days,
      List<ListingSummary> shown,
      String address,
      String heading,
      YearMonth month,
      boolean whole)
      throws IOException {
    int total = shown.stream().mapToInt(ListingSummary::total).sum();
    int pages = ListingView.pages(total);
    int page = Addresses.page(PageWriter.query(ctx), pages);
    CalendarView calendar = CalendarView.of(days, month, null);
    SpanView view =
        new SpanView(
            ListingHead.of(
                days,
                whole ? heading : "the last " + shown.size() + " days",
                shown.getLast().day(),
                shown.getFirst().day()),
            heading,
            TextFormat.entries(total),
            SpanView.jumps(shown, address, page),
            SpanView.days(shown, page, this::entries),
            PagesOf.of(address, page, pages),
            calendar,
            whole ? calendar.previous() : null,
            whole ? calendar.next() : null);
    String title = view.head().name() + ", " + heading;
    FrameView frame = frame(days.list(), title).described(title + ": " + view.total() + ".");
    writer.write(ctx, "span", frame, view, view.hasFormulas());
  }

  private static FrameView frame(String list, String title) {
    return FrameView.listed(title).fedBy(ListingHead.feed(list));
  }

  private List<ListingDay.Entry> entries(ListingSummary day) throws IOException {
    return index.listing(day.list(), day.day()).stream()
        .flatMap(listing -> listing.sections().stream())
        .flatMap(section -> section.entries().stream())
        .toList();
  }

  private ListedDays days(Context ctx) throws IOException {
    Taxonomy taxonomy = index.settings().taxonomy();
    String list = taxonomy.canonical(ctx.pathParam("list"));
    List<ListingSummary> days = list.equals("*") ? List.of() : index.listings(list, DAYS);
    if (days.isEmpty()) {
      throw Problem.notFound(
              "No such list",
              "there are no listings for '" + list + "' yet; /list shows the lists there are")
          .asException();
    }
    return new ListedDays(list, days, taxonomy);
  }

  private static LocalDate day(String text) {
    LocalDate day = parsed(text);
    if (day == null) {
      throw unreadable(text);
    }
    return day;
  }

  private static YearMonth month(String text) {
    LocalDate first = parsed(text + "-01");
    if (first == null) {
      throw unreadable(text);
    }
    return YearMonth.from(first);
  }

  private static @Nullable LocalDate parsed(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static RuntimeException unreadable(String text) {
    return Problem.invalid(
            "period",
            "the end of a listing's address is new, recent, a day such as 2026-04-10 or a month"
                + " such as 2026-04; was '"
                + text
                + "'")
        .asException();
  }

  private static RuntimeException unknown(ListedDays days, String when) {
    return Problem.notFound(
            "No listing then",
            "there is no listing of %s for %s; /list/%s shows the days there are"
                .formatted(days.list(), when, days.list()))
        .asException();
  }
}
