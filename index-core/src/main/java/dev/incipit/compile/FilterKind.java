package dev.incipit.compile;

import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.Filters;
import dev.incipit.search.SubjectRole;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of filter, each of which can be left out. */
public enum FilterKind {
  SUBJECT,
  NOT_SUBJECT,
  AUTHOR,
  NOT_AUTHOR,
  YEAR,
  NOT_YEAR,
  TYPE,
  NOT_TYPE,
  MARK,
  NOT_MARK,
  PAGES,
  AS_OF,
  DATE;

  /** The filters without those of this kind; equal to them when there are none. */
  public Filters leftOut(Filters filters) {
    Filters.Builder others = filters.toBuilder();
    return switch (this) {
      case SUBJECT -> others.subjects(Set.of()).subjectRole(SubjectRole.ANY).build();
      case NOT_SUBJECT -> others.notSubjects(Set.of()).build();
      case AUTHOR -> others.authors(Set.of()).build();
      case NOT_AUTHOR -> others.notAuthors(Set.of()).build();
      case YEAR -> others.years(Set.of()).build();
      case NOT_YEAR -> others.notYears(Set.of()).build();
      case TYPE -> others.types(Set.of()).build();
      case NOT_TYPE -> others.notTypes(Set.of()).build();
      case MARK -> others.marks(Set.of()).build();
      case NOT_MARK -> others.notMarks(Set.of()).build();
      case PAGES -> others.pages(null).build();
      case AS_OF -> others.asOf(null).build();
      case DATE -> others.dates(filters.dateField(), null, null).build();
    };
  }

  /** What the filters of this kind ask for, in words. */
  public String describe(Filters filters) {
    return switch (this) {
      case SUBJECT ->
          switch (filters.subjectRole()) {
            case ANY -> "subject " + any(filters.subjects());
            case PRIMARY -> "primary subject " + any(filters.subjects());
            case CROSS -> "cross-listed in " + any(filters.subjects());
          };
      case NOT_SUBJECT -> "not subject " + any(filters.notSubjects());
      case AUTHOR -> "author " + any(filters.authors());
      case NOT_AUTHOR -> "not author " + any(filters.notAuthors());
      case YEAR -> "year " + any(filters.years());
      case NOT_YEAR -> "not year " + any(filters.notYears());
      case TYPE -> "announced as " + types(filters.types());
      case NOT_TYPE -> "not announced as " + types(filters.notTypes());
      case MARK -> "marked as " + marks(filters.marks());
      case NOT_MARK -> "not marked as " + marks(filters.notMarks());
      case PAGES -> filters.pages() == null ? "" : filters.pages().describe();
      case AS_OF -> "as of " + filters.asOf();
      case DATE ->
          filters.dateField().code()
              + (filters.from() == null ? "" : " from " + filters.from())
              + (filters.to() == null ? "" : " to " + filters.to());
    };
  }

  private static String types(Set<AnnouncementType> types) {
    return any(types.stream().map(AnnouncementType::code).toList());
  }

  private static String marks(Set<Mark> marks) {
    return any(marks.stream().map(Mark::code).toList());
  }

  private static String any(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" or "));
  }
}
