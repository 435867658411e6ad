package dev.incipit.web.page.frame;

import dev.incipit.web.params.ProblemException;
import dev.incipit.web.params.QueryString;
import io.javalin.http.Context;
import java.util.List;

/** Writes a page: its content in its frame. Thread-safe. */
public final class PageWriter {
  private final Assets assets;
  private final Templates templates = new Templates();

  public PageWriter(Assets assets) {
    this.assets = assets;
  }

  public void write(Context ctx, String template, FrameView frame, Object view) {
    write(ctx, template, frame, view, false);
  }

  /** Writes a page that may hold formulas. */
  public void write(Context ctx, String template, FrameView frame, Object view, boolean math) {
    ctx.contentType("text/html; charset=utf-8")
        .result(templates.render(template, frame.loading(assets, math), view));
  }

  /** The parameters of a request. */
  public static QueryString query(Context ctx) {
    return QueryString.parse(ctx.req().getQueryString());
  }

  /** What was searched for; empty if nothing was, or if the address cannot be read. */
  public static String typed(Context ctx) {
    try {
      List<String> texts = query(ctx).all("q");
      return texts.isEmpty() ? "" : texts.getFirst();
    } catch (ProblemException e) {
      return "";
    }
  }

  /** The path and the parameters of a request, as they were sent. */
  public static String address(Context ctx) {
    String parameters = ctx.req().getQueryString();
    return ctx.req().getRequestURI() + (parameters == null ? "" : "?" + parameters);
  }
}
