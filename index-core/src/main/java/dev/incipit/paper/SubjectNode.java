package dev.incipit.paper;

import java.util.List;

/**
 * A node of the subject tree: a group, an archive or a category.
 *
 * @param code the code by which it is selected, as {@code grp_physics}, {@code astro-ph} or {@code
 *     astro-ph.GA}
 * @param name the name people read
 * @param children what lies under it, in order of their codes
 * @since 0.1.0
 */
public record SubjectNode(String code, String name, List<SubjectNode> children) {

  /** Copies the children. */
  public SubjectNode {
    children = List.copyOf(children);
  }
}
