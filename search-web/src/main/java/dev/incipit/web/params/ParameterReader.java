package dev.incipit.web.params;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads typed values out of a query string; a value that is none is a {@link Problem}. */
record ParameterReader(QueryString query) {
  /** The length of a year as it is written. */
  private static final int YEAR = 4;

  /** The length of a year with its month. */
  private static final int MONTH = 7;

  /** The only value of a parameter; null when it is not given. */
  @Nullable String one(String name) {
    List<String> values = query.all(name);
    if (values.size() > 1) {
      throw Problem.invalid(
              name, name + " can be given once, was given " + values.size() + " times")
          .asException();
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /** All values that are not blank, each once; a form sends a field left empty as a blank. */
  Set<String> texts(String name) {
    return query.all(name).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  int number(String name, int fallback) {
    String value = one(name);
    return value == null ? fallback : number(name, value, "a whole number");
  }

  /** Years in their order, so that one set of them is one search, however it is written. */
  Set<Integer> years(String name) {
    Set<Integer> years = new TreeSet<>();
    texts(name).forEach(value -> YearSpan.read(name, value).years().forEach(years::add));
    return years;
  }

  private static int number(String name, String value, String wanted) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw unusable(name, wanted, value);
    }
  }

  /** A day, or the first one of a month or year. */
  @Nullable LocalDate from(String name) {
    String value = date(name);
    return value == null ? null : begin(name, value);
  }

  /** A day, or the last one of a month or year. */
  @Nullable LocalDate to(String name) {
    String value = date(name);
    if (value == null) {
      return null;
    }
    LocalDate begin = begin(name, value);
    return switch (value.length()) {
      case YEAR -> begin.with(TemporalAdjusters.lastDayOfYear());
      case MONTH -> begin.with(TemporalAdjusters.lastDayOfMonth());
      default -> begin;
    };
  }

  private @Nullable String date(String name) {
    String value = one(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static LocalDate begin(String name, String value) {
    String day =
        switch (value.length()) {
          case YEAR -> value + "-01-01";
          case MONTH -> value + "-01";
          default -> value;
        };
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw unusable(name, "a day, a month or a year, as 2026-04-10, 2026-04 or 2026", value);
    }
  }

  boolean flag(String name, boolean fallback) {
    String value = one(name);
    return switch (value) {
      case null -> fallback;
      case "true" -> true;
      case "false" -> false;
      default -> throw unusable(name, "true or false", value);
    };
  }

  /** One of the names of an enum. */
  <E extends Enum<E>> E choice(
      String name, E fallback, Function<String, Optional<E>> ofCode, E[] all) {
    String value = one(name);
    return value == null ? fallback : chosen(name, value, ofCode, all);
  }

  /** Any of the names of an enum. */
  <E extends Enum<E>> Set<E> choices(String name, Function<String, Optional<E>> ofCode, E[] all) {
    Set<E> chosen = new LinkedHashSet<>();
    texts(name).forEach(value -> chosen.add(chosen(name, value, ofCode, all)));
    return chosen;
  }

  static <E extends Enum<E>> E chosen(
      String name, String value, Function<String, Optional<E>> ofCode, E[] all) {
    return ofCode
        .apply(value)
        .orElseThrow(() -> unusable(name, "one of " + String.join(", ", names(all)), value));
  }

  private static <E extends Enum<E>> List<String> names(E[] all) {
    return Arrays.stream(all)
        .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  static ProblemException unusable(String name, String wanted, String value) {
    return Problem.invalid(name, name + " must be " + wanted + ", was '" + shortened(value) + "'")
        .asException();
  }

  /** An echo of what was sent, short enough to be read. */
  private static String shortened(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}
