package dev.incipit.opensearch.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.document.Schema;
import dev.incipit.engine.Bm25Parameters;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.connection.Reply;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.opensearch.json.FieldMappings;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.search.UnusableIndexException.Reason;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The indexes behind a name. The name is an alias; the index is its name with a number, so that a
 * new one can be filled while the old one is searched.
 */
public final class IndexAlias {
  private static final String PRODUCT = "incipit";

  /** Of a generation's number. */
  private static final int DIGITS = 6;

  private final Cluster cluster;
  private final String name;

  public IndexAlias(Cluster cluster) {
    this.cluster = cluster;
    this.name = cluster.address().index();
  }

  /**
   * The index in use.
   *
   * @throws UnusableIndexException if there is none, or it is none of ours
   */
  public Known current() throws IOException {
    Reply reply = cluster.send("GET", "/" + name, Map.of(), null);
    if (reply.status() == 404) {
      throw new UnusableIndexException(
          Reason.ABSENT, cluster.address(), "there is no index at " + cluster.address(), null);
    }
    if (!reply.ok()) {
      throw cluster.failure(reply);
    }
    return checked(reply.body());
  }

  /**
   * The index in use, made if there is none.
   *
   * @param settings what it must hold by; null for what it was made with, or else the usual
   */
  public Known currentOrNew(Layout layout, @Nullable IndexSettings settings) throws IOException {
    Reply there = cluster.send("HEAD", "/" + name, Map.of(), null);
    if (there.status() == 404) {
      create(generation(1), layout, settings == null ? IndexSettings.DEFAULT : settings, true);
    } else if (!there.ok()) {
      throw cluster.failure(there);
    }
    Known known = current();
    if (settings != null && !settings.equals(known.settings())) {
      throw unusable(Reason.OTHER_SETTINGS, "was made with other settings");
    }
    return known;
  }

  /** The index in use with the version of its fields and what else holds for all of it. */
  public record Known(String index, int schema, IndexSettings settings) {}

  private Known known(JsonNode found) throws UnusableIndexException {
    List<String> indexes = found.properties().stream().map(Map.Entry::getKey).toList();
    if (indexes.size() != 1) {
      throw unusable(Reason.FOREIGN, "stands for several indexes, " + indexes);
    }
    String index = indexes.getFirst();
    if (index.equals(name)) {
      throw unusable(
          Reason.FOREIGN, "is an index itself, and was not made by Incipit, which makes an alias");
    }
    JsonNode meta = found.path(index).path("mappings").path("_meta");
    if (!meta.path("product").asText().equals(PRODUCT)) {
      throw unusable(Reason.FOREIGN, "was not made by Incipit");
    }
    String settings = meta.path("settings").asText();
    return new Known(
        index,
        meta.path("schema").asInt(),
        settings.isEmpty() ? IndexSettings.DEFAULT : IndexSettings.fromJson(settings));
  }

  private Known checked(JsonNode found) throws UnusableIndexException {
    Known known = known(found);
    int schema = known.schema();
    refuseNewer(schema);
    if (schema < Schema.VERSION) {
      throw unusable(
          Reason.OLDER,
          "was made by an older Incipit (schema "
              + schema
              + ", this one needs "
              + Schema.VERSION
              + ")");
    }
    return known;
  }

  private void refuseNewer(int schema) throws UnusableIndexException {
    if (schema > Schema.VERSION) {
      throw unusable(
          Reason.NEWER,
          "was made by a newer Incipit (schema "
              + schema
              + ", this one knows "
              + Schema.VERSION
              + "), so update this one");
    }
  }

  private UnusableIndexException unusable(Reason reason, String what) {
    return new UnusableIndexException(
        reason,
        cluster.address(),
        "the index at " + cluster.address() + " " + what + "; it was left as it is",
        null);
  }

  /**
   * Begins a new generation: nothing is written to the index in use any more, so that what is
   * copied is all there is.
   */
  Renewal renew(Layout layout, @Nullable IndexSettings settings) throws IOException {
    JsonNode found = cluster.ask("GET", "/" + name, Map.of(), null);
    Known old = known(found);
    refuseNewer(old.schema());
    String number = old.index().substring(old.index().length() - DIGITS);
    String next = generation(Integer.parseInt(number) + 1);
    IndexSettings made = settings == null ? old.settings() : settings;
    Renewal renewal = new Renewal(old.index(), next, made);
    create(next, layout, made, false);
    try {
      block(old.index(), true);
    } catch (IOException | RuntimeException e) {
      abandon(renewal);
      throw e;
    }
    return renewal;
  }

  /** The index in use and the one that is to follow it, with that one's settings. */
  record Renewal(String old, String next, IndexSettings settings) {}

  /** Gives the name to the new index, at once for all who search. */
  void finish(Renewal renewal) throws IOException {
    ObjectNode removed = ClusterJson.of("index", renewal.old()).put("alias", name);
    ObjectNode added = ClusterJson.of("index", renewal.next()).put("alias", name);
    added.put("is_write_index", true);
    JsonNode actions =
        ClusterJson.array(List.of(ClusterJson.of("remove", removed), ClusterJson.of("add", added)));
    cluster.ask("POST", "/_aliases", Map.of(), ClusterJson.of("actions", actions));
  }

  /** Leaves everything as it was before. */
  void abandon(Renewal renewal) throws IOException {
    try {
      cluster.ask("DELETE", "/" + renewal.next(), Map.of(), null);
    } finally {
      block(renewal.old(), false);
    }
  }

  private void block(String index, boolean blocked) throws IOException {
    ObjectNode setting =
        blocked ? ClusterJson.of("index.blocks.write", true) : ClusterJson.object();
    if (!blocked) {
      setting.putNull("index.blocks.write");
    }
    cluster.ask("PUT", "/" + index + "/_settings", Map.of(), setting);
  }

  private String generation(int number) {
    return String.format(Locale.ROOT, "%s-%0" + DIGITS + "d", name, number);
  }

  private void create(String index, Layout layout, IndexSettings settings, boolean inUse)
      throws IOException {
    ObjectNode definition = definition(layout, settings);
    if (inUse) {
      definition.set("aliases", ClusterJson.of(name, ClusterJson.of("is_write_index", true)));
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

  private static ObjectNode definition(Layout layout, IndexSettings made) {
    try (InputStream in = IndexAlias.class.getResourceAsStream("index.json")) {
      String text =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replace("RARITY", Double.toString(Bm25Parameters.RARITY))
              .replace("SATURATION", Bm25Parameters.SATURATION + "f")
              .replace("LENGTH", Bm25Parameters.LENGTH + "f");
      ObjectNode definition = (ObjectNode) ClusterJson.read(text.getBytes(StandardCharsets.UTF_8));
      ObjectNode meta = ClusterJson.of("product", PRODUCT).put("schema", Schema.VERSION);
      if (!made.equals(IndexSettings.DEFAULT)) {
        meta.put("settings", made.toJson());
      }
      ((ObjectNode) definition.path("mappings")).set("_meta", meta);
      FieldMappings.add(made, (ObjectNode) definition.path("mappings").path("properties"));
      ObjectNode settings = (ObjectNode) definition.path("settings");
      settings.put("number_of_shards", layout.shards()).put("number_of_replicas", layout.copies());
      return definition;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
