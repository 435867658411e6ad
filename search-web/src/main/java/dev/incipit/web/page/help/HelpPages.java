package dev.incipit.web.page.help;

import dev.incipit.query.QueryParser;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.settings.IndexSettings;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.page.frame.FrameView;
import dev.incipit.web.page.frame.PageWriter;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;

/** Answers requests for help with queries. Thread-safe. */
public final class HelpPages {
  /** How long counts of examples may take together; those that are left have none. */
  private static final Duration COUNTED = Duration.ofSeconds(1);

  private final PaperIndex index;
  private final PageWriter writer;

  public HelpPages(PaperIndex index, PageWriter writer) {
    this.index = index;
    this.writer = writer;
  }

  /** {@code GET /help}: the query language. */
  public void help(Context ctx) {
    long end = System.nanoTime() + COUNTED.toNanos();
    QueryReference reference =
        QueryReference.read(query ->
            System.nanoTime() - end > 0 ? OptionalLong.empty() : OptionalLong.of(count(query)));
    FrameView frame =
        FrameView.listed("Search syntax")
            .described("What you can type into the search box, with examples that you can try.");
    writer.write(ctx, "help", frame, new HelpView(reference.sections(), reference.html()));
  }

  private long count(String query) {
    try {
      return index
          .search(
              SearchRequest.builder(QueryParser.parse(query).query())
                  .size(0)
                  .facets(Set.of())
                  .advice(false)
                  .build())
          .total();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code GET /advanced}: a form that writes a query, or the search for what it wrote. */
  public void advanced(Context ctx) throws IOException {
    IndexSettings settings = index.settings();
    QueryString address = PageWriter.query(ctx);
    SearchParams rest = SearchParams.read(address, settings);
    AdvancedForm form = AdvancedForm.read(address);
    SearchParams written =
        rest.withText(form.isEmpty() ? rest.text() : form.query(settings).toString());
    if (address.all("do").contains("search")) {
      ctx.redirect(RequestAttributes.prefix(ctx) + written.href(), HttpStatus.SEE_OTHER);
      return;
    }
    writer.write(
        ctx,
        "advanced",
        FrameView.listed("Advanced search")
            .described("A form that writes a query: words, phrases, authors, subjects, dates."),
        AdvancedView.of(written, form));
  }
}
