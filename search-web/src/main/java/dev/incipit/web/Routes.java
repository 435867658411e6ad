package dev.incipit.web;

import dev.incipit.search.PaperIndex;
import dev.incipit.web.api.JsonApi;
import dev.incipit.web.page.Pages;
import dev.incipit.web.params.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Says which address is answered by what. */
final class Routes {
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final AllowedHosts allowedHosts;
  private final Freshness freshness;
  private final StaticFiles files = new StaticFiles();
  private final JsonApi api;
  private final Pages pages;
  private final Errors errors;

  Routes(PaperIndex index, ServerConfig config) {
    this.allowedHosts = new AllowedHosts(config);
    this.freshness = new Freshness(index, files.version());
    this.api = new JsonApi(index);
    this.pages = new Pages(index, files.styles());
    this.errors = new Errors(pages);
  }

  /** Answers when the platform itself fails, as by a stack that is too deep. */
  void failed(HttpServletResponse response, Error error) {
    errors.failed(response, error);
  }

  void declare(RoutesConfig routes) {
    routes.before(new SecurityHeaders());
    // Answers are compressed for those who ask for it.
    routes.before(ctx -> ctx.header("Vary", "Accept-Encoding"));
    routes.before(allowedHosts);
    routes.before(Routes::refuseWriting);
    routes.exception(Exception.class, errors::handle);
    // Named too, because Javalin's own answer to these would come before that for exceptions.
    routes.exception(HttpResponseException.class, errors::handle);

    fresh(routes, "/", pages::start);
    fresh(routes, "/search", pages::search);
    fresh(routes, "/list/{list}", pages::list);
    fresh(routes, "/list/{list}/{day}", pages::listing);
    fresh(routes, "/abs/<id>", pages::paper);
    fresh(routes, "/abs", pages::paperNamed);

    fresh(routes, "/api/v1/search", api::search);
    // An id may hold slashes, so that the longer address comes first.
    fresh(routes, "/api/v1/papers/<id>/similar", api::similar);
    fresh(routes, "/api/v1/papers/<id>", api::paper);
    fresh(routes, "/api/v1/papers", api::paperNamed);
    fresh(routes, "/api/v1/suggest", api::suggest);
    fresh(routes, "/api/v1/subjects", api::subjects);
    fresh(routes, "/api/v1/stats", api::stats);

    get(routes, "/health/live", api::live);
    get(routes, "/health/ready", api::ready);
    files.names().forEach(n -> get(routes, "/static/" + n, ctx -> files.serve(n, ctx)));
    get(routes, "/robots.txt", ctx -> files.serve("robots.txt", ctx));
    get(routes, "/favicon.ico", ctx -> files.serve("icon.svg", ctx));
  }

  /** An answer that stays the same while the index does. */
  private void fresh(RoutesConfig routes, String path, Handler handler) {
    get(
        routes,
        path,
        ctx -> {
          freshness.before(ctx);
          handler.handle(ctx);
          freshness.after(ctx);
        });
  }

  /** HEAD runs the same code, so that its status and headers are true; the body is left out. */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private static void refuseWriting(Context ctx) {
    if (!READING.contains(ctx.method())) {
      ctx.header("Allow", "GET, HEAD");
      throw Problem.refused(
              405, "Method not allowed", "this server only answers GET and HEAD requests")
          .asException();
    }
  }
}
