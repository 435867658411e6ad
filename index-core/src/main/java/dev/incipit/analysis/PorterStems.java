package dev.incipit.analysis;

import org.apache.lucene.analysis.en.PorterStemFilter;

/**
 * What is left of a word form when Porter's rules have taken its endings: the same of {@code
 * adapt}, {@code adaptive} and {@code adaptation}, which are different words to {@link Stems}, and
 * of some that have nothing to do with each other. Thread-safe.
 */
public final class PorterStems {
  private static final Stems.Cache STEMS =
      new Stems.Cache(form -> new Stemmer.Filtered(PorterStemFilter::new).of(form));

  private PorterStems() {}

  /** The stem of a word form; the form itself if it has no ending. */
  public static String of(String form) {
    return STEMS.of(form);
  }
}
