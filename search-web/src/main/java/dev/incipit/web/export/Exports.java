package dev.incipit.web.export;

import dev.incipit.export.ExportFormat;
import dev.incipit.export.ExportWriter;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.ParsedQuery;
import dev.incipit.search.Hit;
import dev.incipit.search.PageWalk;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.params.NamedPapers;
import dev.incipit.web.params.ParameterNames;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for papers in the forms of other programs. All results of a search are written,
 * however many, in constant memory. Thread-safe.
 */
public final class Exports {
  /** What of a search's address means nothing here: a file has no pages. */
  private static final List<String> OF_PAGES =
      List.of("size", "page", "cursor", "facets", "highlight");

  private static final List<String> NAMES =
      SearchParams.NAMES.stream().filter(name -> !OF_PAGES.contains(name)).toList();

  private static final List<String> WITH_ID =
      Stream.concat(Stream.of(NamedPapers.NAME), NAMES.stream()).toList();

  private final PaperIndex index;
  private final Turns turns;

  /** Lets each page of a search have its turn among the other searches. */
  @FunctionalInterface
  public interface Turns {
    /**
     * Runs a page's search when it may.
     *
     * @param first whether nothing was sent yet, so that the whole can still be refused
     */
    Optional<SearchPage> next(boolean first, PageWalk walk) throws IOException;
  }

  /** Exports of an index. */
  public Exports(PaperIndex index, Turns turns) {
    this.index = index;
    this.turns = turns;
  }

  /** {@code GET /export.bib} and the like: of a search, or of papers that are named. */
  public void search(Context ctx, ExportFormat format) throws IOException {
    QueryString query = QueryString.parse(ctx.req().getQueryString());
    if (query.all(NamedPapers.NAME).isEmpty()) {
      found(ctx, format, query);
    } else {
      named(ctx, format, query);
    }
  }

  private void named(Context ctx, ExportFormat format, QueryString query) throws IOException {
    ParameterNames.requireKnown(query, WITH_ID);
    if (query.values().keySet().stream().anyMatch(NAMES::contains)) {
      throw Problem.invalid(NamedPapers.NAME, "id names the papers, and goes with no search")
          .asException();
    }
    NamedPapers papers = NamedPapers.find(index, query);
    if (!papers.missing().isEmpty()) {
      throw Problem.notFound(
              "No such paper",
              "the index lacks " + String.join(", ", papers.missing().stream().limit(5).toList()))
          .asException();
    }
    Writer out = new StringWriter();
    ExportWriter writer = format.open(out, index.settings());
    writer.start();
    for (AnnouncedPaper paper : papers.papers()) {
      writer.write(paper);
    }
    writer.end();
    head(ctx, format, FileNames.PAPERS);
    ctx.result(out.toString());
  }

  private void found(Context ctx, ExportFormat format, QueryString query) throws IOException {
    ParameterNames.requireKnown(query, NAMES);
    SearchParams params =
        SearchParams.read(query, index.settings()).withSize(SearchRequest.MAX_SIZE);
    ParsedQuery parsed = params.parsed();
    params.requireWithinLimits(parsed);
    try (PageWalk walk = new PageWalk(index, params.listRequest(parsed))) {
      // Before anything is sent, so that a search that fails is answered as such.
      Optional<SearchPage> first = turns.next(true, walk);
      first.ifPresent(page -> RequestAttributes.found(ctx, page.total()));
      head(ctx, format, FileNames.of(params.toQuery()));
      if (ctx.method().equals(HandlerType.HEAD)) {
        // Sent as it stands: an answer that ends without a body would get a length, of nothing.
        ctx.res().flushBuffer();
      } else {
        write(ctx, format, walk, first);
      }
    }
  }

  private void write(Context ctx, ExportFormat format, PageWalk walk, Optional<SearchPage> first)
      throws IOException {
    RequestAttributes.sending(ctx);
    Writer out =
        new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8));
    ExportWriter writer = format.open(out, index.settings());
    writer.start();
    for (Optional<SearchPage> page = first; page.isPresent(); page = turns.next(false, walk)) {
      for (Hit hit : page.get().hits()) {
        writer.write(hit.entry());
      }
    }
    writer.end();
    out.flush();
  }

  private static void head(Context ctx, ExportFormat format, String name) {
    ctx.contentType(format.mediaType() + "; charset=utf-8");
    ctx.header(
        "Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, format.suffix()));
  }

  /**
   * {@code GET /abs/{id}} where a form is asked for, by a suffix or by {@code Accept}.
   *
   * @return whether one was, so that this is the answer
   */
  public boolean paper(Context ctx) throws IOException {
    ctx.header("Vary", "Accept, Accept-Encoding");
    String text = ctx.pathParam("id");
    @Nullable ExportFormat format = PaperForms.bySuffix(text);
    if (format != null && Lookup.exists(index, text)) {
      // An id may end like a file's name.
      format = null;
    }
    String id =
        format == null ? text : text.substring(0, text.length() - format.suffix().length() - 1);
    if (format == null) {
      format = PaperForms.byAccept(ctx.header("Accept"));
    }
    if (format == null) {
      return false;
    }
    write(ctx, format, Lookup.paper(index, id).entry());
    return true;
  }

  /**
   * {@code GET /abs?id=} where a form is asked for, by the parameter {@code format} or by {@code
   * Accept}.
   *
   * @return whether one was, so that this is the answer
   */
  public boolean paperNamed(Context ctx) throws IOException {
    ctx.header("Vary", "Accept, Accept-Encoding");
    QueryString query = QueryString.parse(ctx.req().getQueryString());
    List<String> asked = query.all(Addresses.FORMAT);
    @Nullable ExportFormat format =
        asked.isEmpty()
            ? PaperForms.byAccept(ctx.header("Accept"))
            : PaperForms.bySuffix("." + asked.getFirst());
    if (format == null && !asked.isEmpty()) {
      String formats =
          Stream.of(ExportFormat.values())
              .map(ExportFormat::suffix)
              .collect(Collectors.joining(", "));
      throw Problem.invalid(Addresses.FORMAT, "a paper's formats are " + formats).asException();
    }
    if (format != null) {
      write(ctx, format, Lookup.paper(index, query).entry());
    }
    return format != null;
  }

  private void write(Context ctx, ExportFormat format, AnnouncedPaper entry) throws IOException {
    Writer out = new StringWriter();
    ExportWriter writer = format.open(out, index.settings());
    writer.start();
    writer.write(entry);
    writer.end();
    head(ctx, format, entry.id().value().replaceAll("[^A-Za-z0-9._-]", "_"));
    ctx.result(out.toString());
  }
}
