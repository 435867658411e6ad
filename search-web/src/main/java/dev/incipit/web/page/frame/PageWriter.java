package dev.incipit.web.page.frame;

import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.NamedPapers;
import dev.incipit.web.params.ParameterNames;
import dev.incipit.web.params.ProblemException;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.ResultPlace;
import dev.incipit.web.params.SearchParams;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a page: its content in its frame. Thread-safe. */
public final class PageWriter {
  /** What the address of a page may ask for; of other pages nothing is said. */
  private static final Map<String, List<String>> PARAMETERS =
      Map.ofEntries(
          Map.entry("start", SearchParams.NAMES),
          Map.entry("search", SearchParams.NAMES),
          Map.entry("authors", SearchParams.NAMES),
          Map.entry("subjects", List.of()),
          Map.entry("saved", List.of(NamedPapers.NAME)),
          Map.entry("lists", List.of()),
          Map.entry("list", List.of("page")),
          Map.entry("listing", List.of("page")),
          Map.entry("noListing", List.of("page")),
          Map.entry("span", List.of("page")),
          Map.entry("settings", List.of()),
          Map.entry("help", List.of()),
          Map.entry("watches", List.of()),
          Map.entry("trend", joined(SearchParams.NAMES, List.of("by", "measure", "compare"))),
          Map.entry("author", List.of(Addresses.AUTHOR, "page")),
          Map.entry("noAuthor", List.of(Addresses.AUTHOR, "page")),
          Map.entry("paper", joined(ResultPlace.NAMES, List.of("id", Addresses.FORMAT))));

  /** Where a tag names an address of this server; {@code //} would be one of another. */
  private static final Pattern LINK =
      Pattern.compile("(<[a-z][^<>]* (?:href|src|action|data-copy|data-suggest)=\")/(?!/)");

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

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
    writeNoted(ctx, template, frame.noting(notes(ctx, template)), view, math);
  }

  private static List<String> notes(Context ctx, String template) {
    List<String> known = PARAMETERS.get(template);
    return known == null ? List.of() : ParameterNames.notes(query(ctx), known);
  }

  private void writeNoted(
      Context ctx, String template, FrameView frame, Object view, boolean math) {
    ctx.contentType("text/html; charset=utf-8")
        .result(
            under(
                RequestAttributes.prefix(ctx),
                templates.render(template, frame.loading(assets, math), view)));
  }

  /** The page with its links as they are under a prefix, which the templates know nothing of. */
  private static byte[] under(String prefix, byte[] page) {
    if (prefix.isEmpty()) {
      return page;
    }
    String html = new String(page, StandardCharsets.UTF_8);
    return LINK.matcher(html)
        .replaceAll("$1" + Matcher.quoteReplacement(prefix) + "/")
        .getBytes(StandardCharsets.UTF_8);
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
