package dev.incipit.listing.json;

import dev.incipit.listing.field.AuthorLine;
import dev.incipit.listing.field.NameText;
import dev.incipit.listing.field.RawText;
import dev.incipit.paper.Authors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads authors in the shapes in which programs keep them. */
final class PersonNames {
  private static final List<String> FAMILY =
      List.of("family", "keyname", "lastname", "last", "surname", "familyname");
  private static final List<String> GIVEN =
      List.of("given", "forenames", "firstname", "first", "givenname", "forename");

  /** How a client of the interface prints its own class. */
  private static final Pattern PRINTED = Pattern.compile("[\\w.]*Author\\((['\"])(.*)\\1\\)");

  /** A list as Python prints it. */
  private static final Pattern PRINTED_LIST = Pattern.compile("\\[\\s*(['\"]).*['\"]\\s*\\]");

  private PersonNames() {}

  /**
   * The authors of a text, a list of names, or a list of names in parts; unknown if there are none.
   *
   * @param odd told of members that are no name
   */
  static Authors read(JsonValue value, Consumer<String> odd) {
    return switch (value) {
      case JsonValue.Absent absent -> Authors.unknown();
      case JsonValue.Text text -> {
        if (!text.quoted()) {
          odd.accept("field 'authors' is no text and was left out");
        }
        yield text.quoted() ? line(text.text()) : Authors.unknown();
      }
      case JsonValue.Fields person -> named(List.of(person), odd);
      case JsonValue.Items people -> named(people.values(), odd);
    };
  }

  private static Authors line(String text) {
    if (PRINTED_LIST.matcher(text.strip()).matches()) {
      String inner = text.strip().replaceAll("^\\[\\s*['\"]|['\"]\\s*\\]$", "");
      return named(
          List.of(inner.split("['\"],\\s*['\"]", -1)).stream()
              .<JsonValue>map(name -> new JsonValue.Text(name, true))
              .toList(),
          name -> {});
    }
    return AuthorLine.parse(text.indexOf('|') < 0 ? text : text.replace('|', ';'));
  }

  private static Authors named(List<JsonValue> people, Consumer<String> odd) {
    List<String> names = new ArrayList<>();
    for (JsonValue person : people) {
      String name = name(person);
      if (person instanceof JsonValue.Absent) {
        continue;
      }
      if (name == null || name.isBlank()) {
        odd.accept("a name of an author is not understood");
      } else {
        names.add(name);
      }
    }
    return names.isEmpty() && !people.isEmpty() ? Authors.unknown() : Authors.of(names);
  }

  private static @Nullable String name(JsonValue person) {
    return switch (person) {
      case JsonValue.Absent absent -> null;
      case JsonValue.Text text -> {
        Matcher printed = PRINTED.matcher(text.text().strip());
        yield text.quoted() ? clean(printed.matches() ? printed.group(2) : text.text()) : null;
      }
      case JsonValue.Items parts -> parted(parts.values());
      case JsonValue.Fields fields -> inFields(fields);
    };
  }

  private static @Nullable String inFields(JsonValue.Fields person) {
    String family = first(person.fields(), FAMILY);
    String given = first(person.fields(), GIVEN);
    String suffix = JsonValue.textOf(person.fields().get("suffix"));
    if (family != null) {
      return clean(
          (given == null ? "" : given) + " " + family + " " + (suffix == null ? "" : suffix));
    }
    String whole = JsonValue.textOf(person);
    return whole == null ? null : clean(whole);
  }

  private static @Nullable String first(Map<String, JsonValue> fields, List<String> names) {
    for (String name : names) {
      String text = JsonValue.textOf(fields.get(name));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Key name, given name, suffix, and affiliations, which are left. */
  private static @Nullable String parted(List<JsonValue> parts) {
    List<String> texts = new ArrayList<>();
    for (JsonValue part : parts) {
      String text = JsonValue.textOf(part);
      texts.add(text == null ? "" : text);
    }
    return switch (texts.size()) {
      case 0 -> null;
      case 1 -> clean(texts.getFirst());
      case 2 -> clean(texts.get(1) + " " + texts.getFirst());
      default -> clean(texts.get(1) + " " + texts.getFirst() + " " + texts.get(2));
    };
  }

  private static String clean(String name) {
    return RawText.lineOrEmpty(NameText.spaced(name));
  }
}
