package dev.incipit.web.watch;

import dev.incipit.web.page.frame.Assets;
import dev.incipit.web.page.frame.FrameView;
import dev.incipit.web.page.frame.PageWriter;
import dev.incipit.web.params.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** Answers what is asked about watches. Thread-safe. */
public final class WatchPages {
  private final WatchSource source;
  private final PageWriter writer;

  public WatchPages(WatchSource source, Assets assets) {
    this.source = source;
    this.writer = new PageWriter(assets);
  }

  /** {@code GET /watches}: what the operator has set. */
  public void list(Context ctx) throws IOException {
    List<WatchStatus> watches =
        source
            .watches()
            .orElseThrow(() ->
                Problem.notFound("No watches", "no watches run on this server").asException());
    ctx.header("Cache-Control", "no-store");
    writer.write(ctx, "watches", FrameView.unlisted("Watches"), WatchesView.of(watches));
  }

  /** {@code GET /watches/{feed}}: the feed of those who know its name. */
  public void feed(Context ctx) throws IOException {
    String file = ctx.pathParam("feed");
    byte[] bytes =
        source
            .feed(file)
            .orElseThrow(() ->
                Problem.notFound("No such feed", "there is no feed of this name").asException());
    ctx.header("Cache-Control", "private, no-cache")
        .contentType(
            file.endsWith(".atom")
                ? "application/atom+xml; charset=utf-8"
                : "application/feed+json; charset=utf-8")
        .result(bytes);
  }
}
