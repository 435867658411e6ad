package dev.incipit.lucene;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.Filters;
import dev.incipit.search.SubjectRole;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of filter, each of which can be left out. */
enum FilterKind {
  SUBJECT,
  NOT_SUBJECT,
  AUTHOR,
  YEAR,
  TYPE,
  DATE;

  /** The filters without those of this kind; equal to them when there are none. */
  Filters leftOut(Filters filters) {
    return new Filters(
        this == SUBJECT ? Set.of() : filters.subjects(),
        this == SUBJECT ? SubjectRole.ANY : filters.subjectRole(),
        this == NOT_SUBJECT ? Set.of() : filters.notSubjects(),
        this == AUTHOR ? Set.of() : filters.authors(),
        this == YEAR ? Set.of() : filters.years(),
        this == TYPE ? Set.of() : filters.types(),
        filters.dateField(),
        this == DATE ? null : filters.from(),
        this == DATE ? null : filters.to());
  }

  /** What the filters of this kind ask for, in words. */
  String describe(Filters filters) {
    return switch (this) {
      case SUBJECT ->
          switch (filters.subjectRole()) {
            case ANY -> "subject " + any(filters.subjects());
            case PRIMARY -> "primary subject " + any(filters.subjects());
            case CROSS -> "cross-listed in " + any(filters.subjects());
          };
      case NOT_SUBJECT -> "not subject " + any(filters.notSubjects());
      case AUTHOR -> "author " + any(filters.authors());
      case YEAR -> "year " + any(filters.years());
      case TYPE -> "announced as " + types(filters);
      case DATE ->
          filters.dateField().code()
              + (filters.from() == null ? "" : " from " + filters.from())
              + (filters.to() == null ? "" : " to " + filters.to());
    };
  }

  private static String types(Filters filters) {
    return any(filters.types().stream().map(AnnouncementType::code).toList());
  }

  private static String any(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" or "));
  }
}
