package dev.incipit.search;

import java.util.List;

/**
 * What an examination of an index found.
 *
 * @param files how many files were examined
 * @param papers how many papers the index holds; 0 if its files cannot be read
 * @param problems what is wrong, each as a line that names the file or the paper; empty if nothing
 *     is
 * @since 0.1.0
 */
public record Verification(int files, long papers, List<String> problems) {
  /** Copies the problems. */
  public Verification {
    problems = List.copyOf(problems);
  }

  /** {@return whether nothing is wrong} */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
