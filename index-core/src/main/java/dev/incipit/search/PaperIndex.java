package dev.incipit.search;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.Query;
import dev.incipit.settings.IndexSettings;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An index of papers. Thread-safe: any number of threads may search while one adds.
 *
 * <p>What was added is found after {@link #refresh}; it is safe against a crash after {@link
 * #commit}. Methods throw {@link IOException} when the storage fails and {@link
 * IllegalStateException} after {@link #close}.
 *
 * @since 0.1.0
 */
public interface PaperIndex extends Closeable {

  /**
   * Adds papers, or merges what they tell into the papers of the same id, see {@link
   * AnnouncedPaper#mergedWith}. Adding the same papers again changes nothing.
   *
   * @param papers the papers
   * @return what became of each
   * @throws IOException if the storage fails
   */
  AddReport add(Collection<AnnouncedPaper> papers) throws IOException;

  /**
   * Adds papers, each in the place of the one of the same id as a whole: nothing of that one is
   * kept, be it of a later version. For listings of your own, whose entries you edit. Of several
   * with one id the last counts.
   *
   * @param papers the papers
   * @return what became of each; a paper that equals the one in the index is unchanged
   * @throws IOException if the storage fails
   */
  AddReport replace(Collection<AnnouncedPaper> papers) throws IOException;

  /**
   * Removes a paper.
   *
   * @param id the id
   * @return whether it was there
   * @throws IOException if the storage fails
   */
  boolean delete(PaperId id) throws IOException;

  /**
   * Removes the papers that match a query, as of the last refresh. They are gone from searches
   * after the next one.
   *
   * @param query the query
   * @return how many were removed
   * @throws IOException if the storage fails
   * @since 0.2.0
   */
  default long deleteAll(Query query) throws IOException {
    SearchRequest request =
        SearchRequest.builder(query)
            .matching(MatchMode.ALL)
            .sort(Sort.OLDEST)
            .facets(Set.of())
            .highlight(false)
            .size(SearchRequest.MAX_SIZE)
            .build();
    long removed = 0;
    try (PageWalk walk = new PageWalk(this, request)) {
      for (Optional<SearchPage> page = walk.next(); page.isPresent(); page = walk.next()) {
        for (Hit hit : page.get().hits()) {
          removed += delete(hit.paper().id()) ? 1 : 0;
        }
      }
    }
    return removed;
  }

  /**
   * {@return the paper with an id, as of the last refresh; empty if there is none}
   *
   * @param id the id
   * @throws IOException if the storage fails
   */
  Optional<AnnouncedPaper> find(PaperId id) throws IOException;

  /**
   * Answers a search over all papers as of the last refresh. Where the request has a deadline, an
   * index may answer in part, and says so; one on a cluster answers as a whole or not at all, by
   * limits of its own.
   *
   * @param request what to search for
   * @return the page asked for, with counts over all that match
   * @throws IOException if the storage fails
   */
  SearchPage search(SearchRequest request) throws IOException;

  /**
   * {@return all hits of a search, however many, of one state of the index} They are read a hundred
   * at a time as the stream goes on, without counts and advice; if that fails, the stream throws
   * {@link java.io.UncheckedIOException}. Close it if you stop before its end. For use by one
   * thread.
   *
   * @param request what to search for; its page and size do not matter, and behind its cursor the
   *     stream begins
   * @since 0.2.0
   */
  default Stream<Hit> hits(SearchRequest request) {
    return PageWalk.hits(this, request);
  }

  /**
   * {@return the papers as of the last refresh, for several searches that must agree with each
   * other, such as the pages of a walk ({@link PageWalk})}
   *
   * @throws IOException if the storage fails
   */
  IndexView view() throws IOException;

  /**
   * Papers that are like others, or like a text, the most alike first, never one that they are to
   * be like. Words of title and abstract and subjects tell, and meaning too where papers have
   * vectors.
   *
   * <p>A hit's score is above 0 and comparable within one answer only. Hits carry no highlights.
   * Where one paper or text was asked for, the explanation tells the words and subjects shared.
   *
   * @param request what to search for
   * @return empty if nothing was asked for that the index knows, or nothing is like it
   * @throws IOException if the storage fails
   */
  List<Hit> similar(SimilarRequest request) throws IOException;

  /**
   * {@return papers that are like another, see {@link #similar(SimilarRequest)}}
   *
   * @param id the id
   * @param limit how many at most, 1 to {@value SearchRequest#MAX_SIZE}
   * @throws IOException if the storage fails
   */
  default List<Hit> similar(PaperId id, int limit) throws IOException {
    return similar(SimilarRequest.to(id, limit));
  }

  /**
   * Words that set the first 200 papers of a search apart: frequent in them, rare in all papers,
   * and not asked for already. The most telling first.
   *
   * @param request the search; its page, facets and the like do not matter
   * @param limit how many at most, 1 to {@value SearchRequest#MAX_SIZE}
   * @return empty if fewer than two papers match, or if they have no word in common that others
   *     lack
   * @throws IOException if the storage fails
   */
  List<SignificantTerm> significantTerms(SearchRequest request, int limit) throws IOException;

  /**
   * Ways to go on with what is being typed: words, subjects, authors and titles of the index, each
   * kind with the most frequent first, and without regard to case and accents. Where little starts
   * as typed, one or two letters may differ.
   *
   * @param begun what was typed so far
   * @param limit how many at most, 1 to {@value SearchRequest#MAX_SIZE}
   * @return no two with the same query; empty if nothing was typed, or nothing goes on so
   * @throws IOException if the storage fails
   */
  List<Suggestion> suggest(String begun, int limit) throws IOException;

  /**
   * One day of a list, as arXiv shows it: by section, in order of the entries' numbers.
   *
   * @param list a subject's code, or an archive's, which shows the lists of all its subjects too
   * @param day the day
   * @return empty if nothing is known of that list on that day
   * @throws IOException if the storage fails
   */
  Optional<ListingDay> listing(String list, LocalDate day) throws IOException;

  /**
   * {@return the days on which listings are known, newest first}
   *
   * @param list a subject's or archive's code as in {@link #listing}; {@code *} for all lists
   * @param limit how many at most, 1 or more
   * @throws IOException if the storage fails
   */
  List<ListingSummary> listings(String list, int limit) throws IOException;

  /**
   * Makes everything added so far visible to searches; readers see a batch whole or not at all.
   *
   * @throws IOException if the storage fails
   */
  void refresh() throws IOException;

  /**
   * Makes everything added so far durable, and visible as {@link #refresh} does.
   *
   * <p>If this or {@link #add} throws {@link WriteFailedException}, all that was added since the
   * last commit is dropped; it has to be added again.
   *
   * @throws IOException if the storage fails
   */
  void commit() throws IOException;

  /**
   * Commits and keeps notes with the papers, such as how far a load is: both become durable, or
   * neither does. An index that keeps no notes only commits, which costs whoever reads them time.
   *
   * @param notes what changes in {@link #notes}; an empty text removes a note
   * @throws IOException if the storage fails
   */
  default void commit(Map<String, String> notes) throws IOException {
    commit();
  }

  /**
   * {@return the notes of the last commit by name; empty if there are none}
   *
   * @throws IOException if the storage fails
   */
  default Map<String, String> notes() throws IOException {
    return Map.of();
  }

  /**
   * Puts the papers together where they lie scattered, as a large load leaves them; searches are
   * faster afterwards. Commits too. Searches and {@link #add} go on meanwhile. It may take minutes
   * for millions of papers, and needs as much free room again as the index. The larger parts are
   * left as they are while the smaller ones hold fewer papers; nothing is done but to commit where
   * none are scattered, or where an engine sees to it by itself.
   *
   * @throws WriteFailedException if there is no room; what was committed is safe
   */
  default void compact() throws IOException {
    commit();
  }

  /**
   * Makes ready what searches would else make ready when they first need it, which takes seconds
   * where there are millions of papers. Searches go on meanwhile. Nothing is done where an engine
   * sees to it by itself.
   *
   * @throws IOException if the storage fails
   */
  default void warm() throws IOException {}

  /**
   * {@return why papers cannot be added now, for people: the index was opened for reading only, or
   * what was last tried to be written failed and nothing was committed since} Empty if nothing is
   * known to be in the way. Answers at once, also while papers are added.
   */
  default Optional<String> writeProblem() {
    return Optional.empty();
  }

  /**
   * {@return how many papers have vectors, as of the last refresh; empty if this index knows no
   * meaning, for want of an encoder}
   *
   * @throws IOException if the storage fails
   */
  default Optional<VectorCoverage> vectorCoverage() throws IOException {
    return Optional.empty();
  }

  /**
   * {@return the subjects and fields of this index, by which queries to it are to be parsed}
   *
   * @throws IOException if the storage fails
   * @since 0.2.0
   */
  IndexSettings settings() throws IOException;

  /**
   * {@return size and freshness as of the last refresh}
   *
   * @throws IOException if the storage fails
   */
  IndexStats stats() throws IOException;
}
