package dev.incipit.search;

import dev.incipit.mark.Mark;
import dev.incipit.mark.PageRange;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.DateField;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search without touching its ranking. Values of one kind are alternatives; kinds
 * are combined: {@code (cs.DC or cs.LG) and (2025 or 2026)}. An empty set does not restrict. What
 * is left out is left out of every count, too.
 *
 * @param subjects codes of groups, archives or categories
 * @param subjectRole how those subjects must stand on a paper
 * @param notSubjects codes that must not be on a paper
 * @param authors names as the author facet prints them
 * @param notAuthors names that must not be on a paper
 * @param years years of submission
 * @param notYears years of submission to leave out
 * @param types types of announcement
 * @param notTypes types as which a paper must never have been announced
 * @param marks what a paper may tell of itself
 * @param notMarks what a paper must not tell of itself
 * @param pages how many pages a paper must say it has; null for any number, told or not
 * @param asOf the day as of which is asked: papers that were first announced later are left out,
 *     and what was announced later does not count; null for now
 * @param changed when the index must have got a paper or its last change; null for any time
 * @param dateField which date {@code from} and {@code to} speak of
 * @param from first day; null when open
 * @param to last day, included; null when open
 * @since 0.1.0
 */
public record Filters(
    Set<String> subjects,
    SubjectRole subjectRole,
    Set<String> notSubjects,
    Set<String> authors,
    Set<String> notAuthors,
    Set<Integer> years,
    Set<Integer> notYears,
    Set<AnnouncementType> types,
    Set<AnnouncementType> notTypes,
    Set<Mark> marks,
    Set<Mark> notMarks,
    @Nullable PageRange pages,
    @Nullable LocalDate asOf,
    @Nullable ChangeSpan changed,
    DateField dateField,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Narrows nothing. */
  public static final Filters NONE = new Builder().build();

  /**
   * Copies the sets, in the order given.
   *
   * @throws IllegalArgumentException if {@code from} lies after {@code to}
   */
  public Filters {
    subjects = copy(subjects);
    notSubjects = copy(notSubjects);
    authors = copy(authors);
    notAuthors = copy(notAuthors);
    years = copy(years);
    notYears = copy(notYears);
    types = copy(types);
    notTypes = copy(notTypes);
    marks = copy(marks);
    notMarks = copy(notMarks);
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " lies after to " + to);
    }
  }

  /**
   * Filters that leave out no author, year, type or mark, of now.
   *
   * @param subjects codes of subjects; empty for no bound
   * @param subjectRole in which role the subjects count
   * @param notSubjects codes of subjects that papers must not have
   * @param authors names of authors; empty for no bound
   * @param years years; empty for no bound
   * @param types types of announcements; empty for no bound
   * @param dateField which date counts
   * @param from the first day or time; null for no bound
   * @param to the last day; null for no bound
   */
  public Filters(
      Set<String> subjects,
      SubjectRole subjectRole,
      Set<String> notSubjects,
      Set<String> authors,
      Set<Integer> years,
      Set<AnnouncementType> types,
      DateField dateField,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(
        subjects,
        subjectRole,
        notSubjects,
        authors,
        Set.of(),
        years,
        Set.of(),
        types,
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        null,
        dateField,
        from,
        to);
  }

  private static <T> Set<T> copy(Set<T> values) {
    return values.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /**
   * Starts filters; what is not set narrows nothing.
   *
   * @return a builder of filters
   * @since 0.2.0
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts with these filters} */
  public Builder toBuilder() {
    return new Builder()
        .subjects(subjects)
        .subjectRole(subjectRole)
        .notSubjects(notSubjects)
        .authors(authors)
        .notAuthors(notAuthors)
        .years(years)
        .notYears(notYears)
        .types(types)
        .notTypes(notTypes)
        .marks(marks)
        .notMarks(notMarks)
        .pages(pages)
        .asOf(asOf)
        .changed(changed)
        .dates(dateField, from, to);
  }

  /** Builds {@link Filters}; what is not set restricts nothing. Not thread-safe. */
  public static final class Builder {
    private Set<String> subjects = Set.of();
    private SubjectRole subjectRole = SubjectRole.ANY;
    private Set<String> notSubjects = Set.of();
    private Set<String> authors = Set.of();
    private Set<String> notAuthors = Set.of();
    private Set<Integer> years = Set.of();
    private Set<Integer> notYears = Set.of();
    private Set<AnnouncementType> types = Set.of();
    private Set<AnnouncementType> notTypes = Set.of();
    private Set<Mark> marks = Set.of();
    private Set<Mark> notMarks = Set.of();
    private @Nullable PageRange pages;
    private @Nullable LocalDate asOf;
    private @Nullable ChangeSpan changed;
    private DateField dateField = DateField.SUBMITTED;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private Builder() {}

    /**
     * Sets the subjects that a paper may have.
     *
     * @param subjects codes of subjects; empty for no bound
     * @return this builder
     */
    public Builder subjects(Set<String> subjects) {
      this.subjects = subjects;
      return this;
    }

    /**
     * Sets how the subjects must stand on a paper.
     *
     * @param subjectRole in which role the subjects count
     * @return this builder
     */
    public Builder subjectRole(SubjectRole subjectRole) {
      this.subjectRole = subjectRole;
      return this;
    }

    /**
     * Sets the subjects to leave out.
     *
     * @param notSubjects codes of subjects that papers must not have
     * @return this builder
     */
    public Builder notSubjects(Set<String> notSubjects) {
      this.notSubjects = notSubjects;
      return this;
    }

    /**
     * Sets the authors that a paper may have.
     *
     * @param authors names of authors; empty for no bound
     * @return this builder
     */
    public Builder authors(Set<String> authors) {
      this.authors = authors;
      return this;
    }

    /**
     * Sets the authors to leave out.
     *
     * @param notAuthors names of authors that papers must not have
     * @return this builder
     */
    public Builder notAuthors(Set<String> notAuthors) {
      this.notAuthors = notAuthors;
      return this;
    }

    /**
     * Sets the years of submission.
     *
     * @param years years; empty for no bound
     * @return this builder
     */
    public Builder years(Set<Integer> years) {
      this.years = years;
      return this;
    }

    /**
     * Sets the years to leave out.
     *
     * @param notYears years that papers must not be of
     * @return this builder
     */
    public Builder notYears(Set<Integer> notYears) {
      this.notYears = notYears;
      return this;
    }

    /**
     * Sets the types of announcement that a paper may have.
     *
     * @param types types of announcements; empty for no bound
     * @return this builder
     */
    public Builder types(Set<AnnouncementType> types) {
      this.types = types;
      return this;
    }

    /**
     * Sets the types of announcement to leave out.
     *
     * @param notTypes types that papers must not have
     * @return this builder
     */
    public Builder notTypes(Set<AnnouncementType> notTypes) {
      this.notTypes = notTypes;
      return this;
    }

    /**
     * Sets the marks that a paper may have.
     *
     * @param marks marks of which papers need all
     * @return this builder
     */
    public Builder marks(Set<Mark> marks) {
      this.marks = marks;
      return this;
    }

    /**
     * Sets the marks to leave out.
     *
     * @param notMarks marks that papers must not have
     * @return this builder
     */
    public Builder notMarks(Set<Mark> notMarks) {
      this.notMarks = notMarks;
      return this;
    }

    /**
     * Sets how many pages a paper must have; null for any number.
     *
     * @param pages the numbers of pages; null for no bound
     * @return this builder
     */
    public Builder pages(@Nullable PageRange pages) {
      this.pages = pages;
      return this;
    }

    /**
     * Sets the day as of which is asked; null for now.
     *
     * @param asOf the last day that counts; null for all
     * @return this builder
     */
    public Builder asOf(@Nullable LocalDate asOf) {
      this.asOf = asOf;
      return this;
    }

    /**
     * Sets when the index must have got a paper or its last change; null for any time.
     *
     * @param changed when papers were changed in the index; null for no bound
     * @return this builder
     */
    public Builder changed(@Nullable ChangeSpan changed) {
      this.changed = changed;
      return this;
    }

    /**
     * Sets the span of days; null leaves an end open.
     *
     * @param dateField which date counts
     * @param from the first day or time; null for no bound
     * @param to the last day; null for no bound
     * @return this builder
     */
    public Builder dates(DateField dateField, @Nullable LocalDate from, @Nullable LocalDate to) {
      this.dateField = dateField;
      this.from = from;
      this.to = to;
      return this;
    }

    /**
     * {@return the filters}
     *
     * @throws IllegalArgumentException if the first day lies after the last
     */
    public Filters build() {
      return new Filters(
          subjects,
          subjectRole,
          notSubjects,
          authors,
          notAuthors,
          years,
          notYears,
          types,
          notTypes,
          marks,
          notMarks,
          pages,
          asOf,
          changed,
          dateField,
          from,
          to);
    }
  }
}
