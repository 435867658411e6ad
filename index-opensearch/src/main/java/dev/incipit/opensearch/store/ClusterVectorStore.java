package dev.incipit.opensearch.store;

import dev.incipit.engine.PaperUpdate;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.json.DocumentVector;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.IndexNote;
import dev.incipit.paper.PaperId;
import dev.incipit.semantic.StoredVector;
import dev.incipit.semantic.VectorStore;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps vectors in the documents of papers. A paper that is written by another program meanwhile is
 * left for the next time.
 */
public final class ClusterVectorStore implements VectorStore {
  private final String model;
  private final RealtimeReads stored;
  private final BulkWriter writer;

  /** Keeps the vectors of an encoder's model. */
  public ClusterVectorStore(Cluster cluster, IndexSettings settings, String model) {
    this.model = model;
    this.stored = new RealtimeReads(cluster);
    this.writer = new BulkWriter(cluster, cluster.address().index(), true, settings);
  }

  private Map<PaperId, RealtimeReads.Version> read(Collection<String> ids) throws IOException {
    return stored.read(ids.stream().map(PaperId::of).toList());
  }

  @Override
  public Map<String, Long> texts(Collection<String> ids) throws IOException {
    Map<String, Long> texts = new HashMap<>();
    read(ids)
        .forEach((id, version) -> {
          DocumentVector vector = version.vector();
          if (vector != null && vector.model().equals(model)) {
            texts.put(id.value(), vector.vector().text());
          }
        });
    return texts;
  }

  @Override
  public int add(Map<String, StoredVector> vectors) throws IOException {
    List<BulkWriter.Job> jobs = new ArrayList<>();
    read(vectors.keySet())
        .forEach((id, version) -> {
          StoredVector vector = vectors.get(id.value());
          if (vector != null) {
            PaperUpdate same = PaperUpdate.of(version.paper(), version.paper());
            jobs.add(
                new BulkWriter.Job(
                    same, version, new DocumentVector(model, vector), changed(version.paper())));
          }
        });
    int added = 0;
    for (BulkWriter.Outcome outcome : writer.write(jobs)) {
      switch (outcome) {
        case BulkWriter.Outcome.Written written -> added++;
        case BulkWriter.Outcome.Outrun left -> {}
        case BulkWriter.Outcome.Later left -> {}
        case BulkWriter.Outcome.Refused(var job, var why) ->
            throw new IOException(
                "the vector of paper "
                    + job.id()
                    + " was not taken; an index of an older Incipit is made anew by incipit"
                    + " reindex: "
                    + why);
      }
    }
    return added;
  }

  /** A vector is no change of its paper. */
  private static Instant changed(AnnouncedPaper paper) {
    IndexNote note = paper.note();
    return note == null ? Instant.EPOCH : note.changed();
  }
}
