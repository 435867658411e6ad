package dev.incipit.web.mcp.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.DateField;
import dev.incipit.query.ParsedQuery;
import dev.incipit.search.Filters;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexStats;
import dev.incipit.search.PageWalk;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code new_papers}: what listings have announced since a day. */
final class NewPapersTool implements Tool {
  private static final String SINCE = "since";
  private static final String SUBJECT = "subject";
  private static final String QUERY = "query";
  private static final String TYPE = "type";
  private static final String SIZE = "size";
  private static final int DEFAULT_SIZE = 20;
  private static final int MOST = 100;

  /** How many papers are looked at, which bounds what a call costs. */
  private static final int MOST_READ = 3_000;

  private static final List<String> TYPES = List.of("new", "cross", "replaced");

  private final PaperIndex index;

  NewPapersTool(PaperIndex index) {
    this.index = index;
  }

  /**
   * What was announced.
   *
   * @param total how many papers there are, or at least are
   * @param atLeast whether there may be more; null when total is exact
   * @param newest the newest listing day known; null when no listing was read
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Announced(
      @Nullable String since,
      int total,
      @Nullable Boolean atLeast,
      List<PaperCard> papers,
      @Nullable String newest,
      String note) {}

  @Override
  public String name() {
    return "new_papers";
  }

  @Override
  public String title() {
    return "List newly announced papers";
  }

  @Override
  public String description() {
    return "Papers that arXiv's daily listings have announced since a day, newest first, by subject"
        + " or query. new and cross-listed papers unless type says otherwise. newest tells how far"
        + " the index has read: days after it are not known yet.";
  }

  @Override
  public Map<String, Object> input() {
    return new Schema()
        .optional(
            SINCE, Schema.text("The first listing day, as 2026-04-10. Default: the newest known."))
        .optional(SUBJECT, Schema.texts("Lists to look at, as cs.LG or hep-th. Default: all."))
        .optional(QUERY, Schema.text("What the papers must match. " + QueryHelp.TEXT))
        .optional(
            TYPE,
            Schema.list(Schema.choice(TYPES, "A type."), "How announced. Default: new, cross."))
        .optional(SIZE, Schema.number(1, MOST, "How many to tell of. Default: 20."))
        .optional(Detail.ARGUMENT, Detail.schema())
        .build();
  }

  @Override
  public Map<String, Object> output() {
    return new Schema()
        .optional("since", Schema.text("The first day looked at."))
        .required("total", Schema.count("How many papers were announced."))
        .optional("atLeast", Schema.flag("True when there may be more than total."))
        .required("papers", Schema.list(PaperCard.schema(), "The papers, newest first."))
        .optional("newest", Schema.text("The newest listing day in the index."))
        .required("note", Schema.text("What the answer covers."))
        .build();
  }

  @Override
  public Object call(ToolArguments arguments) throws IOException {
    Detail detail =
        Detail.of(
            arguments.requireKnown(List.of(SINCE, SUBJECT, QUERY, TYPE, SIZE, Detail.ARGUMENT)));
    int size = arguments.number(SIZE, DEFAULT_SIZE, 1, MOST);
    IndexStats stats = index.stats();
    LocalDate since = since(arguments, stats);
    if (since == null) {
      return new Announced(
          null, 0, null, List.of(), null, "The index has read no listing, so no days are known.");
    }
    SearchParams params = SearchParams.read(address(arguments, since), index.settings());
    ParsedQuery parsed = params.parsed();
    params.requireWithinLimits(parsed);
    return announced(params.filters(), parsed, size, detail, since, stats);
  }

  private Announced announced(
      Filters asked, ParsedQuery parsed, int size, Detail detail, LocalDate since, IndexStats stats)
      throws IOException {
    Set<AnnouncementType> types =
        asked.types().isEmpty()
            ? Set.of(AnnouncementType.NEW, AnnouncementType.CROSS)
            : asked.types();
    SearchRequest request =
        SearchRequest.builder(parsed.query())
            .filters(asked.toBuilder().types(types).build())
            .sort(Sort.NEWEST)
            .size(SearchRequest.MAX_SIZE)
            .facets(Set.of())
            .highlight(false)
            .build();
    List<PaperCard> papers = new ArrayList<>();
    int total = 0;
    int read = 0;
    boolean whole = true;
    try (PageWalk walk = new PageWalk(index, request)) {
      for (Optional<SearchPage> page = walk.next(); page.isPresent(); page = walk.next()) {
        if (read >= MOST_READ) {
          whole = false;
          break;
        }
        read += page.get().hits().size();
        for (Hit hit : page.get().hits()) {
          if (isAnnounced(hit.entry(), types, since)) {
            total++;
            if (papers.size() < size) {
              papers.add(PaperCard.of(hit.entry(), detail));
            }
          }
        }
      }
    }
    LocalDate newest = stats.newest();
    return new Announced(
        since.toString(),
        total,
        whole ? null : true,
        papers,
        newest == null ? null : newest.toString(),
        "Covers the listings loaded into this index, which need not be all of arXiv's.");
  }

  /** A paper of long ago that was replaced since is not announced as new since. */
  private static boolean isAnnounced(
      AnnouncedPaper entry, Set<AnnouncementType> types, LocalDate since) {
    return entry.announcements().stream()
        .filter(announcement -> types.contains(announcement.type()))
        .map(Announcement::date)
        .anyMatch(date -> !date.isBefore(since));
  }

  private static QueryString address(ToolArguments arguments, LocalDate since) {
    Map<String, List<String>> address = new LinkedHashMap<>();
    address.put("dateField", List.of(DateField.ANNOUNCED.code()));
    address.put("from", List.of(since.toString()));
    address.put("subject", arguments.list(SUBJECT));
    address.put("type", arguments.list(TYPE));
    String query = arguments.text(QUERY);
    if (query != null) {
      address.put("q", List.of(query));
    }
    return new QueryString(address);
  }

  private static @Nullable LocalDate since(ToolArguments arguments, IndexStats stats) {
    String text = arguments.text(SINCE);
    if (text == null || text.isBlank()) {
      return stats.newest();
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw Problem.invalid(SINCE, "since must be a day, as 2026-04-10, was '" + text + "'")
          .asException();
    }
  }
}
