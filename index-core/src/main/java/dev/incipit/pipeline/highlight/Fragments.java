package dev.incipit.pipeline.highlight;

import dev.incipit.search.Fragment;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stretch of text at its marks. */
final class Fragments {
  private Fragments() {}

  /** The fragments of a whole text. */
  static List<Fragment> of(String raw, List<MatchSpans.Mark> marks) {
    return of(raw, marks, 0, raw.length());
  }

  /** The fragments of a stretch; no mark reaches over its ends. */
  static List<Fragment> of(String raw, List<MatchSpans.Mark> marks, int start, int end) {
    List<Fragment> fragments = new ArrayList<>();
    int at = start;
    for (MatchSpans.Mark mark : marks) {
      if (mark.start() >= start && mark.end() <= end) {
        add(fragments, raw.substring(at, mark.start()), false);
        add(fragments, raw.substring(mark.start(), mark.end()), true);
        at = mark.end();
      }
    }
    add(fragments, raw.substring(at, end), false);
    return fragments;
  }

  private static void add(List<Fragment> fragments, String text, boolean match) {
    if (!text.isEmpty()) {
      fragments.add(new Fragment(text, match));
    }
  }
}
