package dev.incipit.web;

import dev.incipit.search.PaperIndex;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/**
 * Spares clients what they have already: an answer's tag is the index's fingerprint.
 *
 * <p>The fingerprint is taken before the answer is made. Should the index change in between, the
 * tag is too old and costs one more request; the other way round a client would keep an old answer.
 */
final class Freshness {
  private static final String ATTRIBUTE = Freshness.class.getName();

  private final PaperIndex index;
  private final String build;

  /**
   * Tags for an index.
   *
   * @param build changes when the same content is shown otherwise
   */
  Freshness(PaperIndex index, String build) {
    this.index = index;
    this.build = build;
  }

  void before(Context ctx) throws IOException {
    // Weak, because the time a search took is part of the answer and may differ.
    ctx.attribute(ATTRIBUTE, "W/\"" + index.stats().fingerprint() + "-" + build + "\"");
  }

  void after(Context ctx) {
    String tag = ctx.attribute(ATTRIBUTE);
    if (tag == null || ctx.statusCode() != 200) {
      return;
    }
    ctx.header("ETag", tag).header("Cache-Control", "no-cache");
    String known = ctx.header("If-None-Match");
    if (known != null && matches(known, tag)) {
      ctx.status(304).result("");
    }
  }

  private static boolean matches(String known, String tag) {
    return List.of(known.split(",")).stream()
        .map(String::strip)
        .anyMatch(k -> k.equals("*") || k.equals(tag) || ("W/" + k).equals(tag));
  }
}
