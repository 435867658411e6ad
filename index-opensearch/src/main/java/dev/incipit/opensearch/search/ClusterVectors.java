package dev.incipit.opensearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.opensearch.json.DocumentVector;
import dev.incipit.opensearch.json.QueryJson;
import dev.incipit.semantic.VectorView;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vectors in the documents of an index. Those that are wanted are fetched; to look at all of
 * them would take a plugin.
 */
final class ClusterVectors implements VectorView {
  private final ClusterEngine engine;
  private final Clause ofModel;
  private long size = -1;

  ClusterVectors(ClusterEngine engine, String model) {
    this.engine = engine;
    this.ofModel = new Clause.Term(DocumentVector.MODEL, model);
  }

  @Override
  public synchronized long size() throws IOException {
    if (size < 0) {
      size = engine.count(ofModel, Long.MAX_VALUE);
    }
    return size;
  }

  /** The state of the index tells. */
  @Override
  public String version() {
    return "";
  }

  @Override
  public Map<String, byte[]> of(Collection<String> ids) throws IOException {
    Map<String, byte[]> found = new HashMap<>();
    if (!ids.isEmpty()) {
      Clause these =
          ofModel.narrowed(List.of(new Clause.Terms(Schema.ID, List.copyOf(ids))), List.of());
      ObjectNode body = ClusterJson.of("query", QueryJson.of(these)).put("size", ids.size());
      body.set("_source", ClusterJson.array(DocumentVector.FIELDS));
      for (JsonNode hit : engine.searched(body, "").path("hits").path("hits")) {
        DocumentVector vector = DocumentVector.of(hit);
        if (vector != null) {
          found.put(hit.path("_id").asText(), vector.vector().bytes());
        }
      }
    }
    return found;
  }

  @Override
  public Optional<List<Neighbor>> nearest(byte[] to, int most) {
    return Optional.empty();
  }
}
