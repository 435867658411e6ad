package dev.incipit.opensearch;

import dev.incipit.engine.PaperUpdate;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.search.ClusterSource;
import dev.incipit.opensearch.store.ClusterReindexer;
import dev.incipit.opensearch.store.ClusterVectorStore;
import dev.incipit.opensearch.store.IndexAlias;
import dev.incipit.opensearch.store.OptimisticWriter;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.pipeline.SearchService;
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
import dev.incipit.search.VectorCoverage;
import dev.incipit.semantic.EncodeJob;
import dev.incipit.semantic.EncodeProgress;
import dev.incipit.semantic.QueryEncoder;
import dev.incipit.semantic.TextEncoder;
import dev.incipit.semantic.VectorStore;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An index on an OpenSearch cluster.
 *
 * <p>Thread-safe. Any number of programs may write to it and search it at once. Papers that were
 * added are safe when {@link #add} returns and are seen after {@link #refresh}. When no node
 * answers, or a part of the index cannot be searched, methods throw an {@link IOException} that
 * says so; they work again when the cluster does.
 */
public final class OpenSearchIndex implements PaperIndex {
  private final Cluster cluster;
  private final IndexSettings settings;
  private final ClusterSource source;
  private final SearchService service;
  private final @Nullable OptimisticWriter loading;

  private final @Nullable TextEncoder encoder;

  private OpenSearchIndex(
      Cluster cluster, IndexSettings settings, @Nullable OptimisticWriter loading) {
    this.cluster = cluster;
    this.settings = settings;
    this.source = new ClusterSource(cluster, settings);
    this.service = new SearchService(source, System::nanoTime);
    this.loading = loading;
    this.encoder = null;
  }

  private OpenSearchIndex(Cluster cluster, IndexSettings settings, TextEncoder encoder) {
    ClusterSource papers = new ClusterSource(cluster, settings);
    this.cluster = cluster;
    this.settings = settings;
    this.source = papers;
    this.service =
        new SearchService(
            papers,
            System::nanoTime,
            new QueryEncoder(encoder),
            snapshot -> papers.vectors(snapshot, encoder.model()));
    this.loading = null;
    this.encoder = encoder;
  }

  /**
   * Opens an index for reading and writing, or makes one if there is none of the name.
   *
   * @throws dev.incipit.search.UnusableIndexException if the name belongs to something else, or to
   *     an index of another version; it is left untouched
   */
  public static OpenSearchIndex open(ClusterAddress address) throws IOException {
    return open(address, Layout.SMALL);
  }

  /**
   * Opens an index for reading and writing, or makes one of a layout if there is none of the name.
   *
   * @throws dev.incipit.search.UnusableIndexException as in {@link #open(ClusterAddress)}
   */
  public static OpenSearchIndex open(ClusterAddress address, Layout layout) throws IOException {
    return opened(address, layout, null);
  }

  /**
   * Opens an index as {@link #open(ClusterAddress, Layout)} does; one that is made has these
   * settings.
   *
   * @throws dev.incipit.search.UnusableIndexException as in {@link #open(ClusterAddress)}, or if
   *     the index was made with other settings
   * @since 1.0
   */
  public static OpenSearchIndex open(ClusterAddress address, Layout layout, IndexSettings settings)
      throws IOException {
    return opened(address, layout, settings);
  }

  private static OpenSearchIndex opened(
      ClusterAddress address, Layout layout, @Nullable IndexSettings settings) throws IOException {
    Cluster cluster = Cluster.open(address);
    try {
      IndexSettings known = new IndexAlias(cluster).currentOrNew(layout, settings).settings();
      return new OpenSearchIndex(cluster, known, new OptimisticWriter(cluster, known));
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /**
   * Opens an index for reading only.
   *
   * @throws dev.incipit.search.UnusableIndexException if there is no index, or one as in {@link
   *     #open(ClusterAddress)}
   */
  public static OpenSearchIndex openReadOnly(ClusterAddress address) throws IOException {
    return openReadOnly(address, null);
  }

  /**
   * Opens an index as {@link #openReadOnly(ClusterAddress)} does, that also knows the meaning of
   * papers once {@link #encode} was called.
   *
   * @param encoder makes vectors of texts; null for words only
   */
  public static OpenSearchIndex openReadOnly(ClusterAddress address, @Nullable TextEncoder encoder)
      throws IOException {
    Cluster cluster = Cluster.open(address);
    try {
      IndexSettings known = new IndexAlias(cluster).current().settings();
      return encoder == null
          ? new OpenSearchIndex(cluster, known, (OptimisticWriter) null)
          : new OpenSearchIndex(cluster, known, encoder);
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /**
   * Makes a new index of an old one's papers, for another layout or a newer version of the fields,
   * and gives it the name. Meanwhile the old one is searched and takes no papers; afterwards it is
   * kept under its own name, which ends with a number.
   *
   * @return how many papers there are
   * @throws dev.incipit.search.UnusableIndexException if the name belongs to something else, or to
   *     an index of a newer version
   */
  public static long reindex(ClusterAddress address, Layout layout) throws IOException {
    try (Cluster cluster = Cluster.open(address)) {
      return new ClusterReindexer(cluster).run(layout, null);
    }
  }

  /**
   * Makes a new index as {@link #reindex(ClusterAddress, Layout)} does, with other settings.
   *
   * @since 1.0
   */
  public static long reindex(ClusterAddress address, Layout layout, IndexSettings settings)
      throws IOException {
    try (Cluster cluster = Cluster.open(address)) {
      return new ClusterReindexer(cluster).run(layout, settings);
    }
  }

  /**
   * Encodes the papers that have no vector yet, or one of an earlier text, the newest first, and
   * keeps the vectors with the papers. Call it again to go on where it was ended. Searches use what
   * was encoded after {@link #refresh}.
   *
   * @param threads how many papers are encoded at once, 1 or more
   * @param progress is told how far it is, and answers whether to go on
   * @return how many papers were encoded
   * @throws IOException if the encoder does not work on this machine, or the cluster fails
   * @throws IllegalStateException if the index was opened without an encoder
   */
  public long encode(int threads, Predicate<EncodeProgress> progress) throws IOException {
    if (encoder == null) {
      throw new IllegalStateException("this index was opened without an encoder");
    }
    VectorStore vectors = new ClusterVectorStore(cluster, settings, encoder.model());
    long encoded = new EncodeJob(encoder, vectors, threads).run(this, progress);
    refresh();
    return encoded;
  }

  private OptimisticWriter loading() {
    if (loading == null) {
      throw new IllegalStateException("this index was opened for reading only");
    }
    return loading;
  }

  /**
   * Adds or merges papers, see {@link PaperIndex#add}. When it throws, some of them may have been
   * written; adding all of them again is right.
   *
   * @throws IllegalStateException if the index was opened for reading only, or is closed
   */
  @Override
  public AddReport add(Collection<AnnouncedPaper> papers) throws IOException {
    return loading().add(PaperUpdate.Mode.MERGE, papers);
  }

  /**
   * Adds papers in the place of others, see {@link PaperIndex#replace}. When it throws, some of
   * them may have been written.
   *
   * @throws IllegalStateException if the index was opened for reading only, or is closed
   */
  @Override
  public AddReport replace(Collection<AnnouncedPaper> papers) throws IOException {
    return loading().add(PaperUpdate.Mode.REPLACE, papers);
  }

  @Override
  public boolean delete(PaperId id) throws IOException {
    return loading().delete(id);
  }

  @Override
  public Optional<AnnouncedPaper> find(PaperId id) throws IOException {
    return service.find(id);
  }

  @Override
  public SearchPage search(SearchRequest request) throws IOException {
    return service.search(request);
  }

  @Override
  public IndexView view() throws IOException {
    return service.view();
  }

  @Override
  public List<Hit> similar(SimilarRequest request) throws IOException {
    return service.similar(request);
  }

  @Override
  public List<SignificantTerm> significantTerms(SearchRequest request, int limit)
      throws IOException {
    return service.significantTerms(request, limit);
  }

  @Override
  public List<Suggestion> suggest(String begun, int limit) throws IOException {
    return service.suggest(begun, limit);
  }

  @Override
  public Optional<ListingDay> listing(String list, LocalDate day) throws IOException {
    return service.listing(list, day);
  }

  @Override
  public List<ListingSummary> listings(String list, int limit) throws IOException {
    return service.listings(list, limit);
  }

  @Override
  public void refresh() throws IOException {
    cluster.ask("POST", "/" + cluster.address().index() + "/_refresh", Map.of(), null);
  }

  /** Does what {@link #refresh} does; what was added is safe already. */
  @Override
  public void commit() throws IOException {
    refresh();
  }

  @Override
  public Optional<String> writeProblem() {
    return loading == null
        ? Optional.of("the index was opened for reading only")
        : Optional.empty();
  }

  @Override
  public Optional<VectorCoverage> vectorCoverage() throws IOException {
    return service.vectorCoverage();
  }

  @Override
  public IndexSettings settings() {
    return settings;
  }

  @Override
  public IndexStats stats() throws IOException {
    return service.stats();
  }

  @Override
  public void close() throws IOException {
    source.close();
    cluster.close();
  }
}
