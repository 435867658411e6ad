package dev.incipit.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Scoring;
import dev.incipit.lucene.EngineSearch;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The indexes behind a name. The name is an alias; the index is its name with a number, so that a
 * new one can be filled while the old one is searched.
 */
final class Generations {
  private static final String PRODUCT = "incipit";

  private final Cluster cluster;
  private final String name;

  Generations(Cluster cluster) {
    this.cluster = cluster;
    this.name = cluster.address().index();
  }

  /**
   * The index in use.
   *
   * @throws UnusableIndexException if there is none, or it is none of ours
   */
  String current() throws IOException {
    Reply reply = cluster.send("GET", "/" + name, Map.of(), null);
    if (reply.status() == 404) {
      throw new UnusableIndexException(
          "there is no index at " + cluster.address() + "; add listings to make one");
    }
    if (!reply.ok()) {
      throw cluster.failure(reply);
    }
    return checked(reply.body());
  }

  /** The index in use, made if there is none. */
  String currentOrNew(Layout layout) throws IOException {
    Reply there = cluster.send("HEAD", "/" + name, Map.of(), null);
    if (there.status() == 404) {
      create(generation(1), layout, true);
    } else if (!there.ok()) {
      throw cluster.failure(there);
    }
    return current();
  }

  private String checked(JsonNode found) throws UnusableIndexException {
    List<String> indexes = found.properties().stream().map(Map.Entry::getKey).toList();
    if (indexes.size() != 1) {
      throw unusable("stands for several indexes, " + indexes);
    }
    String index = indexes.getFirst();
    if (index.equals(name)) {
      throw unusable("is an index itself, and was not made by Incipit, which makes an alias");
    }
    JsonNode meta = found.path(index).path("mappings").path("_meta");
    if (!meta.path("product").asText().equals(PRODUCT)) {
      throw unusable("was not made by Incipit");
    }
    int schema = meta.path("schema").asInt();
    if (schema > EngineSearch.SCHEMA) {
      throw unusable(
          "was made by a newer Incipit (schema "
              + schema
              + ", this one knows "
              + EngineSearch.SCHEMA
              + "), so update this one");
    }
    if (schema < EngineSearch.SCHEMA) {
      throw unusable(
          "was made by an older Incipit (schema "
              + schema
              + ", this one needs "
              + EngineSearch.SCHEMA
              + "), so reindex it, or index its listings again under another name");
    }
    return index;
  }

  private UnusableIndexException unusable(String what) {
    return new UnusableIndexException(
        "the index at " + cluster.address() + " " + what + "; it was left as it is");
  }

  private String generation(int number) {
    return String.format(Locale.ROOT, "%s-%06d", name, number);
  }

  private void create(String index, Layout layout, boolean inUse) throws IOException {
    ObjectNode definition = definition(layout);
    if (inUse) {
      definition.set("aliases", Json.of(name, Json.of("is_write_index", true)));
    }
    Reply reply =
        cluster.send("PUT", "/" + index, Map.of("wait_for_active_shards", "1"), definition);
    boolean madeMeanwhile =
        inUse
            && reply
                .body()
                .path("error")
                .path("type")
                .asText()
                .endsWith("already_exists_exception");
    if (!reply.ok() && !madeMeanwhile) {
      throw cluster.failure(reply);
    }
  }

  private static ObjectNode definition(Layout layout) {
    try (InputStream in = Generations.class.getResourceAsStream("index.json")) {
      String text =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replace("RARITY", Double.toString(Scoring.RARITY))
              .replace("SATURATION", Scoring.SATURATION + "f")
              .replace("LENGTH", Scoring.LENGTH + "f");
      ObjectNode definition = (ObjectNode) Json.read(text.getBytes(StandardCharsets.UTF_8));
      ObjectNode meta = Json.of("product", PRODUCT).put("schema", EngineSearch.SCHEMA);
      ((ObjectNode) definition.path("mappings")).set("_meta", meta);
      ObjectNode settings = (ObjectNode) definition.path("settings");
      settings.put("number_of_shards", layout.shards()).put("number_of_replicas", layout.copies());
      return definition;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
