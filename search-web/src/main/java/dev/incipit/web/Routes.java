package dev.incipit.web;

import dev.incipit.export.ExportFormat;
import dev.incipit.paper.PaperReference;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.api.Health;
import dev.incipit.web.api.JsonApi;
import dev.incipit.web.arxiv.ArxivApi;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.export.Exports;
import dev.incipit.web.feed.Feeds;
import dev.incipit.web.files.ApiCatalog;
import dev.incipit.web.files.ApiDescription;
import dev.incipit.web.files.SearchDescription;
import dev.incipit.web.files.StaticFiles;
import dev.incipit.web.http.AllowedHosts;
import dev.incipit.web.http.AllowedOrigins;
import dev.incipit.web.http.BearerAuthentication;
import dev.incipit.web.http.CrossOrigin;
import dev.incipit.web.http.EntityTags;
import dev.incipit.web.http.Errors;
import dev.incipit.web.http.PublicAddress;
import dev.incipit.web.http.RequestBodies;
import dev.incipit.web.http.SearchLimiter;
import dev.incipit.web.http.SecurityHeaders;
import dev.incipit.web.json.Json;
import dev.incipit.web.log.Metrics;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.mcp.McpEndpoint;
import dev.incipit.web.oai.OaiProvider;
import dev.incipit.web.page.ApiReferenceView;
import dev.incipit.web.page.Pages;
import dev.incipit.web.params.Problem;
import dev.incipit.web.record.RecordPages;
import dev.incipit.web.text.TruncatedIndex;
import dev.incipit.web.watch.WatchPages;
import dev.incipit.web.watch.WatchSource;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which address is answered by what. */
final class Routes {
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final List<String> patterns = new ArrayList<>();
  private final AllowedHosts allowedHosts;
  private final PublicAddress publicAddress;
  private final BearerAuthentication authentication;
  private final AllowedOrigins allowedOrigins;
  private final CrossOrigin crossOrigin;
  private final SearchLimiter limiter;
  private final Metrics metrics;
  private final EntityTags tags;
  private final StaticFiles files = new StaticFiles();
  private final ApiDescription description = new ApiDescription();
  private final JsonApi api;
  private final Health health;
  private final ArxivApi arxiv;
  private final @Nullable McpEndpoint mcp;
  private final OaiProvider oai;
  private final Feeds feeds;
  private final Exports exports;
  private final RecordPages records;
  private final Pages pages;
  private final WatchPages watches;
  private final Errors errors;

  Routes(
      PaperIndex index,
      ServerConfig config,
      SearchLimiter limiter,
      Metrics metrics,
      Health health,
      WatchSource watches) {
    this.allowedHosts = new AllowedHosts(config);
    this.publicAddress = new PublicAddress(config);
    this.authentication = new BearerAuthentication(config.tokens());
    this.allowedOrigins = new AllowedOrigins(allowedHosts, config);
    this.crossOrigin = new CrossOrigin(config.crossOrigins());
    this.limiter = limiter;
    this.metrics = metrics;
    this.tags = new EntityTags(index, files.version(), Clock.systemUTC());
    PaperIndex shown = new TruncatedIndex(index);
    this.api = new JsonApi(shown, config.searchDeadline());
    this.health = health;
    this.arxiv = new ArxivApi(shown);
    this.mcp = config.mcp() ? new McpEndpoint(index, config.searchDeadline()) : null;
    this.oai = new OaiProvider(index, Clock.systemUTC());
    this.feeds = new Feeds(shown);
    this.exports = new Exports(index, (first, walk) -> limiter.turn(first, walk::next));
    this.records = new RecordPages(index, Clock.systemUTC());
    this.pages =
        new Pages(
            shown,
            files.assets(),
            ApiReferenceView.of(Json.read(description.text())),
            config.searchDeadline());
    this.watches = new WatchPages(watches, files.assets());
    this.errors = new Errors(pages);
  }

  /** Answers when the platform itself fails, as by a stack that is too deep. */
  void failed(HttpServletResponse response, Error error) {
    errors.failed(response, error);
  }

  void declare(RoutesConfig routes) {
    routes.before(RequestAttributes::begin);
    routes.before(new SecurityHeaders());
    // Answers are compressed for those who ask for it.
    routes.before(ctx -> ctx.header("Vary", "Accept-Encoding"));
    routes.before(allowedHosts);
    routes.before(publicAddress);
    routes.before(new RequestBodies());
    routes.before(crossOrigin);
    // After that, as browsers ask without a token whether they may send one.
    routes.before(authentication);
    routes.before(allowedOrigins);
    routes.before(Routes::refuseWriting);
    routes.exception(Exception.class, errors::handle);
    // Named too, because Javalin's own answer to these would come before that for exceptions.
    routes.exception(HttpResponseException.class, errors::handle);

    search(routes, "/", pages::start);
    search(routes, "/search", pages::search);
    search(routes, "/search/authors", pages::authors);
    search(routes, "/search/trend", pages.trends()::show);
    search(routes, "/author/<name>", pages.authorPages()::named);
    search(routes, "/author", pages.authorPages()::author);
    search(routes, "/subjects", pages::subjects);
    search(routes, "/saved", pages::saved);
    search(routes, "/help", pages.help()::help);
    get(routes, "/advanced", pages.help()::advanced);
    search(routes, "/list", pages.listings()::lists);
    search(routes, "/similar", pages::similar);
    search(routes, "/list/{list}", pages.listings()::list);
    search(routes, "/list/{list}/{period}", pages.listings()::listing);
    search(routes, "/abs/<id>", this::paper);
    search(routes, "/abs", this::paperNamed);
    // Not while the index stays the same, as these follow the watches.
    get(routes, "/watches", watches::list);
    get(routes, "/watches/{feed}", watches::feed);
    declareForPrograms(routes);
    declareOperations(routes);
    files.names().forEach(n -> get(routes, "/static/" + n, ctx -> files.serve(n, ctx)));
    get(routes, "/pdf/<id>", Routes::pdf);
    get(routes, "/robots.txt", ctx -> files.serve("robots.txt", ctx));
    get(routes, "/favicon.ico", ctx -> files.serve("icon.svg", ctx));
  }

  private void declareForPrograms(RoutesConfig routes) {
    search(routes, "/api/v1/search", api::search);
    // An id may hold slashes, so that the longer address comes first.
    search(routes, "/api/v1/papers/<id>/similar", api::similar);
    search(routes, "/api/v1/papers/<id>", api::paper);
    search(routes, "/api/v1/papers", api::paperNamed);
    search(routes, "/api/v1/similar", api::similarToAll);
    search(routes, "/api/v1/suggest", api::suggest);
    search(routes, "/api/v1/subjects", api::subjects);
    search(routes, "/api/v1/stats", api::stats);

    search(routes, ArxivApi.PATH, arxiv::query);
    routes.post(ArxivApi.PATH, noted(ArxivApi.PATH, limiter.guard(arxiv::query)));

    get(routes, OaiProvider.PATH, limiter.guard(oai::answer));
    routes.post(OaiProvider.PATH, noted(OaiProvider.PATH, limiter.guard(oai::answer)));
    declareForAssistants(routes);
    search(routes, "/feed.atom", feeds::atom);
    search(routes, "/feed.rss", feeds::rss);
    search(routes, "/feed.json", feeds::json);
    search(routes, "/atom/{list}", feeds::atomOfList);
    search(routes, "/rss/{list}", feeds::rssOfList);
    for (ExportFormat format : ExportFormat.values()) {
      // Its searches have their turns one by one, as writing may take as long as the client likes.
      fresh(routes, "/export." + format.suffix(), ctx -> exports.search(ctx, format));
    }
    search(routes, "/search.record.json", records::json);
    search(routes, "/search.record.md", records::markdown);
    get(routes, "/openapi.json", description::show);
    get(routes, ApiCatalog.PATH, ApiCatalog::show);
    get(routes, "/docs", pages::api);
    get(routes, "/settings", pages::settings);
    get(routes, SearchDescription.PATH, SearchDescription::show);
  }

  private void declareForAssistants(RoutesConfig routes) {
    if (mcp != null) {
      patterns.add(McpEndpoint.PATH);
      routes.post(McpEndpoint.PATH, noted(McpEndpoint.PATH, limiter.guard(mcp::post)));
      routes.get(McpEndpoint.PATH, noted(McpEndpoint.PATH, mcp::get));
    }
  }

  private void declareOperations(RoutesConfig routes) {
    get(routes, "/health", health::detail);
    get(routes, "/health/live", health::live);
    get(routes, "/health/ready", health::ready);
    get(routes, "/metrics", metrics::show);
  }

  /** {@code GET /pdf/<id>}: arXiv has the papers themselves. */
  private static void pdf(Context ctx) {
    String id = ctx.pathParam("id").replaceFirst("(?i)\\.pdf$", "");
    PaperReference paper =
        PaperReference.recognise(id)
            .orElseThrow(() ->
                Problem.notFound(
                        "No such paper",
                        "only arXiv has papers as PDF; its ids look like 2604.07609 or"
                            + " hep-th/9901001")
                    .asException());
    String version = paper.version() == null ? "" : "v" + paper.version();
    ctx.redirect("https://arxiv.org/pdf/" + paper.id() + version, HttpStatus.FOUND);
  }

  private void paper(Context ctx) throws Exception {
    if (!exports.paper(ctx)) {
      pages.paper(ctx);
    }
  }

  private void paperNamed(Context ctx) throws Exception {
    if (!exports.paperNamed(ctx)) {
      pages.paperNamed(ctx);
    }
  }

  /** An answer that asks the index, and stays the same while that does. */
  private void search(RoutesConfig routes, String path, Handler handler) {
    fresh(routes, path, limiter.guard(handler));
  }

  private void fresh(RoutesConfig routes, String path, Handler handler) {
    get(
        routes,
        path,
        ctx -> {
          if (!tags.isKnown(ctx)) {
            handler.handle(ctx);
          }
        });
  }

  /** The patterns of all addresses that are answered, as the description writes them. */
  List<String> patterns() {
    return List.copyOf(patterns);
  }

  /** HEAD runs the same code, so that its status and headers are true; the body is left out. */
  private void get(RoutesConfig routes, String path, Handler handler) {
    patterns.add(path.replace('<', '{').replace('>', '}'));
    Handler noted = noted(path, handler);
    routes.get(path, noted);
    routes.head(path, noted);
  }

  private static Handler noted(String path, Handler handler) {
    return ctx -> {
      RequestAttributes.route(ctx, path);
      handler.handle(ctx);
    };
  }

  private static void refuseWriting(Context ctx) {
    String methods =
        switch (ctx.path()) {
          case ArxivApi.PATH, OaiProvider.PATH -> "GET, HEAD, POST";
          case McpEndpoint.PATH -> "POST";
          default -> "GET, HEAD";
        };
    boolean posted = ctx.method().equals(HandlerType.POST) && methods.endsWith("POST");
    if (!READING.contains(ctx.method()) && !posted) {
      ctx.header("Allow", methods);
      throw Problem.refused(
              405, "Method not allowed", "this address only answers the methods in Allow")
          .asException();
    }
  }
}
