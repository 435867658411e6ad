package dev.incipit.web.params;

import dev.incipit.paper.PaperId;
import dev.incipit.search.Filters;
import dev.incipit.search.Sort;
import java.time.LocalDate;

/** Addresses of single things on this server. */
public final class Addresses {
  private Addresses() {}

  /** A paper's page. */
  public static String paper(PaperId id) {
    return "/abs/" + PercentCode.encodePath(id.value());
  }

  /** The days known of a list. */
  public static String list(String list) {
    return "/list/" + PercentCode.encodePath(list);
  }

  /** A day of a list. */
  public static String listing(String list, LocalDate day) {
    return list(list) + "/" + day;
  }

  /** The papers of a subject, newest first. */
  public static String subject(String code) {
    return newest(new FilterEdits(SearchParams.NONE.filters()).toggleSubject(code));
  }

  /** The papers of an author, newest first. */
  public static String author(String name) {
    return newest(new FilterEdits(SearchParams.NONE.filters()).toggleAuthor(name));
  }

  private static String newest(Filters filters) {
    return SearchParams.NONE.withFilters(filters).withSort(Sort.NEWEST).href();
  }
}
