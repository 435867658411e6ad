package dev.incipit.web.params;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was filled in on a form. */
public final class FormFields {
  private final ParameterReader in;

  public FormFields(QueryString address) {
    this.in = new ParameterReader(address);
  }

  /**
   * What a field holds; empty when nothing does.
   *
   * @throws ProblemException if it is given more than once
   */
  public String text(String name) {
    String value = in.one(name);
    return value == null ? "" : value.strip();
  }

  /**
   * A day, or the first one of a month or year; null when the field is empty.
   *
   * @throws ProblemException if it is none
   */
  public @Nullable LocalDate from(String name) {
    return in.from(name);
  }

  /**
   * A day, or the last one of a month or year; null when the field is empty.
   *
   * @throws ProblemException if it is none
   */
  public @Nullable LocalDate to(String name) {
    return in.to(name);
  }
}
