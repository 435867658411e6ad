package dev.incipit.lucene.reader;

import dev.incipit.document.Schema;
import dev.incipit.engine.AcronymTerms;
import dev.incipit.engine.Clause;
import dev.incipit.engine.Deadline;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.engine.FacetCache;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.SearchTasks;
import dev.incipit.lucene.document.RecordCodec;
import dev.incipit.lucene.facet.FacetColumns;
import dev.incipit.lucene.facet.FacetCounter;
import dev.incipit.lucene.lookup.TermCompletions;
import dev.incipit.lucene.query.ClauseCompiler;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.IndexStats;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * One state of the index, as searches see it: all of a batch or nothing.
 *
 * @param settings what holds for all of the index
 * @param reader Lucene's reader of that state
 * @param searcher searches it
 * @param facets counts values over matches
 * @param facetCache what was counted before
 * @param completions completes what is typed
 * @param acronyms what short forms stand for
 * @param newest the newest paper's day
 * @param terms looks terms up
 * @param stats size and freshness
 * @param tasks shares the parts of a search among processors
 */
public record LuceneSnapshot(
    IndexSettings settings,
    DirectoryReader reader,
    IndexSearcher searcher,
    FacetCounter facets,
    FacetCache facetCache,
    TermCompletions completions,
    AcronymTerms acronyms,
    NewestDay newest,
    EmbeddedTerms terms,
    IndexStats stats,
    SearchTasks tasks)
    implements IndexSnapshot {
  private static final Set<String> RECORD = Set.of(Schema.RECORD);

  static LuceneSnapshot of(
      IndexSettings settings, DirectoryReader reader, FacetColumns columns, SearchTasks tasks)
      throws IOException {
    IndexSearcher searcher = new ParallelSearcher(reader, tasks);
    EmbeddedTerms terms = new EmbeddedTerms(searcher);
    return new LuceneSnapshot(
        settings,
        reader,
        searcher,
        new FacetCounter(reader, columns),
        new FacetCache(),
        new TermCompletions(searcher),
        new AcronymTerms(terms),
        new NewestDay(searcher),
        terms,
        StatsReader.read(searcher, terms),
        tasks);
  }

  @Override
  public LuceneSnapshot until(Deadline deadline) {
    IndexSearcher bounded = new ParallelSearcher(reader, tasks);
    bounded.setTimeout(deadline::shouldExit);
    return new LuceneSnapshot(
        settings,
        reader,
        bounded,
        facets,
        facetCache,
        completions,
        acronyms,
        newest,
        terms,
        stats,
        tasks);
  }

  /** Makes ready what the first search would else wait for. */
  LuceneSnapshot warmed() throws IOException {
    facets.warm();
    return this;
  }

  @Override
  public boolean matches(Clause clause, int enough) throws IOException {
    Query query = new ClauseCompiler().compile(clause);
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    int found = 0;
    QueryTimeout deadline = searcher.getTimeout();
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = deadline != null && deadline.shouldExit() ? null : weight.scorer(leaf);
      if (scorer != null) {
        found += count(scorer.iterator(), leaf.reader().getLiveDocs(), enough - found);
      }
    }
    return found >= enough;
  }

  private static int count(DocIdSetIterator documents, @Nullable Bits live, int most)
      throws IOException {
    int found = 0;
    while (found < most && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      found += live == null || live.get(documents.docID()) ? 1 : 0;
    }
    return found;
  }

  @Override
  public long papers() {
    return reader.numDocs();
  }

  @Override
  public int papers(String field, String term) throws IOException {
    return reader.docFreq(new Term(field, term));
  }

  @Override
  public Map<String, Integer> papers(String field, Collection<String> wanted) throws IOException {
    Map<String, Integer> papers = new LinkedHashMap<>();
    for (String term : wanted) {
      papers.put(term, papers(field, term));
    }
    return papers;
  }

  @Override
  public Map<String, Integer> starting(String field, String start, int most) throws IOException {
    return terms.starting(field, start, most);
  }

  @Override
  public Map<String, Integer> near(String field, String term, int edits, int fixed)
      throws IOException {
    return terms.near(field, term, edits, fixed);
  }

  @Override
  public List<Completion> completions(String field, String start, Predicate<String> test, int limit)
      throws IOException {
    return completions.of(field, start, test, limit);
  }

  @Override
  public List<Completion> completionsNear(
      String field, String start, int fixed, int edits, int limit) throws IOException {
    return completions.near(field, start, fixed, edits, limit);
  }

  @Override
  public List<String> liveTerms(String field, String start, int most) throws IOException {
    return terms.live(field, start, most);
  }

  @Override
  public long count(Clause query) throws IOException {
    return searcher.count(new ClauseCompiler().compile(query));
  }

  @Override
  public EngineResponse search(EngineRequest request) throws IOException {
    return new LuceneSearch(this, request).response();
  }

  @Override
  public List<Double> scores(Clause clause, List<EngineResponse.Found> found) throws IOException {
    Query query = searcher.rewrite(new ClauseCompiler().compile(clause));
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1f);
    return new DocumentScores(weight, reader.leaves())
        .of(found.stream().mapToInt(paper -> ((LuceneSearch.Found) paper).place().doc).toArray());
  }

  /** Ties are left in the order in which papers are stored, which costs no look at their ids. */
  @Override
  public List<Scored> best(Clause query, int most) throws IOException {
    List<Scored> best = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(new ClauseCompiler().compile(query), most).scoreDocs) {
      best.add(new Scored(paper(hit.doc), hit.score));
    }
    return best;
  }

  @Override
  public OptionalLong newestDay() throws IOException {
    return newest.get();
  }

  /** The paper in a document. */
  public AnnouncedPaper paper(int document) throws IOException {
    return paper(searcher, document);
  }

  public static AnnouncedPaper paper(IndexSearcher searcher, int document) throws IOException {
    var bytes = searcher.storedFields().document(document, RECORD).getBinaryValue(Schema.RECORD);
    if (bytes == null) {
      throw new IOException("document " + document + " has no record; the index is damaged");
    }
    return RecordCodec.read(bytes);
  }
}
