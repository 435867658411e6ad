package dev.incipit.opensearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Clause;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.opensearch.json.PaperSource;
import dev.incipit.opensearch.json.QueryJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up which terms the papers of an index have. */
final class TermDictionary {
  private static final Set<String> TEXTS =
      Set.of("title", "abstract", "comments", "journal", "report", "author");

  /** Signs that mean something in Lucene's regular expressions. */
  private static final String SIGNS = ".?+*|{}[]()\"\\#@&<>~^$-";

  private static final int MOST_AT_ONCE = 10_000;
  private static final int MOST_NEAR = 50;

  private final ClusterEngine engine;

  TermDictionary(ClusterEngine engine) {
    this.engine = engine;
  }

  /**
   * The first terms of a field that start so, in order of their UTF-8 bytes, with numbers of
   * papers.
   */
  Map<String, Integer> first(String field, String start, int most) throws IOException {
    Map<String, Integer> found = new LinkedHashMap<>();
    String after = start;
    boolean more = true;
    while (more && found.size() < most) {
      int wanted = Math.min(MOST_AT_ONCE, most - found.size());
      ObjectNode source =
          ClusterJson.of("terms", ClusterJson.of("field", field).put("order", "asc"));
      ObjectNode composite =
          ClusterJson.of("sources", ClusterJson.array(Set.of(ClusterJson.of("term", source))));
      composite.put("size", wanted);
      if (!after.isEmpty()) {
        composite.set("after", ClusterJson.of("term", after));
      }
      ObjectNode body =
          ClusterJson.of("aggs", ClusterJson.of("terms", ClusterJson.of("composite", composite)));
      JsonNode buckets = aggregations(body, narrowed(field, start)).path("terms").path("buckets");
      more = buckets.size() == wanted;
      for (JsonNode bucket : buckets) {
        String term = bucket.path("key").path("term").asText();
        after = term;
        if (!term.startsWith(start)) {
          more = false;
          break;
        }
        found.put(term, bucket.path("doc_count").asInt());
      }
    }
    return found;
  }

  /**
   * Terms of a field that start so, most frequent first and of equals the first, with the numbers
   * of papers. Of a text's terms only words, no forms of words.
   */
  Map<String, Integer> frequent(String field, String start, int most) throws IOException {
    return frequent(field, List.of(start), most).getOrDefault(start, Map.of());
  }

  /** The same for each of some starts, in one request. */
  Map<String, Map<String, Integer>> frequent(String field, Collection<String> starts, int most)
      throws IOException {
    if (starts.isEmpty()) {
      return Map.of();
    }
    String counted = TEXTS.contains(field) ? PaperSource.known(field) : field;
    List<String> asked = List.copyOf(new LinkedHashSet<>(starts));
    ObjectNode all = ClusterJson.object();
    List<Clause> any = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      ObjectNode terms = ClusterJson.of("field", counted).put("size", most);
      terms.put("shard_size", Math.max(MOST_AT_ONCE, most));
      if (!asked.get(i).isEmpty()) {
        terms.put("include", pattern(asked.get(i)));
      }
      all.set(Integer.toString(i), ClusterJson.of("terms", terms));
      any.add(narrowed(field, asked.get(i)));
    }
    Clause query = any.size() == 1 ? any.getFirst() : Clause.Bool.any(any);
    JsonNode answer = aggregations(ClusterJson.of("aggs", all), query);
    Map<String, Map<String, Integer>> found = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      Map<String, Integer> terms = new LinkedHashMap<>();
      for (JsonNode bucket : answer.path(Integer.toString(i)).path("buckets")) {
        terms.put(bucket.path("key").asText(), bucket.path("doc_count").asInt());
      }
      found.put(asked.get(i), terms);
    }
    return found;
  }

  private static Clause narrowed(String field, String start) {
    return start.isEmpty() ? new Clause.MatchAll() : new Clause.Prefix(field, start);
  }

  private JsonNode aggregations(ObjectNode body, Clause query) throws IOException {
    body.put("size", 0).put("track_total_hits", false);
    body.set("query", QueryJson.of(query));
    return engine.searched(body, "").path("aggregations");
  }

  private static String pattern(String start) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      if (SIGNS.indexOf(c) >= 0) {
        pattern.append('\\');
      }
      pattern.append(c);
    }
    return pattern.append(".*").toString();
  }

  /**
   * Words of a text field that differ by a few letters from another, with the numbers of papers.
   */
  Map<String, Integer> near(String field, String word, int edits, int fixed) throws IOException {
    ObjectNode term = ClusterJson.of("field", field).put("analyzer", "terms");
    term.put("suggest_mode", "always").put("sort", "frequency").put("size", MOST_NEAR);
    term.put("shard_size", 4 * MOST_NEAR).put("max_inspections", 100);
    term.put("max_edits", edits).put("prefix_length", fixed).put("min_word_length", 1);
    term.put("max_term_freq", Integer.MAX_VALUE).put("accuracy", 0.0);
    ObjectNode near = ClusterJson.of("text", word);
    near.set("term", term);
    ObjectNode body = ClusterJson.of("suggest", ClusterJson.of("near", near)).put("size", 0);
    JsonNode options =
        engine.searched(body, "").path("suggest").path("near").path(0).path("options");
    Map<String, Integer> found = new LinkedHashMap<>();
    for (JsonNode option : options) {
      found.put(option.path("text").asText(), option.path("freq").asInt());
    }
    return found;
  }
}
