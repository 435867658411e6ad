package dev.incipit.query;

import dev.incipit.query.syntax.Letters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the nodes of a tree ask of their parts. */
final class NodeChecks {
  private NodeChecks() {}

  static void text(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text of a query node must not be blank");
    }
  }

  static void word(String text) {
    text(text);
    if (text.chars().anyMatch(c -> Letters.isBlank((char) c))) {
      throw new IllegalArgumentException("a word holds no blanks, was: '" + text + "'");
    }
  }

  static void prefix(String text) {
    if (text.codePointCount(0, text.length()) < QueryLimits.MIN_PREFIX) {
      throw new IllegalArgumentException(
          "a prefix has at least " + QueryLimits.MIN_PREFIX + " characters, was: '" + text + "'");
    }
  }

  static void range(String what, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(what + " must be " + min + ".." + max + ", was " + value);
    }
  }

  static void span(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      throw new IllegalArgumentException("a span of days needs a first or a last day");
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " lies after to " + to);
    }
  }

  static List<Query> parts(List<Query> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("at least two parts are needed, were " + parts.size());
    }
    return List.copyOf(parts);
  }
}
