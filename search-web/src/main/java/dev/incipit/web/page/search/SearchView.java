package dev.incipit.web.page.search;

import dev.incipit.query.ParsedQuery;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.query.description.QueryDescription;
import dev.incipit.search.Correction;
import dev.incipit.search.Filters;
import dev.incipit.search.Fragment;
import dev.incipit.search.MatchMode;
import dev.incipit.search.SearchPage;
import dev.incipit.search.WordFormCounts;
import dev.incipit.settings.IndexSettings;
import dev.incipit.web.page.frame.FollowView;
import dev.incipit.web.page.frame.HiddenField;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.CorrectedSearch;
import dev.incipit.web.params.SearchParams;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param text the query as typed
 * @param hidden the rest of the search, for the search box
 * @param total how many papers match, in words
 * @param understood the query in words; null when it needs none
 * @param instead the search as typed, which finds nothing; null if it is the one that is shown
 * @param didYouMean the search as it was meant; null when it is spelt well
 * @param forms how much word forms matter; null when they do not
 * @param strictly the search for papers with all words; null when these have them all
 * @param stopped that the search did not come to its end; null if it did
 * @param problems what could not be taken as written
 * @param active the filters, each linked to the search without it
 * @param readings other readings of the words, which find something
 * @param clearHref the search without any filter
 * @param sorts the orders
 * @param explain shows or hides why papers rank where they do; null when no word decides the order
 * @param facets what the search can be narrowed by
 * @param hits the papers
 * @param related papers of like meaning that lack the words
 * @param more the search with them; null if they are shown, or there can be none
 * @param alike papers like a text that was pasted; null if what was typed is no text
 * @param paging the way to the other papers
 * @param taken the search as a feed and as files
 * @param records what tells others how to repeat the search
 * @param trend the picture of the search; null when nothing is found
 * @param follow the search as something to follow; null for all papers
 * @param elsewhere where to look for a paper that was named and is not here; null if none was
 * @param loosened what would find something, when nothing is found
 */
public record SearchView(
    String text,
    List<HiddenField> hidden,
    String total,
    @Nullable String understood,
    @Nullable Link instead,
    @Nullable Link didYouMean,
    @Nullable String forms,
    @Nullable Link strictly,
    @Nullable String stopped,
    List<ProblemView> problems,
    List<Link> active,
    List<Link> readings,
    String clearHref,
    List<Link> sorts,
    @Nullable Link explain,
    FacetsView facets,
    List<HitView> hits,
    List<HitView> related,
    @Nullable Link more,
    @Nullable Link alike,
    PagingView paging,
    List<Link> taken,
    List<Link> records,
    @Nullable String trend,
    @Nullable FollowView follow,
    @Nullable Link elsewhere,
    List<Link> loosened) {

  /** The page of a search that was typed so. */
  public static SearchView of(
      SearchParams typed, CorrectedSearch search, List<Link> readings, List<Link> loosened) {
    SearchParams params = search.params();
    ParsedQuery parsed = search.parsed();
    SearchPage answer = search.page();
    WordFormCounts forms = answer.advice().forms();
    return new SearchView(
        params.text(),
        HiddenField.of(params, Set.of("q")),
        TextFormat.found(answer),
        understood(parsed.query(), params.settings()),
        search.correction() == null
            ? null
            : new Link(typed.text(), typed.withMatching(MatchMode.ALL).href(), false),
        didYouMean(params, answer.advice().didYouMean()),
        forms == null ? null : forms.describe(),
        strictly(params, answer.matching()),
        answer.partial() ? TextFormat.stopped(answer) : null,
        parsed.problems().stream().map(problem -> ProblemView.of(parsed.text(), problem)).toList(),
        FacetRoom.of(params).within(ActiveFilters.of(params)).stream()
            .map(filter -> new Link(filter.label(), filter.without().href(), true))
            .toList(),
        readings,
        params.withFilters(Filters.NONE).href(),
        SortLinks.of(params, answer.meaning()),
        SortLinks.explain(params),
        FacetsView.of(params, answer.facets()),
        HitView.of(params, answer.hits()),
        answer.meaning().related().stream().map(HitView::of).toList(),
        SortLinks.more(params, answer.meaning()),
        SortLinks.alike(params),
        PagingView.of(params, answer),
        taken(params),
        records(params),
        answer.total() == 0 ? null : params.trendHref(),
        Followable.of(params, parsed),
        KnownPaper.elsewhere(params.text()),
        loosened);
  }

  /** What the page shows, in a sentence or two. */
  public String description() {
    String filters = active.stream().map(Link::label).collect(Collectors.joining(", "));
    String titles =
        hits.stream()
            .limit(3)
            .map(hit -> textOf(hit.paper().title()))
            .collect(Collectors.joining("; "));
    return total
        + (text.isEmpty() ? "" : " for " + text)
        + (filters.isEmpty() ? "" : ", " + filters)
        + (titles.isEmpty() ? "." : ": " + titles);
  }

  private static String textOf(List<Fragment> pieces) {
    return pieces.stream().map(Fragment::text).collect(Collectors.joining());
  }

  private static List<Link> taken(SearchParams params) {
    return List.of(
        new Link("Atom feed", Addresses.feed(params), false),
        new Link("BibTeX", Addresses.export(params, "bib"), false),
        new Link("RIS", Addresses.export(params, "ris"), false),
        new Link("CSV", Addresses.export(params, "csv"), false),
        new Link("JSON lines", Addresses.export(params, "jsonl"), false));
  }

  private static List<Link> records(SearchParams params) {
    return List.of(
        new Link("Markdown", Addresses.record(params, "md"), false),
        new Link("JSON", Addresses.record(params, "json"), false));
  }

  /** Whether there is a formula to set. */
  public boolean hasFormulas() {
    return hits.stream().anyMatch(hit -> hit.paper().hasFormulas());
  }

  private static @Nullable Link didYouMean(SearchParams params, @Nullable Correction meant) {
    if (meant == null) {
      return null;
    }
    String query = meant.query().toString();
    return new Link(query, params.withText(query).href(), false);
  }

  private static @Nullable Link strictly(SearchParams params, MatchMode matching) {
    return switch (matching) {
      case ALL -> null;
      case ANY -> new Link("Require all words", params.withMatching(MatchMode.ALL).href(), false);
    };
  }

  private static @Nullable String understood(Query query, IndexSettings settings) {
    boolean plain =
        switch (query) {
          case Query.All all -> true;
          case Query.And and -> and.parts().stream().allMatch(SearchView::isPlainWord);
          case Query other -> isPlainWord(other);
        };
    return plain ? null : QueryDescription.of(query, settings);
  }

  private static boolean isPlainWord(Query query) {
    return query instanceof Query.Word word && word.field() == TextField.ALL;
  }
}
