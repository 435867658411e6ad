package dev.incipit.web.text;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexStats;
import dev.incipit.search.IndexView;
import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.MeaningReport;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SignificantTerm;
import dev.incipit.search.SimilarRequest;
import dev.incipit.search.Suggestion;
import dev.incipit.search.VectorCoverage;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An index whose papers are as long as pages, feeds and JSON tell them: see {@link Truncation}. */
public final class TruncatedIndex implements PaperIndex {
  private final PaperIndex index;

  /** The same index; it is closed by whoever opened it. */
  public TruncatedIndex(PaperIndex index) {
    this.index = index;
  }

  @Override
  public Optional<AnnouncedPaper> find(PaperId id) throws IOException {
    return index.find(id).map(found -> Truncation.of(List.of(found.paper())).cut(found));
  }

  @Override
  public SearchPage search(SearchRequest request) throws IOException {
    return cut(index.search(request));
  }

  @Override
  public IndexView view() throws IOException {
    IndexView view = index.view();
    return new IndexView() {
      @Override
      public SearchPage search(SearchRequest request) throws IOException {
        return cut(view.search(request));
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

  private static SearchPage cut(SearchPage page) {
    return new SearchPage(
        page.request(),
        page.total(),
        page.matching(),
        cut(page.hits()),
        page.facets(),
        page.next(),
        page.advice(),
        cut(page.meaning()),
        page.partial(),
        page.took(),
        page.index());
  }

  private static MeaningReport cut(MeaningReport meaning) {
    return new MeaningReport(meaning.ordered(), cut(meaning.related()), meaning.hindrance());
  }

  private static List<Hit> cut(List<Hit> hits) {
    Truncation limits = Truncation.of(hits.stream().map(Hit::paper).toList());
    return hits.stream().map(limits::cut).toList();
  }

  @Override
  public List<Hit> similar(SimilarRequest request) throws IOException {
    return cut(index.similar(request));
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
    return index.listing(list, day).map(TruncatedIndex::cut);
  }

  private static ListingDay cut(ListingDay day) {
    List<Paper> papers =
        day.sections().stream()
            .flatMap(section -> section.entries().stream())
            .map(ListingDay.Entry::paper)
            .toList();
    Truncation limits = Truncation.of(papers);
    return new ListingDay(
        day.list(),
        day.day(),
        day.sections().stream().map(section -> cut(section, limits)).toList());
  }

  private static ListingDay.Section cut(ListingDay.Section section, Truncation limits) {
    return new ListingDay.Section(
        section.type(),
        section.entries().stream()
            .map(entry ->
                new ListingDay.Entry(
                    entry.number(), entry.announcement(), limits.cut(entry.held())))
            .toList());
  }

  @Override
  public List<ListingSummary> listings(String list, int limit) throws IOException {
    return index.listings(list, limit);
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
  public Optional<VectorCoverage> vectorCoverage() throws IOException {
    return index.vectorCoverage();
  }

  @Override
  public Optional<String> writeProblem() {
    return index.writeProblem();
  }

  @Override
  public AddReport add(Collection<AnnouncedPaper> papers) {
    throw readOnly();
  }

  @Override
  public AddReport replace(Collection<AnnouncedPaper> papers) {
    throw readOnly();
  }

  @Override
  public boolean delete(PaperId id) {
    throw readOnly();
  }

  @Override
  public void refresh() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("answers only read; the index itself can be changed");
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
