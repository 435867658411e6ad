package dev.incipit.web.page.list;

import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.page.frame.FrameView;
import dev.incipit.web.page.frame.PageWriter;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Answers requests for several lists at once: for all, or for those of a day. Thread-safe. */
final class ListsPages {
  private final PaperIndex index;
  private final PageWriter writer;

  ListsPages(PaperIndex index, PageWriter writer) {
    this.index = index;
    this.writer = writer;
  }

  void all(Context ctx) throws IOException {
    ListsView view = ListsView.of(listings(), index.settings().taxonomy());
    writer.write(
        ctx,
        "lists",
        FrameView.listed("Listings").described("arXiv's lists in this index: " + view.showing()),
        view);
  }

  /** The lists of a day; where there are none, the days around it are what is wanted. */
  void day(Context ctx, LocalDate day) throws IOException {
    ListsView view = ListsView.of(listings(), day, index.settings().taxonomy());
    FrameView frame = FrameView.listed(view.heading());
    if (view.lists().isEmpty()) {
      ctx.status(HttpStatus.NOT_FOUND);
      frame = FrameView.unlisted(view.heading());
    }
    writer.write(ctx, "lists", frame.described(view.heading() + ": " + view.showing()), view);
  }

  private List<ListingSummary> listings() throws IOException {
    return index.listings("*", Integer.MAX_VALUE);
  }
}
