package dev.incipit.listing.xml;

import dev.incipit.paper.PaperReference;

/** What all XML forms ask of an entry's id. */
final class XmlPapers {
  private XmlPapers() {}

  /**
   * The paper that a text names.
   *
   * @throws IllegalArgumentException if it is no arXiv id
   */
  static PaperReference reference(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("it has no id");
    }
    return PaperReference.recognise(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'"
                    + text.substring(0, Math.min(100, text.length()))
                    + "' is no arXiv id, which looks like 2604.07609 or hep-th/9901001"));
  }
}
