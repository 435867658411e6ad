package dev.incipit.web.http;

import dev.incipit.search.UnavailableIndexException;
import dev.incipit.web.api.ProblemJson;
import dev.incipit.web.arxiv.ArxivApi;
import dev.incipit.web.json.Json;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.mcp.McpEndpoint;
import dev.incipit.web.oai.OaiProvider;
import dev.incipit.web.page.Pages;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where exceptions become answers: JSON for programs, a page for people. */
public final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final Pages pages;

  public Errors(Pages pages) {
    this.pages = pages;
  }

  public void handle(Exception exception, Context ctx) {
    if (ctx.res().isCommitted() || RequestAttributes.isSending(ctx)) {
      cutOff(exception, ctx);
      return;
    }
    switch (exception) {
      case ProblemException refused -> answer(ctx, refused.problem(), null);
      case HttpResponseException refused -> answer(ctx, problem(refused, ctx), null);
      case UnavailableIndexException unavailable -> unavailable(ctx, unavailable);
      default ->
          RequestFailures.of(exception)
              .ifPresentOrElse(
                  problem -> {
                    // What else comes on this connection cannot be told from what came.
                    ctx.header("Connection", "close");
                    answer(ctx, problem, null);
                  },
                  () -> unexpected(ctx, exception));
    }
  }

  /** Breaks the connection, so that half an answer is not taken for a whole one. */
  private static void cutOff(Exception exception, Context ctx) {
    LOG.warn("request {} was answered in part", RequestAttributes.id(ctx), exception);
    ServletContextRequest.getServletContextRequest(ctx.req()).getServletChannel().abort(exception);
  }

  /** Tells the reason, which names no secret; asking again later is right. */
  private void unavailable(Context ctx, UnavailableIndexException unavailable) {
    String requestId = RequestAttributes.id(ctx);
    LOG.warn("request {} met an index that does not answer: {}", requestId, unavailable.toString());
    RequestAttributes.indexUnavailable(ctx);
    answer(ctx, Problem.unavailable("" + unavailable.getMessage()), requestId);
  }

  /** Answers 500 with no details but a name under which the log has them. */
  private void unexpected(Context ctx, Exception exception) {
    String requestId = RequestAttributes.id(ctx);
    LOG.error("request {} failed", requestId, exception);
    answer(ctx, failure(requestId), requestId);
  }

  /** The same for failures of the platform, which leave no context to answer in. */
  public void failed(HttpServletResponse response, Error error) {
    String requestId = UUID.randomUUID().toString();
    LOG.error("request {} failed", requestId, error);
    Problem problem = failure(requestId);
    byte[] body = Json.bytes(ProblemJson.of(problem, requestId));
    response.setStatus(problem.status());
    response.setContentType(ProblemJson.MEDIA_TYPE);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException e) {
      LOG.warn("request {} could not be answered", requestId, e);
    }
  }

  private static Problem failure(String requestId) {
    return Problem.refused(
        500,
        "Something went wrong on this server",
        "this is the server's fault; its operator finds the cause in the log under request "
            + requestId);
  }

  private static Problem problem(HttpResponseException refused, Context ctx) {
    return refused.getStatus() == 404
        ? Problem.notFound(
            "There is nothing at this address",
            isForPrograms(ctx.path())
                ? "no such address; the API's addresses start with /api/v1/search,"
                    + " /api/v1/papers/, /api/v1/subjects and /api/v1/stats"
                : "papers are under /abs/, listings under /list/, and the search box finds both")
        : Problem.refused(
            refused.getStatus(), "The request was refused", "" + refused.getMessage());
  }

  static boolean isForPrograms(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/health/")
        || path.startsWith("/feed.")
        || path.startsWith("/atom/")
        || path.startsWith("/rss/")
        || path.startsWith("/export.")
        || path.equals(McpEndpoint.PATH)
        || path.equals(OaiProvider.PATH)
        || path.equals("/metrics");
  }

  private void answer(Context ctx, Problem problem, @Nullable String requestId) {
    EntityTags.forget(ctx);
    ctx.status(problem.status());
    if (problem.status() == 503) {
      ctx.header("Retry-After", "1");
    }
    if (ctx.path().equals(ArxivApi.PATH)) {
      ArxivApi.refuse(ctx, problem);
    } else if (isForPrograms(ctx.path())) {
      Json.write(ctx, ProblemJson.MEDIA_TYPE, ProblemJson.of(problem, requestId));
    } else {
      pages.problem(ctx, problem, requestId);
    }
  }
}
