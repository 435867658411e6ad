package dev.incipit.lucene.facet;

import dev.incipit.document.Schema;
import dev.incipit.engine.EngineRequest.FacetRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of facets over matches in one state of the index: from memory, or from the
 * index where few are counted. Thread-safe.
 */
public final class FacetCounter {
  private final IndexReader reader;
  private final FacetColumns columns;
  private final ReentrantLock ranking = new ReentrantLock();
  private @Nullable GlobalOrdinals authorNames;
  private volatile @Nullable AuthorCounts authorCounts;

  public FacetCounter(IndexReader reader, FacetColumns columns) {
    this.reader = reader;
    this.columns = columns;
  }

  /** Makes ready what the next search would else wait for, if an older state had it ready. */
  public void warm() throws IOException {
    columns.subjects().renewed(reader);
    columns.years().renewed(reader);
    columns.types().renewed(reader);
    columns.marks().renewed(reader);
    List<AuthorColumn> authors = columns.authors().renewed(reader);
    if (authors != null) {
      counts(authors);
    }
  }

  /** Takes all that is counted from into memory. */
  public void fill() throws IOException {
    long all = reader.numDocs();
    columns.subjects().of(reader, all);
    columns.years().of(reader, all);
    columns.types().of(reader, all);
    columns.marks().of(reader, all);
    List<AuthorColumn> authors = columns.authors().of(reader, all);
    if (authors != null) {
      counts(authors);
    }
  }

  /** The counts of facets over the same matches, by facet. */
  public Map<String, Map<String, Long>> of(List<FacetRequest> facets, FacetsCollector found)
      throws IOException {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    Set<String> fields = facets.stream().map(FacetRequest::field).collect(Collectors.toSet());
    // Subjects and primary subjects are counted at once.
    if (fields.contains(Schema.SUBJECT) || fields.contains(Schema.PRIMARY)) {
      counts.putAll(subjects(found));
    }
    for (FacetRequest facet : facets) {
      switch (facet.field()) {
        case Schema.SUBJECT, Schema.PRIMARY -> {}
        case Schema.YEAR -> counts.putAll(years(found));
        case Schema.TYPE -> counts.putAll(types(found));
        case Schema.MARK -> counts.putAll(all(columns.marks(), List.of(Schema.MARK), found));
        case Schema.SUBMITTED_AT -> counts.put(facet.name(), MonthCounts.of(facet.field(), found));
        case Schema.AUTHOR_NAME ->
            counts.put(facet.name(), authors(found, facet.most(), facet.also()));
        default -> {
          if (!Schema.isDeclared(facet.field())) {
            throw new IllegalArgumentException("no values of " + facet.field());
          }
          ValueCounts values = new ValueCounts();
          for (FacetsCollector.MatchingDocs matches : found.getMatchingDocs()) {
            values.read(facet.field(), matches);
          }
          counts.putAll(values.all());
        }
      }
    }
    return counts;
  }

  /** How many matches have each subject and each primary subject, by field. */
  Map<String, Map<String, Long>> subjects(FacetsCollector found) throws IOException {
    return all(columns.subjects(), List.of(Schema.SUBJECT, Schema.PRIMARY), found);
  }

  /** How many matches are of each year, by field. */
  Map<String, Map<String, Long>> years(FacetsCollector found) throws IOException {
    return all(columns.years(), List.of(Schema.YEAR), found);
  }

  /** How many matches were announced as each type, by field. */
  Map<String, Map<String, Long>> types(FacetsCollector found) throws IOException {
    return all(columns.types(), List.of(Schema.TYPE), found);
  }

  private Map<String, Map<String, Long>> all(
      ColumnCache<OrdinalColumn> columns, List<String> fields, FacetsCollector found)
      throws IOException {
    ValueCounts counts = new ValueCounts();
    if (isAll(found)) {
      for (LeafReaderContext segment : reader.leaves()) {
        for (String field : fields) {
          counts.readAll(field, segment.reader());
        }
      }
      return counts.all();
    }
    List<OrdinalColumn> kept = columns.of(reader, matches(found));
    for (MatchingDocs matches : found.getMatchingDocs()) {
      if (kept != null) {
        kept.get(matches.context().ord).count(matches, counts);
        continue;
      }
      for (String field : fields) {
        counts.read(field, matches);
      }
    }
    return counts.all();
  }

  /**
   * How many matches the most frequent authors have, the most frequent first, and behind them those
   * named that are not among them.
   */
  Map<String, Long> authors(FacetsCollector found, int most, List<String> named)
      throws IOException {
    boolean all = isAll(found);
    // Who looks at all papers, as the start page does, need not wait for columns.
    List<AuthorColumn> kept =
        all ? columns.authors().known(reader) : columns.authors().of(reader, matches(found));
    AuthorCounts ranked = kept == null ? null : counts(kept);
    GlobalOrdinals names = names();
    List<TopCounts.Value> met =
        ranked == null
            ? TopCounts.of(
                all ? readAll(names) : read(found, names), most, IntUnaryOperator.identity())
            : ranked.most(found.getMatchingDocs(), matches(found), most);
    Map<String, Long> authors = new LinkedHashMap<>();
    for (TopCounts.Value author : met) {
      authors.put(names.value(author.number()), (long) author.times());
    }
    for (String name : named) {
      if (!authors.containsKey(name)) {
        authors.put(name, matches(found, name));
      }
    }
    return authors;
  }

  /** How many matches one author has, who mostly has few papers. */
  private static long matches(FacetsCollector found, String name) throws IOException {
    long both = 0;
    for (MatchingDocs matches : found.getMatchingDocs()) {
      DocIdSetIterator all = matches.bits().iterator();
      PostingsEnum own =
          matches
              .context()
              .reader()
              .postings(new Term(Schema.AUTHOR_NAME, name), PostingsEnum.NONE);
      if (all != null && own != null) {
        both += both(all, own);
      }
    }
    return both;
  }

  private static long both(DocIdSetIterator all, DocIdSetIterator own) throws IOException {
    long both = 0;
    for (int d = own.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = own.nextDoc()) {
      int at = all.docID() < d ? all.advance(d) : all.docID();
      both += at == d ? 1 : 0;
    }
    return both;
  }

  /** Whether matches are all papers. */
  private boolean isAll(FacetsCollector found) {
    return matches(found) == reader.numDocs();
  }

  private static long matches(FacetsCollector found) {
    return found.getMatchingDocs().stream().mapToLong(MatchingDocs::totalHits).sum();
  }

  /** Counts the authors of all papers by their names' numbers. */
  private OrdinalCounts readAll(GlobalOrdinals names) throws IOException {
    int size = names.size();
    int[] counts = new int[size + 1];
    for (LeafReaderContext segment : reader.leaves()) {
      int[] times = SegmentTotals.of(Schema.AUTHOR_NAME, segment.reader());
      LongValues numbers = names.numbers(segment.ord);
      for (int name = 0; name < times.length; name++) {
        counts[(int) numbers.get(name)] += times[name];
      }
    }
    return new OrdinalCounts.Dense(counts, size);
  }

  /** Counts authors by their names' numbers, as read from the index. */
  private static OrdinalCounts read(FacetsCollector found, GlobalOrdinals names)
      throws IOException {
    int size = names.size();
    OrdinalCounts counts =
        OrdinalCounts.isSparse(size, matches(found))
            ? new OrdinalCounts.Sparse(size)
            : new OrdinalCounts.Dense(new int[size + 1], size);
    for (MatchingDocs matches : found.getMatchingDocs()) {
      SortedSetDocValues authors =
          DocValues.getSortedSet(matches.context().reader(), Schema.AUTHOR_NAME);
      LongValues numbers = names.numbers(matches.context().ord);
      DocIdSetIterator documents = matches.bits().iterator();
      int[] met = new int[1];
      while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (authors.advanceExact(documents.docID())) {
          for (int i = authors.docValueCount(); i > 0; i--) {
            met[0] = (int) numbers.get(authors.nextOrd());
            counts.add(met, 1);
          }
        }
      }
    }
    return counts;
  }

  private synchronized GlobalOrdinals names() throws IOException {
    GlobalOrdinals known = authorNames;
    if (known == null) {
      known = GlobalOrdinals.of(Schema.AUTHOR_NAME, reader);
      authorNames = known;
    }
    return known;
  }

  /** Counts by ranks; null while another thread ranks the authors, which takes a while. */
  private @Nullable AuthorCounts counts(List<AuthorColumn> authors) throws IOException {
    if (authorCounts == null && ranking.tryLock()) {
      try {
        if (authorCounts == null) {
          authorCounts = new AuthorCounts(AuthorRanks.of(authors, names(), TopAuthors.MOST));
        }
      } finally {
        ranking.unlock();
      }
    }
    return authorCounts;
  }
}
