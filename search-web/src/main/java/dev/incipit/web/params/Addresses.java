package dev.incipit.web.params;

import dev.incipit.export.ExportFormat;
import dev.incipit.paper.PaperId;
import dev.incipit.search.Filters;
import dev.incipit.search.Sort;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of single things on this server. */
public final class Addresses {
  /** The parameter that names the form of a paper whose id is not fit for a path. */
  public static final String FORMAT = "format";

  /** The parameter that names an author, or a further name of one. */
  public static final String AUTHOR = "author";

  private static final String PAGE = "page";

  private Addresses() {}

  /** This server's address as the client wrote it, with a slash at its end. */
  public static String base(String scheme, String host, int port) {
    boolean usual = port <= 0 || port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + host + (usual ? "" : ":" + port) + "/";
  }

  /** A paper's page. */
  public static String paper(PaperId id) {
    return isPath(id.value())
        ? "/abs/" + PercentCodec.encodePath(id.value())
        : "/abs?id=" + PercentCodec.encode(id.value());
  }

  /**
   * A paper as a file.
   *
   * @param suffix names its format
   */
  public static String file(PaperId id, String suffix) {
    return isPath(id.value()) && !isFileName(id.value())
        ? paper(id) + "." + suffix
        : "/abs?id=" + PercentCodec.encode(id.value()) + "&" + FORMAT + "=" + suffix;
  }

  /** Whether an id ends as a file does: another paper's id may be this one and a further end. */
  private static boolean isFileName(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    return Stream.of(ExportFormat.values())
        .anyMatch(format -> lower.endsWith("." + format.suffix()));
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

  /** A page of papers that are named one by one. */
  public static String saved(Collection<PaperId> ids) {
    return named("/saved", ids);
  }

  /**
   * Papers that are named one by one as a file.
   *
   * @param suffix names its format
   */
  public static String export(Collection<PaperId> ids, String suffix) {
    return named("/export." + suffix, ids);
  }

  /** The papers that are like some. */
  public static String similar(Collection<PaperId> ids) {
    return named("/similar", ids);
  }

  private static String named(String path, Collection<PaperId> ids) {
    return path
        + ids.stream()
            .map(id -> NamedPapers.NAME + "=" + PercentCodec.encode(id.value()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** All lists of a day. */
  public static String lists(LocalDate day) {
    return "/list/" + day;
  }

  /** The days known of a list. */
  public static String list(String list) {
    return "/list/" + PercentCodec.encodePath(list);
  }

  /** A day of a list. */
  public static String listing(String list, LocalDate day) {
    return list(list) + "/" + day;
  }

  /** All days of a list in one month. */
  public static String listing(String list, YearMonth month) {
    return list(list) + "/" + month;
  }

  /** The newest listing of a list. */
  public static String newest(String list) {
    return list(list) + "/new";
  }

  /** The last few days of a list. */
  public static String recent(String list) {
    return list(list) + "/recent";
  }

  /** A page of one of these, from 1. */
  public static String page(String address, int page) {
    return page == 1 ? address : address + "?" + PAGE + "=" + page;
  }

  /**
   * The page that an address asks for; 1 when it does not say.
   *
   * @param last the last page there is
   * @throws ProblemException if there is no such page
   */
  public static int page(QueryString query, int last) {
    int page = new ParameterReader(query).number(PAGE, 1);
    if (page < 1 || page > last) {
      throw ParameterReader.unusable(PAGE, "1.." + last, "" + page);
    }
    return page;
  }

  /** The papers of a subject, newest first. */
  public static String subject(String code) {
    return newest(subjectFilter(code));
  }

  /** Narrows a search to a subject. */
  public static Filters subjectFilter(String code) {
    return new FilterEdits(SearchParams.NONE.filters()).toggleSubject(code);
  }

  /** The feed of a search. */
  public static String feed(SearchParams params) {
    String query =
        params.withSort(Sort.NEWEST).withSize(SearchParams.DEFAULT_SIZE).toQuery().toString();
    return "/feed.atom?" + query;
  }

  /**
   * All papers of a search as a file.
   *
   * @param suffix names its format
   */
  public static String export(SearchParams params, String suffix) {
    String query = params.withSize(SearchParams.DEFAULT_SIZE).toQuery().toString();
    return "/export." + suffix + (query.isEmpty() ? "" : "?" + query);
  }

  /** The record of a search, of a form that a suffix names. */
  public static String record(SearchParams params, String suffix) {
    SearchParams plain =
        params.withExplain(false).withMeaning(null).withSize(SearchParams.DEFAULT_SIZE);
    String query = plain.toQuery().toString();
    return "/search.record." + suffix + (query.isEmpty() ? "" : "?" + query);
  }

  /** An author's page. */
  public static String author(String name) {
    return author(List.of(name), 1);
  }

  /**
   * An author's page.
   *
   * @param names the author's names, the first of which the page is called by
   * @param page which page of papers, from 1
   */
  public static String author(List<String> names, int page) {
    String first = names.getFirst();
    boolean path = isPath(first) && first.equals(first.strip());
    Stream<String> given = names.stream().skip(path ? 1 : 0);
    Stream<String> parameters =
        Stream.concat(
            given.map(name -> AUTHOR + "=" + PercentCodec.encode(name)),
            page == 1 ? Stream.empty() : Stream.of(PAGE + "=" + page));
    String query = parameters.collect(Collectors.joining("&"));
    return "/author"
        + (path ? "/" + PercentCodec.encodePath(first) : "")
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static String newest(Filters filters) {
    return SearchParams.NONE.withFilters(filters).withSort(Sort.NEWEST).href();
  }
}
