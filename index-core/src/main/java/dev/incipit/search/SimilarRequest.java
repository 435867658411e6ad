package dev.incipit.search;

import dev.incipit.paper.PaperId;
import java.util.List;

/**
 * Asks for papers that are like some papers, like a text, or like all of them.
 *
 * @param papers what they are to be like; those that the index does not have are passed over
 * @param text a text that they are to be like, such as an abstract; empty for none
 * @param limit how many at most, 1 to {@value SearchRequest#MAX_SIZE}
 * @since 0.2.0
 */
public record SimilarRequest(List<PaperId> papers, String text, int limit) {
  /** So many papers and no more can be asked for at once. */
  public static final int MAX_PAPERS = 50;

  /** So many characters of a text are read. */
  public static final int MAX_TEXT = 10_000;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the limit is out of bounds, or there are too many papers
   */
  public SimilarRequest {
    papers = papers.stream().distinct().toList();
    if (limit < 1 || limit > SearchRequest.MAX_SIZE) {
      throw new IllegalArgumentException(
          "limit must be 1.." + SearchRequest.MAX_SIZE + ", was " + limit);
    }
    if (papers.size() > MAX_PAPERS) {
      throw new IllegalArgumentException(
          "at most " + MAX_PAPERS + " papers, were " + papers.size());
    }
    text = text.substring(0, Math.min(text.length(), MAX_TEXT));
  }

  /**
   * Asks for papers like one.
   *
   * @param paper the paper
   * @param limit how many at most, 1 to {@value SearchRequest#MAX_SIZE}
   * @return the request
   */
  public static SimilarRequest to(PaperId paper, int limit) {
    return new SimilarRequest(List.of(paper), "", limit);
  }
}
