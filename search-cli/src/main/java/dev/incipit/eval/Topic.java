package dev.incipit.eval;

/**
 * A need for information, as a test collection states it.
 *
 * @param id its name in the judgements
 * @param text what to search for, on one line
 */
public record Topic(String id, String text) {
  /** Evens out the blanks. */
  public Topic {
    text = text.strip().replaceAll("\\s+", " ");
  }
}
