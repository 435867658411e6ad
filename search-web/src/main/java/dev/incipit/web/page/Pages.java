package dev.incipit.web.page;

import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.Query;
import dev.incipit.search.FacetField;
import dev.incipit.search.Hit;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.web.export.Signposts;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.page.author.AuthorPages;
import dev.incipit.web.page.frame.Assets;
import dev.incipit.web.page.frame.ErrorView;
import dev.incipit.web.page.frame.FrameView;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.PageWriter;
import dev.incipit.web.page.help.HelpPages;
import dev.incipit.web.page.list.ListingPages;
import dev.incipit.web.page.paper.PaperCitation;
import dev.incipit.web.page.paper.PaperPageView;
import dev.incipit.web.page.paper.PaperView;
import dev.incipit.web.page.search.AuthorsView;
import dev.incipit.web.page.search.KnownPaper;
import dev.incipit.web.page.search.Readings;
import dev.incipit.web.page.search.SearchView;
import dev.incipit.web.page.search.SubjectsView;
import dev.incipit.web.page.search.ZeroResultSuggestions;
import dev.incipit.web.page.trend.TrendPage;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.CorrectedSearch;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.params.NamedPapers;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.SearchParams;
import dev.incipit.web.params.SimilarParams;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers requests for pages. Thread-safe. */
public final class Pages {
  /** How many listings the start page looks at; a day may have a hundred of them. */
  private static final int NEWEST = 500;

  /** How many papers the start page shows where there is no listing. */
  private static final int LATEST = 10;

  private final PaperIndex index;
  private final ApiReferenceView api;
  private final @Nullable Duration deadline;
  private final PageWriter writer;
  private final PaperHub hub;
  private final TrendPage trends;
  private final AuthorPages authors;
  private final ListingPages listings;
  private final HelpPages help;

  /**
   * Pages over an index.
   *
   * @param api the reference of the API
   * @param deadline after which a search is answered in part; null for none
   */
  public Pages(PaperIndex index, Assets assets, ApiReferenceView api, @Nullable Duration deadline) {
    this.index = index;
    this.api = api;
    this.deadline = deadline;
    this.writer = new PageWriter(assets);
    this.hub = new PaperHub(index);
    this.trends = new TrendPage(index, writer);
    this.authors = new AuthorPages(index, writer);
    this.listings = new ListingPages(index, writer);
    this.help = new HelpPages(index, writer);
  }

  /** The pages of listings. */
  public ListingPages listings() {
    return listings;
  }

  /** Help with queries. */
  public HelpPages help() {
    return help;
  }

  /** The pages of authors. */
  public AuthorPages authorPages() {
    return authors;
  }

  /** The page of a search by time. */
  public TrendPage trends() {
    return trends;
  }

  /** {@code GET /}: the start page, or a search when the address asks for one. */
  public void start(Context ctx) throws IOException {
    SearchParams params = params(ctx);
    if (!params.isEverything()) {
      search(ctx, params);
      return;
    }
    List<ListingSummary> newest = index.listings("*", NEWEST);
    SearchPage all =
        index.search(
            SearchRequest.builder(Query.all())
                .sort(Sort.LAST_SUBMITTED)
                .size(newest.isEmpty() ? LATEST : 0)
                .build());
    StartView view = StartView.of(index.settings(), all.index(), newest, all.hits(), all.facets());
    writer.write(
        ctx,
        "start",
        FrameView.listed("")
            .described("Search and read arXiv, day by day: " + view.papers() + ", in full text."),
        view,
        view.hasFormulas());
  }

  /** {@code GET /search}. */
  public void search(Context ctx) throws IOException {
    SearchParams params = params(ctx);
    Optional<PaperId> named = KnownPaper.of(index, params);
    if (named.isPresent()) {
      ctx.redirect(
          RequestAttributes.prefix(ctx) + Addresses.paper(named.get()), HttpStatus.SEE_OTHER);
    } else {
      search(ctx, params);
    }
  }

  private void search(Context ctx, SearchParams typed) throws IOException {
    CorrectedSearch search = CorrectedSearch.of(index, typed, typed.parsed(), deadline);
    SearchParams params = search.params();
    SearchPage answer = search.page();
    RequestAttributes.answered(ctx, answer);
    List<Link> loosened =
        answer.total() > 0 || answer.partial()
            ? List.of()
            : ZeroResultSuggestions.of(index, params, answer);
    SearchView view = SearchView.of(typed, search, Readings.of(index, params), loosened);
    writer.write(
        ctx,
        "search",
        FrameView.unlisted(titleOf(params) + ": " + view.total())
            .described(view.description())
            .fedBy(Addresses.feed(params)),
        view,
        view.hasFormulas());
  }

  private static String titleOf(SearchParams params) {
    return params.text().isBlank() ? "All papers" : params.text();
  }

  /** {@code GET /search/authors}: many of the authors of a search. */
  public void authors(Context ctx) throws IOException {
    SearchParams params = params(ctx);
    SearchPage answer =
        index.search(
            SearchRequest.builder(params.parsed().query())
                .filters(params.filters())
                .matching(params.matching())
                .facets(Set.of(FacetField.AUTHOR))
                .authors(SearchRequest.MAX_AUTHORS)
                .size(0)
                .build());
    writer.write(
        ctx,
        "authors",
        FrameView.unlisted("Authors of " + titleOf(params)),
        AuthorsView.of(params, answer));
  }

  /** {@code GET /subjects}: all subjects with their papers. */
  public void subjects(Context ctx) throws IOException {
    SearchPage all =
        index.search(
            SearchRequest.builder(Query.all()).size(0).facets(Set.of(FacetField.SUBJECT)).build());
    Set<String> lists =
        index.listings("*", Integer.MAX_VALUE).stream()
            .map(ListingSummary::list)
            .collect(Collectors.toSet());
    writer.write(
        ctx,
        "subjects",
        FrameView.listed("Subjects"),
        SubjectsView.of(index.settings().taxonomy(), all.facets().subjects(), lists));
  }

  /** {@code GET /saved}: the papers that the address names. */
  public void saved(Context ctx) throws IOException {
    SavedView view = SavedView.of(NamedPapers.find(index, PageWriter.query(ctx)));
    writer.write(ctx, "saved", FrameView.unlisted("Reading list"), view, view.hasFormulas());
  }

  /** {@code GET /settings}: what a reader can choose, which their browser keeps. */
  public void settings(Context ctx) {
    writer.write(ctx, "settings", FrameView.listed("Settings"), SettingsView.create());
  }

  /** {@code GET /similar}: papers like those that the address names, or like its text. */
  public void similar(Context ctx) throws IOException {
    SimilarParams params = SimilarParams.read(index, PageWriter.query(ctx));
    List<Hit> hits = params.isEmpty() ? List.of() : index.similar(params.request());
    SimilarView view = SimilarView.of(params, hits);
    writer.write(ctx, "similar", FrameView.unlisted("Papers like these"), view, view.hasFormulas());
  }

  /** {@code GET /docs}: the reference of the API. */
  public void api(Context ctx) {
    writer.write(ctx, "docs", FrameView.listed("API"), api);
  }

  private SearchParams params(Context ctx) throws IOException {
    return SearchParams.read(PageWriter.query(ctx), index.settings());
  }

  /** {@code GET /abs/<id>}: a paper. */
  public void paper(Context ctx) throws IOException {
    paper(ctx, Lookup.paper(index, ctx.pathParam("id")));
  }

  /** {@code GET /abs?id=}: a paper whose id is not fit for a path. */
  public void paperNamed(Context ctx) throws IOException {
    paper(ctx, Lookup.paper(index, PageWriter.query(ctx)));
  }

  private void paper(Context ctx, Lookup found) throws IOException {
    PaperPageView view = hub.of(found, PageWriter.query(ctx));
    Paper paper = found.entry().paper();
    String canonical = view.paper().arxiv() == null ? null : view.paper().arxiv().abstractPage();
    FrameView frame =
        FrameView.listed(PaperView.titleOf(paper))
            .described(view.paper().abstractText())
            .about(canonical, PaperCitation.metas(paper));
    Signposts.add(ctx, paper);
    writer.write(ctx, "paper", frame, view, view.hasFormulas());
  }

  /** Says what is wrong; the status is set by the caller. */
  public void problem(Context ctx, Problem problem, @Nullable String requestId) {
    String again = problem.status() == 503 ? PageWriter.address(ctx) : null;
    ErrorView view = new ErrorView(problem, requestId, PageWriter.typed(ctx), again);
    writer.write(ctx, "error", FrameView.unlisted(problem.title()), view);
  }
}
