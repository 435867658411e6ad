package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/** Reads how an index is stored off the segments of its primary shards. */
public final class SegmentsJson {
  private SegmentsJson() {}

  /**
   * Reads the answer of the segments API. What searches see is known by the segments that are open
   * to them and by which of their papers are gone.
   */
  public static Storage read(JsonNode answer) {
    TreeSet<String> open = new TreeSet<>();
    long bytes = 0;
    String version = "";
    for (var index : answer.path("indices").properties()) {
      for (var shard : index.getValue().path("shards").properties()) {
        for (JsonNode copy : shard.getValue()) {
          if (!copy.path("routing").path("primary").asBoolean()) {
            continue;
          }
          for (var segment : copy.path("segments").properties()) {
            JsonNode told = segment.getValue();
            if (told.path("search").asBoolean() && told.path("num_docs").asLong() > 0) {
              open.add(
                  String.join(
                      "/",
                      index.getKey(),
                      shard.getKey(),
                      segment.getKey(),
                      told.path("num_docs").asText()));
              bytes += told.path("size_in_bytes").asLong();
              version = " with Lucene " + told.path("version").asText();
            }
          }
        }
      }
    }
    CRC32C content = new CRC32C();
    content.update(open.toString().getBytes(StandardCharsets.UTF_8));
    String fingerprint = HexFormat.of().toHexDigits(content.getValue()).substring(8);
    return new Storage(fingerprint, open.size(), bytes, "OpenSearch" + version);
  }
}
