package dev.incipit.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of a text, cut at sentence ends where possible.
 *
 * @param fragments the text in pieces, which together are the stretch without loss
 * @param start where the stretch begins in the whole text, in UTF-16 units
 * @since 0.1.0
 */
public record Passage(List<Fragment> fragments, int start) {

  /** Copies the fragments. */
  public Passage {
    fragments = List.copyOf(fragments);
  }

  /** {@return the stretch without marks} */
  public String text() {
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }

  /** {@return whether anything in it matched} */
  public boolean matches() {
    return fragments.stream().anyMatch(Fragment::match);
  }
}
