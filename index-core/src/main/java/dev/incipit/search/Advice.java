package dev.incipit.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to tell a reader about a search besides its hits.
 *
 * @param didYouMean the query spelt otherwise, which finds far more; null when the words of the
 *     query are known, or nothing better is
 * @param withoutEach what dropping each condition would find, in order of the conditions; only when
 *     nothing matches all of them
 * @param forms how much word forms matter; null unless the query is a word, a phrase or some words
 *     for which they do
 * @since 0.1.0
 */
public record Advice(
    @Nullable Correction didYouMean, List<Relaxation> withoutEach, @Nullable WordFormCounts forms) {

  /** Nothing to say, or not asked. */
  public static final Advice NONE = new Advice(null, List.of(), null);

  /** Copies the relaxations. */
  public Advice {
    withoutEach = List.copyOf(withoutEach);
  }
}
