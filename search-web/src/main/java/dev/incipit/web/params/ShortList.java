package dev.incipit.web.params;

import dev.incipit.search.SearchRequest;
import java.util.List;

/**
 * What an address says about a short list that has no pages.
 *
 * @param text what was typed; empty when the list is not for a text
 * @param size how many at most, 1 to {@value SearchRequest#MAX_SIZE}
 */
public record ShortList(String text, int size) {
  private static final String TEXT = "q";
  private static final String SIZE = "size";
  private static final int DEFAULT_SIZE = 10;

  /** The names of the parameters of a list for a text. */
  public static final List<String> WITH_TEXT = List.of(TEXT, SIZE);

  /** The names of the parameters of any other list. */
  public static final List<String> WITHOUT_TEXT = List.of(SIZE);

  /**
   * Reads an address.
   *
   * @throws ProblemException if a value cannot be used
   */
  public static ShortList read(QueryString query) {
    ParameterReader reader = new ParameterReader(query);
    int size = reader.number(SIZE, DEFAULT_SIZE);
    if (size < 1 || size > SearchRequest.MAX_SIZE) {
      throw Problem.invalid(SIZE, "size must be 1.." + SearchRequest.MAX_SIZE + ", was " + size)
          .asException();
    }
    String text = reader.one(TEXT);
    return new ShortList(text == null ? "" : text, size);
  }
}
