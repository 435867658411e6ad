package dev.incipit.web.mcp.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.search.IndexStats;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was looked for in, so that nobody takes the papers of one index for all there are.
 *
 * @param newest the newest listing day; null when no listing was read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Scope(long papers, @Nullable String newest, String note) {

  static Scope of(IndexStats stats) {
    return new Scope(
        stats.papers(),
        stats.newest() == null ? null : stats.newest().toString(),
        "searched the papers loaded into this index, which need not be all of arXiv");
  }

  static Map<String, Object> schema() {
    return new Schema()
        .required("papers", Schema.count("How many papers the index holds."))
        .optional("newest", Schema.text("The newest listing day in the index."))
        .required("note", Schema.text("What was searched."))
        .build();
  }
}
