package dev.incipit.web.page;

import dev.incipit.paper.Paper;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.ParsedQuery;
import dev.incipit.query.Query;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests for pages. Thread-safe. */
public final class Pages {
  /** How many listings the start page shows. */
  private static final int NEWEST = 12;

  /** How many days of a list are looked at; twenty years of them. */
  private static final int DAYS = 5_000;

  /** How many similar papers a paper's page shows. */
  private static final int SIMILAR = 5;

  private final PaperIndex index;
  private final List<String> styles;
  private final Templates templates = new Templates();

  /**
   * Pages over an index.
   *
   * @param styles the addresses of the style sheets
   */
  public Pages(PaperIndex index, List<String> styles) {
    this.index = index;
    this.styles = List.copyOf(styles);
  }

  /** {@code GET /}: the start page, or a search when the address asks for one. */
  public void start(Context ctx) throws IOException {
    SearchParams params = params(ctx);
    if (!params.isEverything()) {
      search(ctx, params);
      return;
    }
    SearchPage all = index.search(SearchRequest.builder(Query.all()).size(0).build());
    List<ListingSummary> newest = index.listings("*", NEWEST);
    show(ctx, "start", frame("", true), StartView.of(all.index(), newest, all.facets()));
  }

  /** {@code GET /search}. */
  public void search(Context ctx) throws IOException {
    search(ctx, params(ctx));
  }

  private void search(Context ctx, SearchParams params) throws IOException {
    ParsedQuery parsed = params.parsed();
    SearchPage answer = Lookup.search(index, params, parsed);
    List<Link> loosened = answer.total() > 0 ? List.of() : Loosening.of(index, params, answer);
    String title = params.text().isBlank() ? "All papers" : params.text();
    show(ctx, "search", frame(title, false), SearchView.of(params, parsed, answer, loosened));
  }

  private static SearchParams params(Context ctx) {
    return SearchParams.read(QueryString.parse(ctx.req().getQueryString()));
  }

  /** {@code GET /list/{list}}: the days known of a list. */
  public void list(Context ctx) throws IOException {
    String list = listOf(ctx);
    List<DayView> days = days(list).stream().map(DayView::of).toList();
    String title = ListingView.nameOf(list);
    show(ctx, "list", frame(title, true), new ListView(list, title, days));
  }

  /** {@code GET /list/{list}/{day}}: a listing as arXiv shows it. */
  public void listing(Context ctx) throws IOException {
    String list = listOf(ctx);
    List<LocalDate> days = days(list).stream().map(ListingSummary::day).distinct().toList();
    LocalDate day = day(ctx.pathParam("day"), days.getFirst());
    int at = days.indexOf(day);
    ListingView view =
        index
            .listing(list, day)
            .map(l -> ListingView.of(l, neighbour(days, at + 1), neighbour(days, at - 1)))
            .orElseThrow(() -> unknownDay(list, day));
    show(ctx, "listing", frame(view.name() + ", " + view.day(), true), view);
  }

  private static String listOf(Context ctx) {
    return Taxonomy.arxiv().canonical(ctx.pathParam("list"));
  }

  private List<ListingSummary> days(String list) throws IOException {
    List<ListingSummary> days = index.listings(list, DAYS);
    if (days.isEmpty() || list.equals("*")) {
      throw Problem.notFound(
              "No such list",
              "the index knows no listing of '" + list + "'; the start page shows what it knows")
          .asException();
    }
    return days;
  }

  private static @Nullable LocalDate neighbour(List<LocalDate> days, int at) {
    return at >= 0 && at < days.size() ? days.get(at) : null;
  }

  private static LocalDate day(String text, LocalDate newest) {
    if (text.equals("new")) {
      return newest;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problem.invalid(
              "day", "a day of a list is written 2026-04-10, or new; was '" + text + "'")
          .asException();
    }
  }

  private static RuntimeException unknownDay(String list, LocalDate day) {
    return Problem.notFound(
            "No listing on that day",
            "the index knows no listing of "
                + list
                + " on "
                + Wording.weekday(day)
                + "; /list/"
                + list
                + " shows the days that it knows")
        .asException();
  }

  /** {@code GET /abs/<id>}: a paper. */
  public void paper(Context ctx) throws IOException {
    paper(ctx, Lookup.paper(index, ctx.pathParam("id")));
  }

  /** {@code GET /abs?id=}: a paper whose id is not fit for a path. */
  public void paperNamed(Context ctx) throws IOException {
    paper(ctx, Lookup.paper(index, QueryString.parse(ctx.req().getQueryString())));
  }

  private void paper(Context ctx, Lookup found) throws IOException {
    PaperPageView view = PaperPageView.of(found, index.similar(found.entry().id(), SIMILAR));
    Paper paper = found.entry().paper();
    String canonical = view.paper().arxiv() == null ? null : view.paper().arxiv().abstractPage();
    FrameView frame =
        new FrameView(
            PaperView.titleOf(paper), true, canonical, PaperPageView.metas(paper), styles);
    show(ctx, "paper", frame, view);
  }

  /** Says what is wrong; the status is set by the caller. */
  public void problem(Context ctx, Problem problem, @Nullable String requestId) {
    show(ctx, "error", frame(problem.title(), false), new ErrorView(problem, requestId));
  }

  private FrameView frame(String title, boolean robots) {
    return new FrameView(title, robots, null, List.of(), styles);
  }

  private void show(Context ctx, String template, FrameView frame, Object view) {
    ctx.contentType("text/html; charset=utf-8").result(templates.render(template, frame, view));
  }
}
