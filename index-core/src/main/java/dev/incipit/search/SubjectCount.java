package dev.incipit.search;

import java.util.List;

/**
 * A node of the subject tree and how many matches lie in or under it. A paper with several subjects
 * under one node counts once there.
 *
 * @param value the code to filter by
 * @param label the name people read
 * @param count matches with any subject in or under the node
 * @param primary matches whose primary subject lies in or under the node
 * @param children the nodes below that have matches, largest first
 * @since 0.1.0
 */
public record SubjectCount(
    String value, String label, long count, long primary, List<SubjectCount> children) {

  /** Copies the children. */
  public SubjectCount {
    children = List.copyOf(children);
  }

  /**
   * Matches that have the subject without having it as the primary one.
   *
   * @return how many matches have the subject without having it as the primary one
   */
  public long cross() {
    return count - primary;
  }
}
