package dev.incipit.lucene.remote;

import dev.incipit.engine.Clause;
import dev.incipit.engine.Engine;
import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.lucene.document.PaperDocuments;
import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.scoring.EmbeddedScores;
import dev.incipit.lucene.scoring.Scores;
import dev.incipit.paper.AnnouncedPaper;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The scores of some papers in another engine. Where words stand in them is found out here, in an
 * index of just these papers.
 */
final class EngineScores implements Scores, Closeable {
  private final Engine engine;
  private final EngineState state;
  private final List<String> ids;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final EmbeddedScores places;
  private final Map<Query, Map<String, Double>> scores = new HashMap<>();
  private final Map<Query, Long> counts = new HashMap<>();

  /**
   * For the papers of one page.
   *
   * @param papers each is told by its number in the list
   */
  EngineScores(Engine engine, EngineState state, List<AnnouncedPaper> papers) throws IOException {
    this.engine = engine;
    this.state = state;
    this.ids = papers.stream().map(paper -> paper.id().value()).toList();
    PaperDocuments documents = new PaperDocuments();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (AnnouncedPaper paper : papers) {
        writer.addDocument(documents.indexed(paper));
      }
    }
    this.reader = DirectoryReader.open(directory);
    this.places = new EmbeddedScores(new IndexSearcher(reader));
  }

  @Override
  public double of(Query query, int document) throws IOException {
    Map<String, Double> known = scores.get(query);
    if (known == null) {
      known = asked(query);
      scores.put(query, known);
    }
    return known.getOrDefault(ids.get(document), 0.0);
  }

  private Map<String, Double> asked(Query query) throws IOException {
    Clause these = new Clause.Terms(Schema.ID, ids);
    Clause scored =
        new Clause.Bool(List.of(state.queries().of(query)), List.of(), List.of(these), List.of());
    Map<String, Double> found = new HashMap<>();
    for (EngineResponse.Found hit : engine.search(EngineRequest.best(scored, ids.size())).found()) {
      found.put(hit.paper().id().value(), hit.score());
    }
    return found;
  }

  @Override
  public int times(Query query, String field, int document) throws IOException {
    return places.times(query, field, document);
  }

  @Override
  public long papers(Query query) throws IOException {
    Long known = counts.get(query);
    long papers = known == null ? state.count(query) : known;
    counts.put(query, papers);
    return papers;
  }

  @Override
  public long day(int document) throws IOException {
    return places.day(document);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
