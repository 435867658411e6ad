package dev.incipit.web.files;

import dev.incipit.web.log.RequestAttributes;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** The description of the API as OpenAPI 3.1. */
public final class ApiDescription {
  /** Where the API lies: at the server's root, unless a web server in front puts it elsewhere. */
  private static final String ROOT = "\"servers\": [{\"url\": \"/\"}]";

  private final String text =
      new String(
          StaticFile.read("openapi.json", "dev/incipit/web/files/openapi.json").content(),
          StandardCharsets.UTF_8);

  /** The description as JSON. */
  public String text() {
    return text;
  }

  /** {@code GET /openapi.json}. */
  public void show(Context ctx) {
    String prefix = RequestAttributes.prefix(ctx);
    ctx.header("Cache-Control", "public, max-age=3600")
        .contentType("application/json; charset=utf-8")
        .result(prefix.isEmpty() ? text : text.replace(ROOT, ROOT.replace("/", prefix)));
  }
}
