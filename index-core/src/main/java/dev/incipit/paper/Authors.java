package dev.incipit.paper;

import java.util.List;

/**
 * The authors of a paper, where "the source does not tell" is not the same as "there are none".
 *
 * @param known false when the source does not list authors; then {@code list} is empty
 * @param list the authors in order
 * @since 0.1.0
 */
public record Authors(boolean known, List<Author> list) {

  private static final Authors UNKNOWN = new Authors(false, List.of());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if unknown authors are listed
   */
  public Authors {
    list = List.copyOf(list);
    if (!known && !list.isEmpty()) {
      throw new IllegalArgumentException("authors that are unknown cannot be listed: " + list);
    }
  }

  /**
   * Authors that the source does not tell.
   *
   * @return authors of whom nothing is known
   */
  public static Authors unknown() {
    return UNKNOWN;
  }

  /**
   * Authors with these names, in order; an empty list says that there are none.
   *
   * @param names the names, as the source prints them
   * @return the authors
   */
  public static Authors of(List<String> names) {
    return new Authors(true, names.stream().map(Author::new).toList());
  }

  /** {@return the names in order} */
  public List<String> names() {
    return list.stream().map(Author::name).toList();
  }
}
