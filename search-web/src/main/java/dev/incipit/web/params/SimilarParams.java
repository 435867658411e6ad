package dev.incipit.web.params;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SimilarRequest;
import java.io.IOException;
import java.util.List;

/**
 * What an address says about papers that are to be like others.
 *
 * @param named the others
 * @param text a text that they are to be like; empty for none
 * @param size how many at most
 */
public record SimilarParams(NamedPapers named, String text, int size) {
  private static final String TEXT = "text";
  private static final String PATH = "/similar";

  /** The names of the parameters. */
  public static final List<String> NAMES = List.of(NamedPapers.NAME, TEXT, "size");

  /**
   * Reads an address and looks up the papers that it names.
   *
   * @throws ProblemException if a value cannot be used
   */
  public static SimilarParams read(PaperIndex index, QueryString query) throws IOException {
    NamedPapers named = NamedPapers.find(index, query);
    if (named.papers().size() > SimilarRequest.MAX_PAPERS) {
      throw Problem.invalid(
              NamedPapers.NAME,
              "papers can be like "
                  + SimilarRequest.MAX_PAPERS
                  + " others at most, were "
                  + named.papers().size())
          .asException();
    }
    String text = new ParameterReader(query).one(TEXT);
    return new SimilarParams(named, text == null ? "" : text.strip(), ShortList.read(query).size());
  }

  /** Whether the address names neither a paper of the index nor a text. */
  public boolean isEmpty() {
    return named.papers().isEmpty() && text.isEmpty();
  }

  /** What is asked of an index. */
  public SimilarRequest request() {
    return new SimilarRequest(named.papers().stream().map(AnnouncedPaper::id).toList(), text, size);
  }

  /** The address of papers like a text. */
  public static String href(String text) {
    return PATH + "?" + TEXT + "=" + PercentCodec.encode(text);
  }
}
