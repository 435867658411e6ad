package dev.incipit.listing.json;

import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the subjects of a paper in the shapes in which programs keep them. */
final class Categories {

  private Categories() {}

  /**
   * Adds the subjects of a value: codes divided by blanks, commas, semicolons or bars in one text,
   * a list of codes, or of objects that hold one. A member of a list that is not all of arXiv's
   * codes is one code of another system, as {@code I.2.7; I.2.6}.
   *
   * @return false if there is something that is no code
   */
  static boolean read(JsonValue value, List<Subject> subjects) {
    return switch (value) {
      case JsonValue.Absent absent -> true;
      case JsonValue.Text text -> {
        // Python's own form of a list is as good as a list of blanks and codes.
        add(List.of(text.text().strip().split("[\\s,;|\\[\\]'\"]+")), subjects);
        yield text.quoted();
      }
      case JsonValue.Fields object -> member(object, subjects);
      case JsonValue.Items items -> {
        boolean all = true;
        for (JsonValue item : items.values()) {
          all &= member(item, subjects);
        }
        yield all;
      }
    };
  }

  private static boolean member(JsonValue value, List<Subject> subjects) {
    if (value instanceof JsonValue.Absent) {
      return true;
    }
    if (value instanceof JsonValue.Fields object) {
      String code = JsonValue.textOf(object.fields().get("code"));
      String name = JsonValue.textOf(object.fields().get("name"));
      if (code != null && name != null && !Taxonomy.arxiv().isKnown(code)) {
        subjects.add(new Subject(code, name));
        return true;
      }
    }
    String text = value instanceof JsonValue.Items ? null : codeOf(value);
    if (text == null) {
      return false;
    }
    List<String> codes = List.of(text.strip().split("[\\s,]+"));
    boolean whole = !codes.stream().allMatch(Taxonomy.arxiv()::isKnown);
    add(whole ? List.of(text.strip()) : codes, subjects);
    return true;
  }

  /** An object's code, or the name by which arXiv knows one. */
  private static @Nullable String codeOf(JsonValue value) {
    if (value instanceof JsonValue.Fields object) {
      for (String name : List.of("code", "term")) {
        String code = JsonValue.textOf(object.fields().get(name));
        if (code != null) {
          return code;
        }
      }
    }
    return JsonValue.textOf(value);
  }

  private static void add(List<String> codes, List<Subject> subjects) {
    for (String code : codes) {
      if (!code.isEmpty()) {
        subjects.add(Taxonomy.arxiv().subject(code));
      }
    }
  }
}
