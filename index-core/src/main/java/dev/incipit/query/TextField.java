package dev.incipit.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A text of a paper that words are searched in, with the names by which a query calls it. */
public enum TextField {
  /** Title, abstract, authors and comments together. */
  ALL("all any text"),
  /** The title. */
  TITLE("ti title"),
  /** The names of the authors; all words must match within one person. */
  AUTHOR("au author authors"),
  /** The abstract. */
  ABSTRACT("abs abstract summary"),
  /** The authors' comments. */
  COMMENTS("co comment comments"),
  /** The journal reference. */
  JOURNAL("jr journal journalref"),
  /** The report number. */
  REPORT("rn report reportnumber"),
  /** Where it says that it was or will be published or presented. */
  VENUE("venue");

  /** All names, the short one first, divided by blanks. */
  private final String names;

  TextField(String names) {
    this.names = names;
  }

  /** {@return the short name, in which a query is written out} */
  public String code() {
    return names().getFirst();
  }

  /**
   * {@return the field with this name, short or long, in any case; empty if there is none}
   *
   * @param name a name of the query language
   */
  public static Optional<TextField> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(field -> field.names().contains(lower)).findFirst();
  }

  List<String> names() {
    return List.of(names.split(" "));
  }
}
