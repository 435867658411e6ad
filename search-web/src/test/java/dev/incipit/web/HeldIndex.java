package dev.incipit.web;

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
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A real index whose searches can be held back, as long ones would be. */
final class HeldIndex implements PaperIndex {
  private final PaperIndex index;
  private final CountDownLatch arrived = new CountDownLatch(1);
  private volatile boolean broken;
  private volatile boolean available = true;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  private HeldIndex(PaperIndex index) {
    this.index = index;
  }

  static HeldIndex overSeed() throws IOException {
    HeldIndex held = new HeldIndex(TestIndexes.create());
    held.add(WebServer.seed());
    held.commit();
    return held;
  }

  /** Holds every search from now on. */
  void hold() {
    gate = new CountDownLatch(1);
  }

  /** Lets every search that goes on after a page fail, as a disk may. */
  void breakAfterPages() {
    broken = true;
  }

  /** Answers nothing for a while, as a cluster may. */
  void becomeUnavailable() {
    available = false;
  }

  void recover() {
    available = true;
  }

  private void refuseIfUnavailable() throws UnavailableIndexException {
    if (!available) {
      throw new UnavailableIndexException(
          "no node of the cluster answers", new ConnectException("refused"));
    }
  }

  /** Returns when a search is being held. */
  void awaitSearch() throws InterruptedException {
    arrived.await();
  }

  void release() {
    gate.countDown();
  }

  private interface Search {
    SearchPage run() throws IOException;
  }

  @Override
  public SearchPage search(SearchRequest request) throws IOException {
    return held(request, () -> index.search(request));
  }

  private SearchPage held(SearchRequest request, Search search) throws IOException {
    arrived.countDown();
    refuseIfUnavailable();
    if (broken && request.cursor() != null) {
      throw new IOException("the disk is gone");
    }
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted while held back");
    }
    return search.run();
  }

  @Override
  public IndexView view() throws IOException {
    IndexView view = index.view();
    return new IndexView() {
      @Override
      public SearchPage search(SearchRequest request) throws IOException {
        return held(request, () -> view.search(request));
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
  public AddReport add(Collection<AnnouncedPaper> papers) throws IOException {
    return index.add(papers);
  }

  @Override
  public AddReport replace(Collection<AnnouncedPaper> papers) throws IOException {
    return index.replace(papers);
  }

  @Override
  public boolean delete(PaperId id) throws IOException {
    return index.delete(id);
  }

  @Override
  public Optional<AnnouncedPaper> find(PaperId id) throws IOException {
    refuseIfUnavailable();
    return index.find(id);
  }

  @Override
  public List<Hit> similar(SimilarRequest request) throws IOException {
    return index.similar(request);
  }

  @Override
  public List<SignificantTerm> significantTerms(SearchRequest request, int limit)
      throws IOException {
    return index.significantTerms(request, limit);
  }

  @Override
  public List<Suggestion> suggest(String begun, int limit) throws IOException {
    return index.suggest(begun, limit);
  }

  @Override
  public Optional<ListingDay> listing(String list, LocalDate day) throws IOException {
    return index.listing(list, day);
  }

  @Override
  public List<ListingSummary> listings(String list, int limit) throws IOException {
    return index.listings(list, limit);
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
  public IndexSettings settings() throws IOException {
    return index.settings();
  }

  @Override
  public IndexStats stats() throws IOException {
    return index.stats();
  }

  @Override
  public void close() throws IOException {
    TestIndexes.close(index);
  }
}
