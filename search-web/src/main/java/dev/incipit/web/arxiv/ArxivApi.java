package dev.incipit.web.arxiv;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.query.Query;
import dev.incipit.search.Hit;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Meaning;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.params.HitWalk;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers {@code /api/query} as arXiv's search interface does. Thread-safe. */
public final class ArxivApi {
  /** The address. */
  public static final String PATH = "/api/query";

  /** The request's attribute that holds the parameters of a form, if one was posted. */
  public static final String FORM = "incipit.form";

  /** What has the form of an id, though arXiv may never give it, as of a 13th month. */
  private static final Pattern ID =
      Pattern.compile("(?:arXiv:)?(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");

  private final PaperIndex index;

  /** The interface over an index. */
  public ArxivApi(PaperIndex index) {
    this.index = index;
  }

  /** An answer in part: how many papers there are, and those asked for. */
  private record Found(long total, List<ArxivEntry> entries) {}

  /** {@code GET /api/query}; {@code POST} with the parameters as a form. */
  public void query(Context ctx) throws IOException {
    QueryString query = QueryString.parse(ctx.req().getQueryString());
    QueryString form = ctx.attribute(FORM);
    if (form != null) {
      query = query.with(form);
    }
    ArxivParams params = ArxivParams.read(query);
    Found found = find(params);
    RequestAttributes.found(ctx, found.total());
    String base = RequestAttributes.base(ctx);
    ctx.contentType(ArxivFeed.MEDIA_TYPE)
        .result(ArxivFeed.of(params, found.total(), found.entries(), index.stats(), base));
  }

  /** Says why a request is not answered, as arXiv does: in a feed. */
  public static void refuse(Context ctx, Problem problem) {
    ctx.contentType(ArxivFeed.MEDIA_TYPE).result(ArxivFeed.of(problem));
  }

  private Found find(ArxivParams params) throws IOException {
    if (params.idList().isEmpty()) {
      if (params.searchQuery().isEmpty()) {
        throw Problem.invalid("search_query", "either a search_query or an id_list must be given")
            .asException();
      }
      return search(params, query(params), Map.of());
    }
    Map<PaperId, PaperReference> references = references(params.idList());
    if (params.searchQuery().isEmpty()) {
      return listed(params, references);
    }
    if (references.isEmpty()) {
      return new Found(0, List.of());
    }
    List<Query> any = references.values().stream().map(r -> (Query) new Query.HasId(r)).toList();
    return search(params, Query.and(List.of(Query.or(any), query(params))), references);
  }

  private static Query query(ArxivParams params) {
    return ArxivQuery.parse(params.searchQuery(), params.leftToRight());
  }

  /** Papers by their ids, in the order of the list unless another is asked for. */
  private Found listed(ArxivParams params, Map<PaperId, PaperReference> references)
      throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (PaperId id : references.keySet()) {
      index.find(id).ifPresent(papers::add);
    }
    order(papers, params.order());
    int from = Math.min(params.start(), papers.size());
    int to = Math.min(papers.size() - from, params.maxResults()) + from;
    return new Found(
        papers.size(),
        papers.subList(from, to).stream().map(paper -> entry(paper, references)).toList());
  }

  private static void order(List<AnnouncedPaper> papers, ArxivOrder order) {
    Comparator<AnnouncedPaper> submitted = by(paper -> paper.paper().submittedOrMonth());
    Comparator<AnnouncedPaper> updated = by(AnnouncedPaper::updatedAbout);
    switch (order.sort()) {
      case RELEVANCE, NEWEST, OLDEST -> {}
      case FIRST_SUBMITTED -> papers.sort(submitted);
      case LAST_SUBMITTED -> papers.sort(submitted.reversed());
      case FIRST_UPDATED -> papers.sort(updated);
      case LAST_UPDATED -> papers.sort(updated.reversed());
    }
    if (order.reversed()) {
      Collections.reverse(papers);
    }
  }

  private static Comparator<AnnouncedPaper> by(Function<AnnouncedPaper, Optional<PaperDate>> date) {
    return Comparator.comparing(
        paper -> date.apply(paper).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  private Found search(ArxivParams params, Query query, Map<PaperId, PaperReference> references)
      throws IOException {
    Supplier<SearchRequest.Builder> request =
        () ->
            SearchRequest.builder(query)
                .meaning(Meaning.OFF)
                .sort(params.order().sort())
                .matching(MatchMode.ALL)
                .facets(Set.of())
                .highlight(false);
    HitWalk walk = new HitWalk(index, request);
    List<ArxivEntry> entries = new ArrayList<>();
    HitWalk.Sink sink =
        hits -> hits.stream().map(Hit::entry).forEach(p -> entries.add(entry(p, references)));
    if (!params.order().reversed()) {
      requireWithinReach(
          params, params.start(), params.start() < ArxivParams.MAX_REACH ? 0 : total(walk));
      return new Found(walk.walk(params.start(), params.maxResults(), sink).total(), entries);
    }
    long total = total(walk);
    long end = Math.max(0, total - params.start());
    long first = Math.max(0, end - params.maxResults());
    requireWithinReach(params, first, end > first ? total : 0);
    walk.walk(first, end - first, sink);
    Collections.reverse(entries);
    return new Found(total, entries);
  }

  private static long total(HitWalk walk) throws IOException {
    return walk.walk(0, 0, hits -> {}).total();
  }

  /** Refuses a place so deep that reaching it would cost more than an answer may. */
  private static void requireWithinReach(ArxivParams params, long place, long total) {
    if (place >= ArxivParams.MAX_REACH && total > place) {
      throw Problem.invalid(
              "start",
              String.format(
                  Locale.ROOT,
                  "start must be < %d, was %d; narrow the query, for instance by submittedDate",
                  ArxivParams.MAX_REACH,
                  params.start()))
          .asException();
    }
  }

  /**
   * The papers that a list of ids may name. What looks like an id names no paper, and what does not
   * costs only itself, unless there is nothing else in the list.
   */
  private Map<PaperId, PaperReference> references(List<String> ids) throws IOException {
    Map<PaperId, PaperReference> references = new LinkedHashMap<>();
    @Nullable String odd = null;
    boolean any = false;
    for (String text : ids) {
      Optional<PaperReference> reference = reference(text);
      reference.ifPresent(found -> references.putIfAbsent(found.id(), found));
      if (reference.isPresent() || ID.matcher(text).matches()) {
        any = true;
      } else {
        odd = odd == null ? text : odd;
      }
    }
    if (odd != null && !any) {
      String echo = odd.length() <= 80 ? odd : odd.substring(0, 80);
      throw Problem.invalid("id_list", "incorrect id format for " + echo).asException();
    }
    return references;
  }

  /** An id of arXiv in any spelling, or one of another archive that the index holds. */
  private Optional<PaperReference> reference(String text) throws IOException {
    Optional<PaperReference> arxiv = PaperReference.recognise(text);
    if (arxiv.isPresent()
        || text.length() > PaperId.MAX_LENGTH
        || text.chars().anyMatch(Character::isISOControl)) {
      return arxiv;
    }
    PaperId id = new PaperId(text);
    return index.find(id).map(found -> new PaperReference(id, null));
  }

  private static ArxivEntry entry(AnnouncedPaper paper, Map<PaperId, PaperReference> references) {
    PaperReference reference = references.get(paper.id());
    return new ArxivEntry(paper, reference == null ? null : reference.version());
  }
}
