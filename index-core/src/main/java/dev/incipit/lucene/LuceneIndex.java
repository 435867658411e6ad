package dev.incipit.lucene;

import dev.incipit.engine.PaperUpdate;
import dev.incipit.lucene.maintenance.BackupJob;
import dev.incipit.lucene.maintenance.IndexStatistics;
import dev.incipit.lucene.maintenance.IndexVerifier;
import dev.incipit.lucene.maintenance.Reindexer;
import dev.incipit.lucene.maintenance.RestoreJob;
import dev.incipit.lucene.store.IndexFolder;
import dev.incipit.lucene.store.IndexStore;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.pipeline.SearchService;
import dev.incipit.search.AddReport;
import dev.incipit.search.BackupReport;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexMeasures;
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
import dev.incipit.search.Verification;
import dev.incipit.semantic.EncodeProgress;
import dev.incipit.semantic.PaperVectors;
import dev.incipit.semantic.QueryEncoder;
import dev.incipit.semantic.TextEncoder;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An index embedded in this program, in a folder or in memory.
 *
 * <p>Thread-safe. One program at a time may write to a folder; any number may read it meanwhile.
 * Papers that were added are seen after {@link #refresh}, all at once; they are safe after {@link
 * #commit}, which {@link #close} does too.
 *
 * @since 0.1.0
 */
public final class LuceneIndex implements PaperIndex {
  private final IndexStore store;
  private final SearchService service;
  private final @Nullable PaperVectors vectors;

  private LuceneIndex(IndexStore store, LongSupplier nanoTime) {
    this.store = store;
    this.service = new SearchService(store, nanoTime);
    this.vectors = null;
  }

  private LuceneIndex(IndexStore store, Path folder, TextEncoder encoder) {
    PaperVectors beside = new PaperVectors(folder, encoder);
    this.store = store;
    this.service =
        new SearchService(
            store, System::nanoTime, new QueryEncoder(encoder), snapshot -> beside.current());
    this.vectors = beside;
  }

  private static LuceneIndex of(IndexStore store, Path folder, @Nullable TextEncoder encoder) {
    return encoder == null
        ? new LuceneIndex(store, System::nanoTime)
        : new LuceneIndex(store, folder, encoder);
  }

  /**
   * A new, empty index in memory.
   *
   * @param nanoTime the clock that deadlines go by
   */
  static LuceneIndex inMemory(LongSupplier nanoTime) {
    return new LuceneIndex(IndexStore.inMemory(), nanoTime);
  }

  /** {@return a new, empty index in memory} */
  public static LuceneIndex inMemory() {
    return inMemory(System::nanoTime);
  }

  /**
   * {@return a new, empty index in memory with subjects and fields of its own}
   *
   * @param settings the subjects and fields of the index
   */
  public static LuceneIndex inMemory(IndexSettings settings) {
    return new LuceneIndex(IndexStore.inMemory(settings), System::nanoTime);
  }

  /**
   * Opens the index in a folder for reading and writing, or makes one if the folder is empty or
   * absent. If the disk fails later, {@link dev.incipit.search.WriteFailedException} says so, and
   * writing goes on when the disk does.
   *
   * @param folder the folder of the index
   * @return the index, to be closed by you
   * @throws dev.incipit.search.UnusableIndexException if the folder holds something else, a damaged
   *     index, one of another version, or one that another program writes to; it is left untouched
   */
  public static LuceneIndex open(Path folder) throws IOException {
    return of(IndexStore.open(folder, null), folder, null);
  }

  /**
   * {@return an index opened as {@link #open(Path)} does; one that is made has these settings}
   *
   * @param folder the folder of the index
   * @param settings the subjects and fields of the index
   * @throws dev.incipit.search.UnusableIndexException as in {@link #open(Path)}, or if the index
   *     was made with other settings, see {@link #reindex(Path, IndexSettings, LongConsumer)}
   */
  public static LuceneIndex open(Path folder, IndexSettings settings) throws IOException {
    return of(IndexStore.open(folder, settings), folder, null);
  }

  /**
   * {@return an index as {@link #open(Path)} opens it, that knows meaning after {@link #encode}}
   *
   * @param folder the folder of the index
   * @param encoder makes vectors of texts; null for words only
   * @throws IOException if the storage fails
   */
  public static LuceneIndex open(Path folder, @Nullable TextEncoder encoder) throws IOException {
    return of(IndexStore.open(folder, null), folder, encoder);
  }

  /**
   * {@return the index in a folder, for reading only} It may be written to by another program,
   * whose commits are seen after {@link #refresh}.
   *
   * @param folder the folder of the index
   * @throws dev.incipit.search.UnusableIndexException if there is no index, or one as in {@link
   *     #open}
   */
  public static LuceneIndex openReadOnly(Path folder) throws IOException {
    return openReadOnly(folder, null);
  }

  /**
   * {@return an index as {@link #openReadOnly(Path)} opens it, that knows meaning as well}
   *
   * @param folder the folder of the index
   * @param encoder makes vectors of texts; null for words only
   * @throws IOException if the storage fails
   */
  public static LuceneIndex openReadOnly(Path folder, @Nullable TextEncoder encoder)
      throws IOException {
    return of(IndexStore.openReadOnly(folder), folder, encoder);
  }

  /**
   * Encodes the papers that have no vector yet, or one of an earlier text, the newest first. The
   * vectors are kept in a file beside the index, also by an index that was opened for reading only.
   * Each is on the disk within seconds: call it again to go on where it was ended, however that
   * was. Searches go on meanwhile and use what was encoded after {@link #refresh}.
   *
   * @param threads how many papers are encoded at once, 1 or more
   * @param progress is told how far it is, and answers whether to go on
   * @return how many papers were encoded
   * @throws dev.incipit.search.UnusableIndexException if another program encodes already
   * @throws IOException if the encoder does not work on this machine, or the disk fails
   * @throws IllegalStateException if the index was opened without an encoder
   */
  public long encode(int threads, Predicate<EncodeProgress> progress) throws IOException {
    if (vectors == null) {
      throw new IllegalStateException("this index was opened without an encoder");
    }
    return vectors.encode(this, threads, progress);
  }

  /**
   * Examines the last commit of the index in a folder: the checksum of every file, whether the
   * files agree with each other, and whether all papers are there, once, and can be read. Nothing
   * is written; another program may write to the index meanwhile.
   *
   * @param folder the folder of the index
   * @return what is wrong, if anything is
   * @throws dev.incipit.search.UnusableIndexException if there is no index, or one of another
   *     version
   */
  public static Verification verify(Path folder) throws IOException {
    return IndexVerifier.of(IndexFolder.open(folder));
  }

  /**
   * Adds up what the last commit of the index in a folder consists of. Another program may write to
   * the index meanwhile.
   *
   * @param folder the folder of the index
   * @return its sizes
   * @throws dev.incipit.search.UnusableIndexException if there is no index, or one as in {@link
   *     #open}
   */
  public static IndexMeasures measure(Path folder) throws IOException {
    return IndexStatistics.of(IndexFolder.open(folder));
  }

  /**
   * Backs up the last commit of the index in a folder. Another program may write to the index
   * meanwhile. Where the file system can, the backup shares the index's files, which never change.
   *
   * @param folder the folder of the index
   * @param target a new or an empty folder, which is left as it was if the backup fails
   * @return what was copied
   * @throws IllegalArgumentException if the target is not empty, inside the index or a symbolic
   *     link
   * @throws dev.incipit.search.UnusableIndexException if there is no index, or a damaged one
   */
  public static BackupReport backup(Path folder, Path target) throws IOException {
    return BackupJob.of(folder, target);
  }

  /**
   * Puts a backup in the place of the index in a folder, or makes an index of it where there is
   * nothing yet. All of the backup is verified first. Programs that read the index see the backup's
   * papers after {@link #refresh}; the files of the index before are kept until the next time.
   *
   * @param backup the folder of the backup
   * @param folder the folder of the index
   * @return what was copied
   * @throws dev.incipit.search.UnusableIndexException if the backup is none, damaged or of another
   *     version, or the folder holds something else or is written to by another program; it is left
   *     untouched
   * @throws IllegalArgumentException if the folder is inside the backup
   */
  public static BackupReport restore(Path backup, Path folder) throws IOException {
    return RestoreJob.of(backup, folder);
  }

  /**
   * Makes the index in a folder anew of its own papers, after an update of the program that needs
   * it; no listings are. Programs that read the index see the same papers all the while, and go
   * over to what was made by {@link #refresh}; the files of the index before are kept until the
   * next time. What was made is verified first.
   *
   * @param folder the folder of the index
   * @param progress takes how many papers are written so far
   * @return how many papers there are
   * @throws dev.incipit.search.UnusableIndexException if there is no index, a damaged one, one of a
   *     newer version or one that another program writes to; it is left untouched
   */
  public static long reindex(Path folder, LongConsumer progress) throws IOException {
    return Reindexer.of(folder, null, progress);
  }

  /**
   * Makes the index in a folder anew as {@link #reindex(Path, LongConsumer)} does, with other
   * settings.
   *
   * @param folder the folder of the index
   * @param settings the subjects and fields of the index
   * @param progress told how many papers are done
   * @return how many papers the index holds now
   * @throws IOException if the storage fails
   */
  public static long reindex(Path folder, IndexSettings settings, LongConsumer progress)
      throws IOException {
    return Reindexer.of(folder, settings, progress);
  }

  /**
   * Adds or merges papers, see {@link PaperIndex#add}.
   *
   * @throws IllegalStateException if the index was opened for reading only, or is closed
   */
  @Override
  public AddReport add(Collection<AnnouncedPaper> papers) throws IOException {
    return store.writer().add(PaperUpdate.Mode.MERGE, papers);
  }

  /**
   * Adds papers in the place of others, see {@link PaperIndex#replace}.
   *
   * @throws IllegalStateException if the index was opened for reading only, or is closed
   */
  @Override
  public AddReport replace(Collection<AnnouncedPaper> papers) throws IOException {
    return store.writer().add(PaperUpdate.Mode.REPLACE, papers);
  }

  @Override
  public boolean delete(PaperId id) throws IOException {
    return store.writer().delete(id);
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
    store.refresh();
    if (vectors != null) {
      vectors.refreshIfRead();
    }
  }

  @Override
  public void commit() throws IOException {
    store.commit(Map.of());
  }

  @Override
  public void commit(Map<String, String> notes) throws IOException {
    store.commit(notes);
  }

  @Override
  public Map<String, String> notes() throws IOException {
    return store.notes();
  }

  @Override
  public void warm() throws IOException {
    store.warm();
  }

  @Override
  public void compact() throws IOException {
    store.compact();
  }

  @Override
  public Optional<String> writeProblem() {
    return store.writeProblem();
  }

  @Override
  public Optional<VectorCoverage> vectorCoverage() throws IOException {
    return service.vectorCoverage();
  }

  @Override
  public IndexSettings settings() throws IOException {
    return store.settings();
  }

  @Override
  public IndexStats stats() throws IOException {
    return service.stats();
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
