package dev.incipit.web.params;

import dev.incipit.paper.PaperId;
import dev.incipit.search.Filters;
import dev.incipit.search.Sort;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Addresses of single things on this server. */
public final class Addresses {
  private Addresses() {}

  /** A paper's page. */
  public static String paper(PaperId id) {
    return isPath(id.value())
        ? "/abs/" + PercentCode.encodePath(id.value())
        : "/abs?id=" + PercentCode.encode(id.value());
  }

  /**
   * Whether an id comes through as part of a path. Browsers and servers take {@code ..} and {@code
   * //} away and refuse some characters even when encoded; no id of arXiv's has such.
   */
  private static boolean isPath(String id) {
    return id.chars().noneMatch(c -> c == '\\' || c == '%' || c == ';')
        && Stream.of(id.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
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
