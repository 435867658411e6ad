package dev.incipit.web.params;

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
 * there and to remove what is.
 *
 * @param filters what to change
 */
public record FilterEdits(Filters filters) {

  /** With a subject toggled; choosing a subject ends its exclusion. */
  public Filters toggleSubject(String code) {
    return subjects(toggled(filters.subjects(), code), without(filters.notSubjects(), code));
  }

  /** With the exclusion of a subject toggled; excluding a subject ends its choice. */
  public Filters toggleNotSubject(String code) {
    return subjects(without(filters.subjects(), code), toggled(filters.notSubjects(), code));
  }

  private Filters subjects(Set<String> subjects, Set<String> notSubjects) {
    return new Filters(
        subjects,
        filters.subjectRole(),
        notSubjects,
        filters.authors(),
        filters.years(),
        filters.types(),
        filters.dateField(),
        filters.from(),
        filters.to());
  }

  /** With subjects standing in another role. */
  public Filters role(SubjectRole role) {
    return new Filters(
        filters.subjects(),
        role,
        filters.notSubjects(),
        filters.authors(),
        filters.years(),
        filters.types(),
        filters.dateField(),
        filters.from(),
        filters.to());
  }

  /** With an author toggled. */
  public Filters toggleAuthor(String name) {
    return rest(toggled(filters.authors(), name), filters.years(), filters.types());
  }

  /** With a year toggled. */
  public Filters toggleYear(int year) {
    return rest(filters.authors(), toggled(filters.years(), year), filters.types());
  }

  /** With a type of announcement toggled. */
  public Filters toggleType(AnnouncementType type) {
    return rest(filters.authors(), filters.years(), toggled(filters.types(), type));
  }

  private Filters rest(Set<String> authors, Set<Integer> years, Set<AnnouncementType> types) {
    return new Filters(
        filters.subjects(),
        filters.subjectRole(),
        filters.notSubjects(),
        authors,
        years,
        types,
        filters.dateField(),
        filters.from(),
        filters.to());
  }

  /** With another span of days. */
  public Filters dates(DateField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Filters(
        filters.subjects(),
        filters.subjectRole(),
        filters.notSubjects(),
        filters.authors(),
        filters.years(),
        filters.types(),
        field,
        from,
        to);
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
