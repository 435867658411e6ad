package dev.incipit.web.record;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.query.ParsedQuery;
import dev.incipit.query.Query;
import dev.incipit.query.QueryProblem;
import dev.incipit.search.Filters;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexStats;
import dev.incipit.search.IndexView;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.settings.IndexSettings;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records searches. All of a record is of one state of the index. Thread-safe.
 *
 * @param index what is searched
 * @param program the program's name and version
 * @param clock tells when
 * @param most how many papers a record lists at most
 */
public record SearchRecorder(PaperIndex index, String program, Clock clock, int most) {
  /** How many papers a record of a server lists. */
  public static final int OF_A_SERVER = 2_000;

  /** The name and version of the program that this class is of. */
  public static String programName() {
    String version = SearchRecorder.class.getPackage().getImplementationVersion();
    return version == null ? "Incipit" : "Incipit " + version;
  }

  /** The settings of what is searched. */
  IndexSettings settings() throws IOException {
    return index.settings();
  }

  /** The record of a search; its page and cursor are not looked at. */
  public SearchRecord record(SearchParams asked) throws IOException {
    ParsedQuery parsed = asked.parsed();
    SearchParams params = asked.withSize(Math.min(most, SearchRequest.MAX_SIZE));
    try (IndexView view = index.view()) {
      SearchPage first = view.search(params.listRequest(parsed));
      List<SearchRecord.Paper> papers = new ArrayList<>();
      for (SearchPage page = first; ; ) {
        for (Hit hit : page.hits().subList(0, Math.min(page.hits().size(), most - papers.size()))) {
          papers.add(paper(hit.entry()));
        }
        if (page.next() == null || papers.size() >= most) {
          break;
        }
        page = view.search(params.withCursor(page.next()).listRequest(parsed));
      }
      return record(asked, parsed, view, first, papers);
    }
  }

  private SearchRecord record(
      SearchParams asked,
      ParsedQuery parsed,
      IndexView view,
      SearchPage first,
      List<SearchRecord.Paper> papers)
      throws IOException {
    Filters filters = asked.filters();
    IndexStats stats = first.index();
    SearchParams address =
        SearchParams.NONE
            .withText(asked.text())
            .withFilters(filters)
            .withSort(asked.sort())
            .withMatching(asked.matching())
            .withPrefer(asked.prefer());
    return new SearchRecord(
        SearchRecord.VERSION,
        program,
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        text(filters.asOf()),
        address.toQuery().toString(),
        asked.text(),
        parsed.query().toString(),
        FilterWords.of(filters),
        asked.sort().code(),
        first.matching().code(),
        parsed.problems().stream()
            .filter(problem -> !problem.isNote())
            .map(QueryProblem::message)
            .toList(),
        new SearchRecord.Index(
            stats.papers(), text(stats.newest()), stats.fingerprint(), stats.format()),
        lines(asked, parsed, view, first.total()),
        first.total(),
        limits(filters.asOf(), first.total(), papers.size()),
        papers);
  }

  /** Each condition by itself, all of them, and all with the filters. */
  private static List<SearchRecord.Line> lines(
      SearchParams asked, ParsedQuery parsed, IndexView view, long total) throws IOException {
    Query query = parsed.query();
    List<Query> parts =
        switch (query) {
          case Query.And and -> and.parts();
          case Query.Or or -> or.parts();
          default -> List.of(query);
        };
    LocalDate asOf = asked.filters().asOf();
    Filters unfiltered = Filters.NONE.toBuilder().asOf(asOf).build();
    List<SearchRecord.Line> lines = new ArrayList<>();
    for (Query part : parts) {
      lines.add(line(lines.size() + 1, part.toString(), count(part, unfiltered, asked, view)));
    }
    if (parts.size() > 1) {
      String combined = query instanceof Query.Or ? "any of #1 to #" : "all of #1 to #";
      lines.add(
          line(lines.size() + 1, combined + parts.size(), count(query, unfiltered, asked, view)));
    }
    if (!asked.filters().equals(unfiltered)) {
      String filters = String.join(", ", FilterWords.of(asked.filters()));
      lines.add(line(lines.size() + 1, "#" + lines.size() + " with " + filters, total));
    }
    return lines;
  }

  private static SearchRecord.Line line(int number, String query, long total) {
    return new SearchRecord.Line("#" + number, query, total);
  }

  private static long count(Query query, Filters filters, SearchParams asked, IndexView view)
      throws IOException {
    return view.search(
            SearchRequest.builder(query)
                .filters(filters)
                .matching(asked.matching())
                .size(0)
                .facets(Set.of())
                .advice(false)
                .build())
        .total();
  }

  private static List<String> limits(@Nullable LocalDate asOf, long total, int listed) {
    List<String> limits = new ArrayList<>();
    if (asOf != null) {
      limits.add(
          "Papers first announced after "
              + asOf
              + " are left out, and later announcements do not count. Texts, authors and subjects"
              + " are those of the newest version that was loaded, even if it came later.");
      limits.add(
          "A paper without any announcement counts from its submission, or always if that is not"
              + " known.");
    }
    if (listed < total) {
      limits.add("Of the papers found, the first " + listed + " are listed.");
    }
    return limits;
  }

  private static SearchRecord.Paper paper(AnnouncedPaper entry) {
    Paper paper = entry.paper();
    return new SearchRecord.Paper(
        paper.id().value(),
        paper.title().strip().replaceAll("\\s+", " "),
        paper.version(),
        entry.announcements().isEmpty() ? null : text(entry.announcements().getLast().date()),
        digest(paper));
  }

  private static String digest(Paper paper) {
    List<Object> content =
        List.of(
            paper.title(),
            paper.abstractText(),
            paper.authors().names(),
            paper.subjects(),
            String.valueOf(paper.comments()),
            String.valueOf(paper.journalRef()),
            String.valueOf(paper.doi()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(content.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
