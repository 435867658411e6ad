package dev.incipit.search;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.DateField;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search without touching its ranking. Values of one kind are alternatives; kinds
 * are combined: {@code (cs.DC or cs.LG) and (2025 or 2026)}. An empty set does not restrict.
 *
 * @param subjects codes of groups, archives or categories
 * @param subjectRole how those subjects must stand on a paper
 * @param notSubjects codes that must not be on a paper
 * @param authors names as the author facet prints them
 * @param years years of submission
 * @param types types of announcement
 * @param dateField which date {@code from} and {@code to} speak of
 * @param from first day; null when open
 * @param to last day, included; null when open
 */
public record Filters(
    Set<String> subjects,
    SubjectRole subjectRole,
    Set<String> notSubjects,
    Set<String> authors,
    Set<Integer> years,
    Set<AnnouncementType> types,
    DateField dateField,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Narrows nothing. */
  public static final Filters NONE =
      new Filters(
          Set.of(),
          SubjectRole.ANY,
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          DateField.SUBMITTED,
          null,
          null);

  /**
   * Copies the sets, in the order given.
   *
   * @throws IllegalArgumentException if {@code from} lies after {@code to}
   */
  public Filters {
    subjects = copy(subjects);
    notSubjects = copy(notSubjects);
    authors = copy(authors);
    years = copy(years);
    types = copy(types);
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " lies after to " + to);
    }
  }

  private static <T> Set<T> copy(Set<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }
}
