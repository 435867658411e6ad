package dev.incipit.paper;

/**
 * A person, or a group, named as an author.
 *
 * @param name the name as the source prints it, given name first where known; not blank
 * @since 0.1.0
 */
public record Author(String name) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Author {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an author's name is not blank");
    }
  }
}
