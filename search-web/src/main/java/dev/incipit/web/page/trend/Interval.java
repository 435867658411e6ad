package dev.incipit.web.page.trend;

import dev.incipit.query.DateField;
import dev.incipit.search.FacetCount;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.Filters;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.FilterEdits;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a bar of a chart stands for, as the date histograms of OpenSearch call it. */
public enum Interval {
  /** A year. */
  YEAR(FacetField.YEAR, 60, 12),
  /** A month. */
  MONTH(FacetField.MONTH, 120, 1);

  private final FacetField field;
  private final int most;
  private final int months;

  Interval(FacetField field, int most, int months) {
    this.field = field;
    this.most = most;
    this.months = months;
  }

  /** The name in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Interval> ofCode(String code) {
    return List.of(values()).stream()
        .filter(each -> each.name().equalsIgnoreCase(code))
        .findFirst();
  }

  /** What counts it. */
  public FacetField field() {
    return field;
  }

  /** How many are shown, so that a bar can be hit; a paper may claim any year. */
  int most() {
    return most;
  }

  /** The counts of it. */
  public List<FacetCount> counts(Facets facets) {
    return this == YEAR ? facets.years() : facets.months();
  }

  /** The first month of a value. */
  YearMonth start(String value) {
    return this == YEAR ? Year.parse(pad(value)).atMonth(1) : YearMonth.parse(value);
  }

  private static String pad(String year) {
    return "0".repeat(Math.max(0, 4 - year.length())) + year;
  }

  YearMonth next(YearMonth start) {
    return start.plusMonths(months);
  }

  YearMonth back(YearMonth start, int intervals) {
    return start.minusMonths((long) intervals * months);
  }

  /** As people read it: {@code 2026} or {@code April 2026}. */
  String label(YearMonth start) {
    return this == YEAR ? "" + start.getYear() : TextFormat.month(start);
  }

  /** Filters narrowed to it. */
  Filters narrowed(Filters filters, YearMonth start) {
    FilterEdits edits = new FilterEdits(filters);
    return this == YEAR
        ? edits.years(Set.of(start.getYear()))
        : new FilterEdits(edits.years(Set.of()))
            .dates(DateField.SUBMITTED, start.atDay(1), start.atEndOfMonth());
  }
}
