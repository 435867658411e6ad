package dev.incipit.opensearch.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.PaperUpdate;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.opensearch.connection.Backoff;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.opensearch.json.DocumentVector;
import dev.incipit.opensearch.json.SearchBodyJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.IndexNote;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new index of the papers of an old one, field by field anew. Searches go on in the old one
 * until the new one is whole; what is added meanwhile is refused, and so not lost unseen.
 */
public final class ClusterReindexer {
  private static final int AT_ONCE = 500;
  private static final String LEASE = "5m";

  private final Cluster cluster;
  private final IndexAlias generations;
  private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  public ClusterReindexer(Cluster cluster) {
    this.cluster = cluster;
    this.generations = new IndexAlias(cluster);
  }

  /**
   * Reindexes.
   *
   * @param settings what the new index is to hold by; null for what the old one does
   * @return how many papers there are
   */
  public long run(Layout layout, @Nullable IndexSettings settings) throws IOException {
    IndexAlias.Renewal renewal = generations.renew(layout, settings);
    boolean done = false;
    try {
      long copied = copy(renewal);
      generations.finish(renewal);
      done = true;
      return copied;
    } finally {
      if (!done) {
        generations.abandon(renewal);
      }
    }
  }

  private long copy(IndexAlias.Renewal renewal) throws IOException {
    // Waits for what was being written when the block began.
    cluster.ask("POST", "/" + renewal.old() + "/_refresh", Map.of(), null);
    String snapshot =
        cluster
            .ask(
                "POST",
                "/" + renewal.old() + "/_search/point_in_time",
                Map.of("keep_alive", LEASE),
                null)
            .path("pit_id")
            .asText();
    long papers = 0;
    try {
      BulkWriter writer = new BulkWriter(cluster, renewal.next(), false, renewal.settings());
      JsonNode hits = next(snapshot, null);
      while (!hits.isEmpty()) {
        write(writer, hits);
        papers += hits.size();
        hits = next(snapshot, hits.get(hits.size() - 1).path("sort"));
      }
    } finally {
      JsonNode snapshots = ClusterJson.of("pit_id", List.of(snapshot));
      cluster.ask("DELETE", "/_search/point_in_time", Map.of(), snapshots);
    }
    cluster.ask("POST", "/" + renewal.next() + "/_refresh", Map.of(), null);
    return papers;
  }

  private JsonNode next(String snapshot, @Nullable JsonNode after) throws IOException {
    ObjectNode body =
        ClusterJson.of("pit", ClusterJson.of("id", snapshot).put("keep_alive", LEASE));
    body.put("size", AT_ONCE).put("track_total_hits", false);
    body.set("sort", ClusterJson.array(List.of(ClusterJson.of("id", "asc"))));
    if (after != null) {
      body.set("search_after", after);
    }
    Map<String, String> parameters = Map.of("allow_partial_search_results", "false");
    return cluster.ask("POST", "/_search", parameters, body).path("hits").path("hits");
  }

  private void write(BulkWriter writer, JsonNode hits) throws IOException {
    List<BulkWriter.Job> jobs = new ArrayList<>();
    for (JsonNode hit : hits) {
      AnnouncedPaper paper = SearchBodyJson.paper(hit);
      IndexNote note = paper.note();
      Instant changed = note == null ? begun : note.changed();
      PaperUpdate update = PaperUpdate.of(null, paper);
      jobs.add(new BulkWriter.Job(update, null, DocumentVector.of(hit), changed));
    }
    for (int attempt = 0; !jobs.isEmpty(); attempt++) {
      Backoff.before(attempt);
      List<BulkWriter.Job> left = new ArrayList<>();
      for (BulkWriter.Outcome outcome : writer.write(jobs)) {
        switch (outcome) {
          case BulkWriter.Outcome.Written written -> {}
          case BulkWriter.Outcome.Refused(var job, var why) ->
              throw new IOException("paper " + job.id() + " was not taken: " + why);
          case BulkWriter.Outcome.Outrun twice -> {} // written by a request that seemed to fail
          case BulkWriter.Outcome.Later(var job, var why) -> {
            if (attempt == Backoff.MOST) {
              throw cluster.partial(why);
            }
            left.add(job);
          }
        }
      }
      jobs = left;
    }
  }
}
