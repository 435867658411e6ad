package dev.incipit.web.page;

import dev.incipit.web.params.QueryString;
import io.javalin.http.Context;

/** Writes a page: its content in its frame. Thread-safe. */
final class PageWriter {
  private final Assets assets;
  private final Templates templates = new Templates();

  PageWriter(Assets assets) {
    this.assets = assets;
  }

  void write(Context ctx, String template, FrameView frame, Object view) {
    write(ctx, template, frame, view, false);
  }

  /** Writes a page that may hold formulas. */
  void write(Context ctx, String template, FrameView frame, Object view, boolean math) {
    ctx.contentType("text/html; charset=utf-8")
        .result(templates.render(template, frame.loading(assets, math), view));
  }

  /** The parameters of a request. */
  static QueryString query(Context ctx) {
    return QueryString.parse(ctx.req().getQueryString());
  }
}
