package dev.incipit.web.page.list;

import dev.incipit.paper.Taxonomy;
import dev.incipit.query.DateField;
import dev.incipit.search.Filters;
import dev.incipit.web.page.frame.FollowView;
import dev.incipit.web.page.frame.HiddenField;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.FilterEdits;
import dev.incipit.web.params.SearchParams;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What stands above the entries of a list, whatever days they are of.
 *
 * @param list the list's code
 * @param name the list's name
 * @param listHref all that is known of the list
 * @param newestHref the newest listing
 * @param recentHref the last few days
 * @param scope the list and the days in a few words
 * @param within the hidden fields of the form that searches within these days
 * @param feedHref the feed of the list
 * @param follow the list as something to follow
 * @param withinHref the papers of these days as a search
 */
public record ListingHead(
    String list,
    String name,
    String listHref,
    String newestHref,
    String recentHref,
    String scope,
    List<HiddenField> within,
    String feedHref,
    FollowView follow,
    String withinHref) {

  /**
   * What stands above entries.
   *
   * @param days the days in a few words
   */
  static ListingHead of(ListedDays listed, String days, LocalDate first, LocalDate last) {
    String list = listed.list();
    Taxonomy taxonomy = listed.taxonomy();
    Filters dated = new FilterEdits(Filters.NONE).dates(DateField.ANNOUNCED, first, last);
    SearchParams within = SearchParams.NONE.withFilters(new FilterEdits(dated).toggleSubject(list));
    return new ListingHead(
        list,
        nameOf(list, taxonomy),
        Addresses.list(list),
        Addresses.newest(list),
        Addresses.recent(list),
        list + ", " + days,
        HiddenField.of(within, Set.of("q")),
        feed(list),
        follow(list, taxonomy),
        within.href());
  }

  /** A feed can begin with what is newest only; so it is the whole list's on every page of it. */
  static String feed(String list) {
    return Addresses.feed(SearchParams.NONE.withFilters(Addresses.subjectFilter(list)));
  }

  static FollowView follow(String list, Taxonomy taxonomy) {
    String name = nameOf(list, taxonomy);
    return new FollowView(
        "list",
        name.equals(list) ? list : name + " (" + list + ")",
        SearchParams.NONE.withFilters(Addresses.subjectFilter(list)).toQuery().toString(),
        "cat:" + list);
  }

  static String nameOf(String list, Taxonomy taxonomy) {
    return taxonomy.name(list).orElse(list);
  }
}
