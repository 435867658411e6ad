package dev.incipit.web.params;

import dev.incipit.query.ParsedQuery;
import dev.incipit.search.Correction;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search, or to the same search spelt otherwise if it finds nothing as typed.
 *
 * @param params the search that was answered
 * @param parsed what was understood of its query
 * @param page the answer
 * @param correction the other spelling that was answered; null if the search was answered as typed
 */
public record CorrectedSearch(
    SearchParams params, ParsedQuery parsed, SearchPage page, @Nullable Correction correction) {

  /**
   * Answers a search. An address that is strict, or says how many words a paper needs, gets what it
   * asks for.
   *
   * @param deadline after which it is answered in part; null for none
   * @throws ProblemException if the query is refused, or the index cannot read the cursor
   */
  public static CorrectedSearch of(
      PaperIndex index, SearchParams params, ParsedQuery parsed, @Nullable Duration deadline)
      throws IOException {
    SearchPage page = Lookup.search(index, params, parsed, deadline);
    Correction meant = page.advice().didYouMean();
    if (meant == null || page.total() > 0 || params.strict() || params.matching() != null) {
      return new CorrectedSearch(params, parsed, page, null);
    }
    SearchParams other = params.withText(meant.query().toString());
    ParsedQuery spelt = other.parsed();
    return new CorrectedSearch(other, spelt, Lookup.search(index, other, spelt, deadline), meant);
  }
}
