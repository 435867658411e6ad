package dev.incipit.search;

import java.util.List;

/**
 * What matched in a hit's texts.
 *
 * @param title the whole title in pieces; empty when not asked for or when there is no title
 * @param abstractPassages the best passages of the abstract in the order of the text; the opening
 *     passage when nothing in it matched; empty when not asked for or when there is no abstract
 * @param abstractText the whole abstract in pieces; empty when nothing in it matched
 * @param authors each author's name in pieces, in order; empty when nothing in them matched
 * @param comments the whole comments in pieces; empty when nothing in them matched
 * @param journalRef the whole journal reference in pieces; empty when nothing in it matched
 * @since 0.1.0
 */
public record Highlights(
    List<Fragment> title,
    List<Passage> abstractPassages,
    List<Fragment> abstractText,
    List<List<Fragment>> authors,
    List<Fragment> comments,
    List<Fragment> journalRef) {

  /** No highlights. */
  public static final Highlights NONE =
      new Highlights(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Highlights {
    title = List.copyOf(title);
    abstractPassages = List.copyOf(abstractPassages);
    abstractText = List.copyOf(abstractText);
    authors = authors.stream().map(List::copyOf).toList();
    comments = List.copyOf(comments);
    journalRef = List.copyOf(journalRef);
  }
}
