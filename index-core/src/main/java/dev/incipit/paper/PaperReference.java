package dev.incipit.paper;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper, or one version of it, as people and programs name it.
 *
 * @param id the paper
 * @param version the version named, 1 or more; null when the text named none
 * @since 0.1.0
 */
public record PaperReference(PaperId id, @Nullable Integer version) {

  /**
   * Checks the version.
   *
   * @throws IllegalArgumentException if the version is below 1
   */
  public PaperReference {
    if (version != null && version < 1) {
      throw new IllegalArgumentException("versions count from 1, was " + version);
    }
  }

  /**
   * Recognises an arXiv id in any of its spellings: bare, with {@code arXiv:}, with a version, as a
   * link to a page or file on arXiv.org, as a DOI, as an OAI identifier; old ids with or without
   * subject class and with archive names that lost their dash; as a link to alphaXiv; as stamped in
   * the margin of a paper, with subject and day.
   *
   * <p>The rules are those of arXiv's identifier scheme: four digits after the point from April
   * 2007 to December 2014, five since; old ids from July 1991 to March 2007.
   *
   * @param text what may name a paper
   * @return empty if the whole text is not an arXiv id
   */
  public static Optional<PaperReference> recognise(String text) {
    return ArxivIds.recognise(text);
  }

  @Override
  public String toString() {
    return version == null ? id.value() : id.value() + "v" + version;
  }
}
