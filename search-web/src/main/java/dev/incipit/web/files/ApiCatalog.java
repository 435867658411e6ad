package dev.incipit.web.files;

import dev.incipit.web.json.Json;
import dev.incipit.web.log.RequestAttributes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Says where the interfaces of this server are, by RFC 9727. */
public final class ApiCatalog {
  /** The address. */
  public static final String PATH = "/.well-known/api-catalog";

  private ApiCatalog() {}

  /** {@code GET /.well-known/api-catalog}. */
  public static void show(Context ctx) {
    String base = RequestAttributes.base(ctx);
    Map<String, Object> api =
        Map.of(
            "anchor",
            base + "api/v1/search",
            "service-desc",
            List.of(link(base + "openapi.json", "application/json")),
            "service-doc",
            List.of(link(base + "docs", "text/html")),
            "status",
            List.of(link(base + "health", "application/json")));
    Map<String, Object> oai =
        Map.of(
            "anchor",
            base + "oai",
            "service-desc",
            List.of(link(base + "oai?verb=Identify", "text/xml")));
    Map<String, Object> arxiv =
        Map.of(
            "anchor",
            base + "api/query",
            "service-doc",
            List.of(link("https://info.arxiv.org/help/api/user-manual.html", "text/html")));
    ctx.header("Link", "<" + base + PATH.substring(1) + ">; rel=\"api-catalog\"");
    Json.write(
        ctx,
        "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"",
        Map.of("linkset", List.of(api, oai, arxiv)));
  }

  private static Map<String, String> link(String address, String type) {
    return Map.of("href", address, "type", type);
  }
}
