package dev.incipit.web.mcp.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.query.ParsedQuery;
import dev.incipit.search.Correction;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.Relaxation;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code search}: one text in, ids, titles and addresses out, as ChatGPT's research asks. */
final class SearchTool implements Tool {
  private static final String QUERY = "query";
  private static final int SIZE = 20;

  private final PaperIndex index;
  private final @Nullable Duration deadline;

  SearchTool(PaperIndex index, @Nullable Duration deadline) {
    this.index = index;
    this.deadline = deadline;
  }

  /** A paper found. */
  record Result(String id, String title, String url) {}

  /**
   * What was found.
   *
   * @param note what to try; null when something was found
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Results(List<Result> results, @Nullable String note) {}

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String title() {
    return "Search papers";
  }

  @Override
  public String description() {
    return "Search arXiv papers in this index by one text; answers ids, titles and addresses, the"
        + " most relevant first. Read a paper with fetch. For filters, counts and abstracts use"
        + " search_papers. "
        + QueryHelp.TEXT;
  }

  @Override
  public Map<String, Object> input() {
    return new Schema().required(QUERY, Schema.text("What to search for.")).build();
  }

  @Override
  public Map<String, Object> output() {
    Map<String, Object> result =
        new Schema()
            .required("id", Schema.text("Names the paper for fetch."))
            .required("title", Schema.text("The title."))
            .required("url", Schema.text("Where to find the paper."))
            .build();
    return new Schema()
        .required("results", Schema.list(result, "The papers found, best first."))
        .optional("note", Schema.text("When nothing was found: what to try."))
        .build();
  }

  @Override
  public Object call(ToolArguments arguments) throws IOException {
    String text = arguments.requireKnown(List.of(QUERY)).textOf(QUERY, "\"mixture of experts\"");
    SearchParams params = SearchParams.none(index.settings()).withText(text.strip());
    ParsedQuery parsed = params.parsed();
    params.requireWithinLimits(parsed);
    SearchPage page =
        index.search(
            SearchRequest.builder(parsed.query())
                .size(SIZE)
                .facets(Set.of())
                .highlight(false)
                .advice(true)
                .deadline(deadline)
                .build());
    List<Result> results =
        page.hits().stream()
            .map(hit ->
                new Result(
                    hit.entry().id().value(),
                    PaperCard.title(hit.paper()),
                    PaperCard.url(hit.entry().id())))
            .toList();
    return new Results(results, results.isEmpty() ? nothing(parsed, page) : null);
  }

  private static String nothing(ParsedQuery parsed, SearchPage page) {
    StringBuilder note =
        new StringBuilder(
            "No paper of the %,d in this index matches %s."
                .formatted(page.index().papers(), parsed.query()));
    for (Relaxation relaxation : page.advice().withoutEach()) {
      note.append(
          " Without %s: %,d papers (%s)."
              .formatted(relaxation.dropped(), relaxation.total(), relaxation.query()));
    }
    Correction correction = page.advice().didYouMean();
    if (correction != null) {
      note.append(
          " Did you mean %s (%,d papers)?".formatted(correction.query(), correction.total()));
    }
    return note.toString();
  }
}
