package dev.incipit.compile;

import dev.incipit.analysis.Names;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.EngineRequest;
import dev.incipit.mark.Mark;
import dev.incipit.mark.PageRange;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.ChangeSpan;
import dev.incipit.search.FacetField;
import dev.incipit.search.Filters;
import dev.incipit.settings.IndexSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compiles filters, those of each facet field apart, so that counts of a field can leave out its
 * own filter.
 */
public final class FilterCompiler {
  private final Taxonomy taxonomy;
  private final Map<FacetField, Clause> byField = new EnumMap<>(FacetField.class);
  private final List<Clause> always = new ArrayList<>();
  private final List<Clause> never = new ArrayList<>();

  public FilterCompiler(Filters filters, IndexSettings settings) {
    this.taxonomy = settings.taxonomy();
    if (!filters.subjects().isEmpty()) {
      byField.put(FacetField.SUBJECT, subjects(filters));
    }
    if (!filters.authors().isEmpty()) {
      byField.put(FacetField.AUTHOR, authors(filters.authors()));
    }
    if (!filters.years().isEmpty()) {
      byField.put(FacetField.YEAR, years(filters.years()));
    }
    if (!filters.types().isEmpty()) {
      byField.put(FacetField.TYPE, types(filters.types(), filters.asOf()));
    }
    if (!filters.marks().isEmpty()) {
      byField.put(FacetField.MARK, marks(filters.marks()));
    }
    if (filters.pages() != null) {
      always.add(pages(filters.pages()));
    }
    if (filters.changed() != null) {
      always.add(changed(filters.changed()));
    }
    if (filters.asOf() != null) {
      never.add(after(filters.asOf()));
    }
    if (filters.from() != null || filters.to() != null) {
      always.add(Dates.of(filters.dateField(), filters.from(), filters.to(), filters.asOf()));
    }
    if (!filters.notSubjects().isEmpty()) {
      never.add(subjects(filters.notSubjects(), Schema.SUBJECT, taxonomy));
    }
    if (!filters.notAuthors().isEmpty()) {
      never.add(authors(filters.notAuthors()));
    }
    if (!filters.notYears().isEmpty()) {
      never.add(years(filters.notYears()));
    }
    if (!filters.notTypes().isEmpty()) {
      never.add(types(filters.notTypes(), filters.asOf()));
    }
    if (!filters.notMarks().isEmpty()) {
      never.add(marks(filters.notMarks()));
    }
  }

  /** Whether anything is filtered by. */
  public boolean any() {
    return !byField.isEmpty() || !always.isEmpty() || !never.isEmpty();
  }

  /** The filters of fields, each by the code of its field. */
  public List<EngineRequest.NamedFilter> named() {
    return byField.entrySet().stream()
        .map(filter -> new EngineRequest.NamedFilter(filter.getKey().code(), filter.getValue()))
        .toList();
  }

  /** The query narrowed by the filters that belong to no field. */
  public Clause narrowByOthers(Clause query) {
    return query.narrowed(always, never);
  }

  /** The query narrowed by all filters. */
  public Clause narrow(Clause query) {
    return narrowExcept(null, query);
  }

  /** The query narrowed by all filters but those of a field; by all if it is null. */
  public Clause narrowExcept(@Nullable FacetField field, Clause query) {
    List<Clause> filters = new ArrayList<>();
    byField.forEach((by, filter) -> {
      if (by != field) {
        filters.add(filter);
      }
    });
    filters.addAll(always);
    return query.narrowed(filters, never);
  }

  private Clause subjects(Filters filters) {
    return switch (filters.subjectRole()) {
      case ANY -> subjects(filters.subjects(), Schema.SUBJECT, taxonomy);
      case PRIMARY -> subjects(filters.subjects(), Schema.PRIMARY, taxonomy);
      case CROSS -> crossAny(canonical(filters.subjects(), taxonomy));
    };
  }

  /** Papers with any of some codes, which may be classes too. */
  static Clause subjects(Collection<String> codes, String field, Taxonomy taxonomy) {
    Map<Boolean, List<String>> byKind =
        canonical(codes, taxonomy).stream().collect(Collectors.partitioningBy(Subject::isClass));
    List<Clause> any = new ArrayList<>();
    byKind.forEach((classes, of) -> {
      if (!of.isEmpty()) {
        any.add(anyOf(classes ? Schema.CLASS : field, of));
      }
    });
    return any.size() == 1 ? any.getFirst() : Clause.Bool.any(any);
  }

  private static Clause crossAny(List<String> codes) {
    List<Clause> any = new ArrayList<>();
    for (String code : codes) {
      any.add(
          new Clause.Bool(
              List.of(),
              List.of(),
              List.of(new Clause.Term(Schema.SUBJECT, code)),
              List.of(new Clause.Term(Schema.PRIMARY, code))));
    }
    return Clause.Bool.any(any);
  }

  private static Clause authors(Collection<String> names) {
    return anyOf(Schema.AUTHOR_NAME, names.stream().map(Names::key).distinct().toList());
  }

  private static Clause years(Collection<Integer> years) {
    return anyOf(Schema.YEAR, years.stream().map(String::valueOf).toList());
  }

  private static Clause types(Collection<AnnouncementType> types, @Nullable LocalDate asOf) {
    return asOf == null
        ? anyOf(Schema.TYPE, types.stream().map(AnnouncementType::code).toList())
        : Clause.Bool.any(types.stream().map(type -> announced(type, asOf)).toList());
  }

  /** Papers announced in a way, until a day or at any time if that is null. */
  public static Clause announced(AnnouncementType type, @Nullable LocalDate asOf) {
    return asOf == null
        ? new Clause.Term(Schema.TYPE, type.code())
        : new Clause.Range(Schema.firstDay(type), Long.MIN_VALUE, asOf.toEpochDay());
  }

  /** Papers first announced, or without an announcement submitted, after a day. */
  private static Clause after(LocalDate day) {
    return new Clause.Range(Schema.FIRST_DAY, day.toEpochDay() + 1, Long.MAX_VALUE);
  }

  static Clause pages(PageRange pages) {
    return new Clause.Range(
        Schema.PAGES,
        pages.from() == null ? Long.MIN_VALUE : pages.from(),
        pages.to() == null ? Long.MAX_VALUE : pages.to());
  }

  private static Clause changed(ChangeSpan span) {
    return new Clause.Range(
        Schema.CHANGED,
        span.from() == null ? Long.MIN_VALUE : span.from().getEpochSecond(),
        span.until() == null ? Long.MAX_VALUE : span.until().getEpochSecond());
  }

  private static Clause marks(Collection<Mark> marks) {
    return anyOf(Schema.MARK, marks.stream().map(Mark::code).toList());
  }

  private static List<String> canonical(Collection<String> codes, Taxonomy taxonomy) {
    return codes.stream().map(taxonomy::canonical).toList();
  }

  private static Clause anyOf(String field, List<String> values) {
    return new Clause.Terms(field, values);
  }
}
