package dev.incipit.opensearch.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.connection.ErrorAnswer;
import dev.incipit.opensearch.connection.Reply;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.opensearch.json.DocumentVector;
import dev.incipit.opensearch.json.SearchBodyJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads papers as they were last written, whether or not searches see them yet. */
final class RealtimeReads {
  private final Cluster cluster;

  RealtimeReads(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * A paper and what tells its state from others.
   *
   * @param number counts writes
   * @param term counts changes of the shard's primary
   * @param vector the paper's vector; null if it has none
   */
  record Version(AnnouncedPaper paper, long number, long term, @Nullable DocumentVector vector) {}

  /** Those papers that are there. */
  Map<PaperId, Version> read(Collection<PaperId> ids) throws IOException {
    List<String> names = ids.stream().map(PaperId::value).toList();
    JsonNode answer =
        cluster.ask(
            "POST",
            "/" + cluster.address().index() + "/_mget",
            Map.of(),
            ClusterJson.of("ids", names));
    Map<PaperId, Version> found = new HashMap<>();
    for (JsonNode document : answer.path("docs")) {
      if (document.path("found").asBoolean()) {
        AnnouncedPaper paper = SearchBodyJson.paper(document);
        found.put(
            paper.id(),
            new Version(
                paper,
                document.path("_seq_no").asLong(),
                document.path("_primary_term").asLong(),
                DocumentVector.of(document)));
      } else if (document.has("error")) {
        ErrorAnswer error = Reply.error(0, document.path("error"));
        boolean gone = error.type().equals("index_not_found_exception");
        throw gone ? cluster.failure(error) : cluster.partial(error.reason());
      }
    }
    return found;
  }

  /** An id as a part of a path. */
  static String encoded(PaperId id) {
    return URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
