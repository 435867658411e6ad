package dev.incipit.web.params;

import dev.incipit.mark.Mark;
import dev.incipit.mark.PageRange;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.DateField;
import dev.incipit.search.FacetField;
import dev.incipit.search.Filters;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Meaning;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.search.SubjectRole;
import dev.incipit.settings.IndexSettings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two directions of {@link SearchParams}, side by side: what one writes, the other reads. */
final class SearchParamsCodec {
  /** What narrows a search but its dates. */
  static final List<String> FILTERS =
      List.of(
          "subject",
          "subjectRole",
          "notSubject",
          "author",
          "notAuthor",
          "year",
          "notYear",
          "type",
          "notType",
          "mark",
          "notMark",
          "pages",
          "asOf");

  static final List<String> NAMES =
      Stream.of(
              List.of("q"),
              FILTERS,
              List.of(
                  "from",
                  "to",
                  "dateField",
                  "sort",
                  "size",
                  "page",
                  "cursor",
                  "facets",
                  "highlight",
                  "strict",
                  "matching",
                  "prefer",
                  "meaning",
                  "explain"))
          .flatMap(List::stream)
          .toList();

  private SearchParamsCodec() {}

  static SearchParams read(QueryString query, IndexSettings settings) {
    ParameterReader in = new ParameterReader(query);
    String text = in.one("q");
    int size = in.number("size", SearchParams.DEFAULT_SIZE);
    if (size < 0 || size > SearchRequest.MAX_SIZE) {
      throw ParameterReader.unusable("size", "0.." + SearchRequest.MAX_SIZE, "" + size);
    }
    return new SearchParams(
        text == null ? "" : text.strip(),
        filters(in, settings.taxonomy()),
        in.choice("sort", Sort.RELEVANCE, Sort::ofCode, Sort.values()),
        size,
        page(in, size),
        in.one("cursor"),
        facets(in),
        in.flag("highlight", true),
        in.flag("strict", false),
        matching(in),
        in.choice("prefer", Preference.NONE, Preference::ofCode, Preference.values()),
        meaning(in),
        in.flag("explain", false),
        settings);
  }

  /** A form sends "auto" for what the words themselves tell. */
  private static @Nullable MatchMode matching(ParameterReader in) {
    String code = in.one("matching");
    if (code == null || code.isBlank() || code.equals("auto")) {
      return null;
    }
    return MatchMode.ofCode(code)
        .orElseThrow(() -> ParameterReader.unusable("matching", "all, any or auto", code));
  }

  private static @Nullable Meaning meaning(ParameterReader in) {
    String code = in.one("meaning");
    if (code == null || code.isBlank() || code.equals("auto")) {
      return null;
    }
    return Meaning.ofCode(code)
        .orElseThrow(() -> ParameterReader.unusable("meaning", "off, order, more or auto", code));
  }

  private static Filters filters(ParameterReader in, Taxonomy taxonomy) {
    LocalDate from = in.from("from");
    LocalDate to = in.to("to");
    if (from != null && to != null && from.isAfter(to)) {
      throw ParameterReader.unusable("from", "no later than to, " + to, from.toString());
    }
    return Filters.NONE.toBuilder()
        .subjects(subjects(in, "subject", taxonomy))
        .subjectRole(
            in.choice("subjectRole", SubjectRole.ANY, SubjectRole::ofCode, SubjectRole.values()))
        .notSubjects(subjects(in, "notSubject", taxonomy))
        .authors(in.texts("author"))
        .notAuthors(in.texts("notAuthor"))
        .years(in.years("year"))
        .notYears(in.years("notYear"))
        .types(types(in, "type"))
        .notTypes(types(in, "notType"))
        .marks(in.choices("mark", Mark::ofCode, Mark.values()))
        .notMarks(in.choices("notMark", Mark::ofCode, Mark.values()))
        .pages(pages(in))
        .asOf(in.to("asOf"))
        .dates(
            in.choice("dateField", DateField.SUBMITTED, DateField::ofCode, DateField.values()),
            from,
            to)
        .build();
  }

  private static @Nullable PageRange pages(ParameterReader in) {
    String value = in.one("pages");
    if (value == null || value.isBlank()) {
      return null;
    }
    return PageRange.read(value)
        .orElseThrow(() ->
            ParameterReader.unusable("pages", "a number or a span, as 12, 10..20 or 10..", value));
  }

  private static Set<AnnouncementType> types(ParameterReader in, String name) {
    return in.choices(name, AnnouncementType::ofCode, AnnouncementType.values());
  }

  private static Set<String> subjects(ParameterReader in, String name, Taxonomy taxonomy) {
    Set<String> codes = new LinkedHashSet<>();
    for (String code : in.texts(name)) {
      // What authors make up as a subject may hold blanks, and facets lead to it.
      if (code.length() > Subject.MAX_CODE_LENGTH
          || code.chars().anyMatch(c -> c != ' ' && Character.isWhitespace(c))) {
        throw ParameterReader.unusable(name, "a subject's code, as cs.DC", code);
      }
      codes.add(taxonomy.canonical(code));
    }
    return codes;
  }

  private static int page(ParameterReader in, int size) {
    int page = in.number("page", 1);
    if (page < 1) {
      throw ParameterReader.unusable("page", "1 or more", "" + page);
    }
    if (page > 1 && in.one("cursor") != null) {
      throw Problem.invalid("page", "page and cursor exclude each other; give one of them")
          .asException();
    }
    if (page > 1 && (long) page * size > SearchRequest.WINDOW) {
      throw Problem.invalid(
              "page",
              String.format(
                  Locale.ROOT,
                  "page numbers reach only the first %,d hits; page %d of %d hits each is beyond"
                      + " them, so use a cursor",
                  SearchRequest.WINDOW,
                  page,
                  size))
          .asException();
    }
    return page;
  }

  private static Set<FacetField> facets(ParameterReader in) {
    String value = in.one("facets");
    if (value == null) {
      return FacetField.USUAL;
    }
    Set<FacetField> facets = EnumSet.noneOf(FacetField.class);
    if (!value.equals("none")) {
      for (String name : List.of(value.split(",", -1))) {
        facets.add(ParameterReader.chosen("facets", name, FacetField::ofCode, FacetField.values()));
      }
    }
    return facets;
  }

  static QueryString write(SearchParams params) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    put(out, "q", params.text().isBlank() ? null : params.text());
    Filters filters = params.filters();
    putAll(out, "subject", filters.subjects());
    if (filters.subjectRole() != SubjectRole.ANY) {
      put(out, "subjectRole", filters.subjectRole().code());
    }
    putAll(out, "notSubject", filters.notSubjects());
    putAll(out, "author", filters.authors());
    putAll(out, "notAuthor", filters.notAuthors());
    putAll(out, "year", YearSpan.of(filters.years()));
    putAll(out, "notYear", YearSpan.of(filters.notYears()));
    putAll(out, "type", codes(filters.types()));
    putAll(out, "notType", codes(filters.notTypes()));
    putAll(out, "mark", filters.marks().stream().map(Mark::code).toList());
    putAll(out, "notMark", filters.notMarks().stream().map(Mark::code).toList());
    put(out, "pages", filters.pages());
    put(out, "asOf", filters.asOf());
    put(out, "from", filters.from());
    put(out, "to", filters.to());
    if (filters.dateField() != DateField.SUBMITTED) {
      put(out, "dateField", filters.dateField().code());
    }
    writeView(out, params);
    return new QueryString(out);
  }

  private static List<String> codes(Set<AnnouncementType> types) {
    return types.stream().map(AnnouncementType::code).toList();
  }

  private static void writeView(Map<String, List<String>> out, SearchParams params) {
    if (params.sort() != Sort.RELEVANCE) {
      put(out, "sort", params.sort().code());
    }
    put(out, "size", params.size() == SearchParams.DEFAULT_SIZE ? null : params.size());
    put(out, "page", params.page() == 1 ? null : params.page());
    put(out, "cursor", params.cursor());
    if (!params.facets().equals(FacetField.USUAL)) {
      List<String> names = params.facets().stream().sorted().map(FacetField::code).toList();
      put(out, "facets", names.isEmpty() ? "none" : String.join(",", names));
    }
    put(out, "highlight", params.highlight() ? null : false);
    put(out, "strict", params.strict() ? true : null);
    put(out, "matching", params.matching() == null ? null : params.matching().code());
    put(out, "prefer", params.prefer() == Preference.NONE ? null : params.prefer().code());
    put(out, "meaning", params.meaning() == null ? null : params.meaning().code());
    put(out, "explain", params.explain() ? true : null);
  }

  private static void put(Map<String, List<String>> out, String name, @Nullable Object value) {
    if (value != null) {
      out.put(name, List.of(value.toString()));
    }
  }

  private static void putAll(Map<String, List<String>> out, String name, Collection<?> values) {
    if (!values.isEmpty()) {
      out.put(name, values.stream().map(Object::toString).toList());
    }
  }
}
