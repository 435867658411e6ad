package dev.incipit.web.log;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexStats;
import dev.incipit.search.IndexView;
import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SignificantTerm;
import dev.incipit.search.SimilarRequest;
import dev.incipit.search.Suggestion;
import dev.incipit.search.UnavailableIndexException;
import dev.incipit.search.VectorCoverage;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Times what another index is asked, by kind of question and by how it ended. Thread-safe. */
final class MeasuredIndex implements PaperIndex {
  private final PaperIndex index;
  private final Times times;

  /** Takes a measured time. */
  interface Times {
    /**
     * Takes a time.
     *
     * @param outcome {@code answered}, {@code unavailable} or {@code failed}
     */
    void took(String operation, String outcome, long nanos);
  }

  /** A question to an index. */
  private interface Question<T> {
    T ask() throws IOException;
  }

  MeasuredIndex(PaperIndex index, Times times) {
    this.index = index;
    this.times = times;
  }

  private <T> T measured(String operation, Question<T> question) throws IOException {
    long start = System.nanoTime();
    String outcome = "failed";
    try {
      T answer = question.ask();
      outcome = "answered";
      return answer;
    } catch (UnavailableIndexException e) {
      outcome = "unavailable";
      throw e;
    } finally {
      times.took(operation, outcome, System.nanoTime() - start);
    }
  }

  @Override
  public AddReport add(Collection<AnnouncedPaper> papers) throws IOException {
    return measured("add", () -> index.add(papers));
  }

  @Override
  public AddReport replace(Collection<AnnouncedPaper> papers) throws IOException {
    return measured("replace", () -> index.replace(papers));
  }

  @Override
  public boolean delete(PaperId id) throws IOException {
    return measured("delete", () -> index.delete(id));
  }

  @Override
  public Optional<AnnouncedPaper> find(PaperId id) throws IOException {
    return measured("find", () -> index.find(id));
  }

  @Override
  public SearchPage search(SearchRequest request) throws IOException {
    return measured("search", () -> index.search(request));
  }

  @Override
  public IndexView view() throws IOException {
    IndexView view = index.view();
    return new IndexView() {
      @Override
      public SearchPage search(SearchRequest request) throws IOException {
        return measured("search", () -> view.search(request));
      }

      @Override
      public List<Hit> scan(SearchRequest request, Predicate<AnnouncedPaper> wanted)
          throws IOException {
        return measured("scan", () -> view.scan(request, wanted));
      }

      @Override
      public IndexSettings settings() throws IOException {
        return view.settings();
      }

      @Override
      public void close() throws IOException {
        view.close();
      }
    };
  }

  @Override
  public List<Hit> similar(SimilarRequest request) throws IOException {
    return measured("similar", () -> index.similar(request));
  }

  @Override
  public List<SignificantTerm> significantTerms(SearchRequest request, int limit)
      throws IOException {
    return measured("significantTerms", () -> index.significantTerms(request, limit));
  }

  @Override
  public List<Suggestion> suggest(String begun, int limit) throws IOException {
    return measured("suggest", () -> index.suggest(begun, limit));
  }

  @Override
  public Optional<ListingDay> listing(String list, LocalDate day) throws IOException {
    return measured("listing", () -> index.listing(list, day));
  }

  @Override
  public List<ListingSummary> listings(String list, int limit) throws IOException {
    return measured("listings", () -> index.listings(list, limit));
  }

  @Override
  public void refresh() throws IOException {
    index.refresh();
  }

  @Override
  public void commit() throws IOException {
    index.commit();
  }

  @Override
  public void commit(Map<String, String> notes) throws IOException {
    index.commit(notes);
  }

  @Override
  public Map<String, String> notes() throws IOException {
    return index.notes();
  }

  @Override
  public void compact() throws IOException {
    index.compact();
  }

  @Override
  public Optional<String> writeProblem() {
    return index.writeProblem();
  }

  @Override
  public Optional<VectorCoverage> vectorCoverage() throws IOException {
    return index.vectorCoverage();
  }

  @Override
  public IndexSettings settings() throws IOException {
    return index.settings();
  }

  @Override
  public IndexStats stats() throws IOException {
    return index.stats();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
