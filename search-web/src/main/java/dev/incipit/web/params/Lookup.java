package dev.incipit.web.params;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.query.ParsedQuery;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks an index for what an address names, and says so where it names nothing.
 *
 * @param entry the paper found
 * @param version the version that the address named; null when it named none
 */
public record Lookup(AnnouncedPaper entry, @Nullable Integer version) {

  /**
   * The paper with an id, in any spelling.
   *
   * @throws ProblemException if there is none, or the text is no id
   */
  public static Lookup paper(PaperIndex index, String text) throws IOException {
    PaperReference reference = reference(text);
    return index
        .find(reference.id())
        .map(entry -> new Lookup(entry, reference.version()))
        .orElseThrow(() ->
            Problem.notFound(
                    "No such paper",
                    "the index holds no paper "
                        + reference.id()
                        + (reference.id().isArxiv()
                            ? "; it may not have been indexed yet, or the id may be misspelt"
                            : "; arXiv's ids look like 2604.07609 or hep-th/9901001"))
                .asException());
  }

  /**
   * The paper that the parameter {@code id} names, in any spelling.
   *
   * @throws ProblemException if it is not given, is no id, or there is no such paper
   */
  public static Lookup paper(PaperIndex index, QueryString query) throws IOException {
    String id = new ParameterReader(query).one("id");
    if (id == null) {
      throw Problem.invalid("id", "the parameter id is missing; it names a paper, as 2604.07609")
          .asException();
    }
    return paper(index, id);
  }

  private static PaperReference reference(String text) {
    try {
      return PaperReference.recognise(text)
          .orElseGet(() -> new PaperReference(PaperId.of(text), null));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("id", String.valueOf(e.getMessage())).asException();
    }
  }

  /** Whether there is a paper with exactly this id. */
  public static boolean exists(PaperIndex index, String id) throws IOException {
    return index.find(reference(id).id()).isPresent();
  }

  /**
   * Answers a search.
   *
   * @param deadline after which it is answered in part; null for none
   * @throws ProblemException if the query is refused, or the index cannot read the cursor
   */
  public static SearchPage search(
      PaperIndex index, SearchParams params, ParsedQuery parsed, @Nullable Duration deadline)
      throws IOException {
    return search(index, params.request(parsed).withDeadline(deadline));
  }

  /**
   * Answers a search with its papers only.
   *
   * @throws ProblemException if the query is refused, or the index cannot read the cursor
   */
  public static SearchPage papers(PaperIndex index, SearchParams params, ParsedQuery parsed)
      throws IOException {
    return search(index, params.listRequest(parsed));
  }

  private static SearchPage search(PaperIndex index, SearchRequest request) throws IOException {
    if (request.cursor() == null) {
      return index.search(request);
    }
    try {
      return index.search(request);
    } catch (IllegalArgumentException e) {
      // Only the index can read its cursors; with the rest of the request checked, it is to blame.
      throw Problem.invalid("cursor", String.valueOf(e.getMessage())).asException();
    }
  }
}
