package dev.incipit.web.mcp.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.DateField;
import dev.incipit.query.ParsedQuery;
import dev.incipit.search.FacetField;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchPage;
import dev.incipit.search.Sort;
import dev.incipit.search.SubjectRole;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code search_papers}: a search with all filters of the HTTP API, and counts on request. */
final class SearchPapersTool implements Tool {
  private static final String QUERY = "query";
  private static final String SIZE = "size";
  private static final String FACETS = "facets";
  private static final int DEFAULT_SIZE = 10;
  private static final int MOST = 50;

  /** The arguments that are parameters of the HTTP API by the same name. */
  private static final List<String> AS_IN_ADDRESSES =
      Stream.concat(
              SearchParams.FILTERS.stream(),
              Stream.of("from", "to", "dateField", "sort", "cursor", "matching", "prefer"))
          .toList();

  private static final List<String> MARKS = codes(Mark.values(), Mark::code);

  private static final List<String> NAMES =
      Stream.concat(AS_IN_ADDRESSES.stream(), Stream.of(QUERY, SIZE, FACETS, Detail.ARGUMENT))
          .toList();

  private final PaperIndex index;
  private final @Nullable Duration deadline;

  SearchPapersTool(PaperIndex index, @Nullable Duration deadline) {
    this.index = index;
    this.deadline = deadline;
  }

  /**
   * What was found.
   *
   * @param partial whether time ran out before all papers were looked at; null when it did not
   * @param facets counts over all matches; null when not asked for
   * @param next the cursor of the next page; null when there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Found(
      long total,
      @Nullable Boolean partial,
      Understanding understood,
      List<PaperCard> papers,
      @Nullable FacetCounts facets,
      @Nullable String next,
      Scope index) {}

  @Override
  public String name() {
    return "search_papers";
  }

  @Override
  public String title() {
    return "Search papers with filters and counts";
  }

  @Override
  public String description() {
    return "Search arXiv papers in this index, the most relevant first unless sort says otherwise,"
        + " narrowed by subject, author, year, type of announcement and days; values of one filter"
        + " are alternatives, filters are combined. total is exact. "
        + QueryHelp.TEXT
        + " understood.matching tells which it was, and matching sets it. When nothing matches,"
        + " understood.withoutEach tells what is found without each"
        + " condition.";
  }

  @Override
  public Map<String, Object> input() {
    List<String> types = codes(AnnouncementType.values(), AnnouncementType::code);
    return new Schema()
        .optional(QUERY, Schema.text("What to search for; all papers when left out."))
        .optional("subject", Schema.texts("Subject, archive or group codes, as cs.LG, physics."))
        .optional(
            "subjectRole",
            Schema.choice(
                codes(SubjectRole.values(), SubjectRole::code),
                "How the subjects must stand on a paper. Default: any."))
        .optional("notSubject", Schema.texts("Subjects to leave out."))
        .optional("author", Schema.texts("Whole author names as the author counts print them."))
        .optional("notAuthor", Schema.texts("Authors to leave out."))
        .optional("year", Schema.texts("Years of submission, as 2025 or 2020-2024."))
        .optional("notYear", Schema.texts("Years to leave out."))
        .optional("type", Schema.list(Schema.choice(types, "A type."), "How it was announced."))
        .optional("notType", Schema.list(Schema.choice(types, "A type."), "How it was not."))
        .optional("mark", Schema.list(Schema.choice(MARKS, "A mark."), "What it tells of itself."))
        .optional("notMark", Schema.list(Schema.choice(MARKS, "A mark."), "What it does not."))
        .optional("pages", Schema.text("How many pages it says it has, as 12, 10..20 or 10.."))
        .optional("asOf", Schema.text("Answer as of this listing day, as 2026-04-10."))
        .optional("from", Schema.text("First day, month or year, as 2026-04-10 or 2026."))
        .optional("to", Schema.text("Last day, month or year, included."))
        .optional(
            "dateField",
            Schema.choice(
                codes(DateField.values(), DateField::code),
                "Which date from and to speak of. Default: submitted."))
        .optional(
            "sort",
            Schema.choice(codes(Sort.values(), Sort::code), "The order. Default: relevance."))
        .optional(SIZE, Schema.number(0, MOST, "Papers a page. Default: 10. 0 only counts."))
        .optional("cursor", Schema.text("next of the page before, with the same arguments."))
        .optional(
            "matching",
            Schema.choice(
                List.of("all", "any", "auto"),
                "Whether papers need all of the plain words. Default: auto, their number tells."))
        .optional(
            "prefer",
            Schema.choice(
                codes(Preference.values(), Preference::code),
                "recent puts newer papers first among those that match nearly as well."))
        .optional(
            FACETS,
            Schema.list(
                Schema.choice(FacetField.USUAL.stream().map(FacetField::code).toList(), "A field."),
                "Count all matches by these. Default: no counts."))
        .optional(Detail.ARGUMENT, Detail.schema())
        .build();
  }

  private static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).toList();
  }

  @Override
  public Map<String, Object> output() {
    return new Schema()
        .required("total", Schema.count("How many papers match, exactly."))
        .optional("partial", Schema.flag("True when time ran out: there may be more."))
        .required("understood", Understanding.schema())
        .required("papers", Schema.list(PaperCard.schema(), "One page of the papers."))
        .optional("facets", FacetCounts.schema())
        .optional("next", Schema.text("The cursor of the next page."))
        .required("index", Scope.schema())
        .build();
  }

  @Override
  public Object call(ToolArguments arguments) throws IOException {
    Detail detail = Detail.of(arguments.requireKnown(NAMES));
    SearchParams params = SearchParams.read(address(arguments), index.settings());
    ParsedQuery parsed = params.parsed();
    params.requireWithinLimits(parsed);
    SearchPage page = Lookup.search(index, params, parsed, deadline);
    return new Found(
        page.total(),
        page.partial() ? true : null,
        Understanding.of(parsed, page),
        page.hits().stream().map(hit -> PaperCard.of(hit.entry(), detail)).toList(),
        params.facets().isEmpty() ? null : FacetCounts.of(page.facets()),
        page.next(),
        Scope.of(page.index()));
  }

  /** The address that asks the HTTP API for the same. */
  private static QueryString address(ToolArguments arguments) {
    Map<String, List<String>> address = new LinkedHashMap<>();
    for (String name : AS_IN_ADDRESSES) {
      if (!arguments.list(name).isEmpty()) {
        address.put(name, arguments.list(name));
      }
    }
    String query = arguments.text(QUERY);
    if (query != null) {
      address.put("q", List.of(query));
    }
    address.put(SIZE, List.of("" + arguments.number(SIZE, DEFAULT_SIZE, 0, MOST)));
    List<String> facets = new ArrayList<>(arguments.list(FACETS));
    address.put(FACETS, List.of(facets.isEmpty() ? "none" : String.join(",", facets)));
    address.put("highlight", List.of("false"));
    return new QueryString(address);
  }
}
