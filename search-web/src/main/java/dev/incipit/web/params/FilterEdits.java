package dev.incipit.web.params;

import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.DateField;
import dev.incipit.search.Filters;
import dev.incipit.search.SubjectRole;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters with one thing changed, as links on a page offer them. To toggle is to add what is not
 * there and to remove what is; choosing a value ends its exclusion, and the other way round.
 *
 * @param filters what to change
 */
public record FilterEdits(Filters filters) {

  /** With a subject toggled. */
  public Filters toggleSubject(String code) {
    return filters.toBuilder()
        .subjects(toggled(filters.subjects(), code))
        .notSubjects(without(filters.notSubjects(), code))
        .build();
  }

  /** With the exclusion of a subject toggled. */
  public Filters toggleNotSubject(String code) {
    return filters.toBuilder()
        .subjects(without(filters.subjects(), code))
        .notSubjects(toggled(filters.notSubjects(), code))
        .build();
  }

  /** With subjects standing in another role. */
  public Filters role(SubjectRole role) {
    return filters.toBuilder().subjectRole(role).build();
  }

  /** With an author toggled. */
  public Filters toggleAuthor(String name) {
    return filters.toBuilder()
        .authors(toggled(filters.authors(), name))
        .notAuthors(without(filters.notAuthors(), name))
        .build();
  }

  /** With the exclusion of an author toggled. */
  public Filters toggleNotAuthor(String name) {
    return filters.toBuilder()
        .authors(without(filters.authors(), name))
        .notAuthors(toggled(filters.notAuthors(), name))
        .build();
  }

  /** With a year toggled. */
  public Filters toggleYear(int year) {
    return filters.toBuilder()
        .years(toggled(filters.years(), year))
        .notYears(without(filters.notYears(), year))
        .build();
  }

  /** With the exclusion of a year toggled. */
  public Filters toggleNotYear(int year) {
    return filters.toBuilder()
        .years(without(filters.years(), year))
        .notYears(toggled(filters.notYears(), year))
        .build();
  }

  /** With a type of announcement toggled. */
  public Filters toggleType(AnnouncementType type) {
    return filters.toBuilder()
        .types(toggled(filters.types(), type))
        .notTypes(without(filters.notTypes(), type))
        .build();
  }

  /** With the exclusion of a type of announcement toggled. */
  public Filters toggleNotType(AnnouncementType type) {
    return filters.toBuilder()
        .types(without(filters.types(), type))
        .notTypes(toggled(filters.notTypes(), type))
        .build();
  }

  /** With a mark toggled. */
  public Filters toggleMark(Mark mark) {
    return filters.toBuilder()
        .marks(toggled(filters.marks(), mark))
        .notMarks(without(filters.notMarks(), mark))
        .build();
  }

  /** With the exclusion of a mark toggled. */
  public Filters toggleNotMark(Mark mark) {
    return filters.toBuilder()
        .marks(without(filters.marks(), mark))
        .notMarks(toggled(filters.notMarks(), mark))
        .build();
  }

  /** With other years. */
  public Filters years(Set<Integer> years) {
    return filters.toBuilder().years(years).build();
  }

  /** With other years left out. */
  public Filters notYears(Set<Integer> years) {
    return filters.toBuilder().notYears(years).build();
  }

  /** With another span of days. */
  public Filters dates(DateField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    return filters.toBuilder().dates(field, from, to).build();
  }

  private static <T> Set<T> toggled(Set<T> values, T value) {
    Set<T> changed = new LinkedHashSet<>(values);
    if (!changed.remove(value)) {
      changed.add(value);
    }
    return changed;
  }

  private static <T> Set<T> without(Set<T> values, T value) {
    Set<T> changed = new LinkedHashSet<>(values);
    changed.remove(value);
    return changed;
  }
}
