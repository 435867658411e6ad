package dev.incipit.listing.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the entries' headers from what only looks like one, as in an abstract that quotes a
 * listing. The entries of a page are numbered without gap, so the next number is believed on little
 * evidence and any other on much.
 */
final class HeaderSequence {
  private static final int LOOK_AHEAD = 8;

  private final List<EntryHeader> candidates;
  private final List<EntryHeader> accepted = new ArrayList<>();
  private int expected;

  /** What would have been the next number before the last surprise. */
  private int alternative;

  private HeaderSequence(List<EntryHeader> candidates) {
    this.candidates = candidates;
  }

  /** The candidates that are headers. */
  static List<EntryHeader> choose(List<EntryHeader> candidates) {
    HeaderSequence sequence = new HeaderSequence(candidates);
    for (int i = 0; i < candidates.size(); i++) {
      sequence.consider(i);
    }
    return sequence.accepted;
  }

  private void consider(int index) {
    EntryHeader header = candidates.get(index);
    boolean next = isNext(header);
    if (next ? believable(index) : surprising(index)) {
      accepted.add(header);
      alternative = next ? 0 : expected;
      expected = header.number() + 1;
    }
  }

  private boolean isNext(EntryHeader header) {
    if (header.cut() && header.id().isEmpty()) {
      return expected == 0
          || header.number() == 0
          || Integer.toString(expected).startsWith(Integer.toString(header.number()));
    }
    return expected == 0 || header.number() == expected || header.number() == alternative;
  }

  /** The right number: a header unless a better one with the same number follows. */
  private boolean believable(int index) {
    EntryHeader header = candidates.get(index);
    if (!header.possible()) {
      return false;
    }
    for (int i = index + 1; i < last(index); i++) {
      EntryHeader later = candidates.get(i);
      if (later.number() == header.number() && strength(later) > strength(header)) {
        return false;
      }
    }
    return true;
  }

  /** Another number: a header only if it is complete, or the missing one does not follow. */
  private boolean surprising(int index) {
    EntryHeader header = candidates.get(index);
    if (header.certain() && header.lineStart()) {
      return true;
    }
    if (!header.followed()) {
      return false;
    }
    for (int i = index + 1; i < last(index); i++) {
      if (candidates.get(i).number() == expected) {
        return false;
      }
    }
    return true;
  }

  private int last(int index) {
    return Math.min(candidates.size(), index + 1 + LOOK_AHEAD);
  }

  private static int strength(EntryHeader header) {
    return (header.followed() ? 4 : 0)
        + (header.links().isEmpty() ? 0 : 2)
        + (header.lineStart() ? 1 : 0);
  }

  /** The numbers of the headers that do not follow their predecessor's, by index. */
  static Map<Integer, Integer> gaps(List<EntryHeader> headers) {
    Map<Integer, Integer> gaps = new HashMap<>();
    for (int i = 1; i < headers.size(); i++) {
      int wanted = headers.get(i - 1).number() + 1;
      if (headers.get(i).number() != wanted && !headers.get(i).cut()) {
        gaps.put(i, wanted);
      }
    }
    return gaps;
  }
}
