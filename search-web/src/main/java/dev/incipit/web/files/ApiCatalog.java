package dev.incipit.web.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.incipit.web.json.Json;
import dev.incipit.web.log.RequestAttributes;
import io.javalin.http.Context;
import java.util.List;

/** Says where the interfaces of this server are, by RFC 9727. */
public final class ApiCatalog {
  /** The address. */
  public static final String PATH = "/.well-known/api-catalog";

  private ApiCatalog() {}

  /** {@code GET /.well-known/api-catalog}. */
  public static void show(Context ctx) {
    String base = RequestAttributes.base(ctx);
    Interface api =
        new Interface(
            base + "api/v1/search",
            List.of(new Link(base + "openapi.json", "application/json")),
            List.of(new Link(base + "docs", "text/html")),
            List.of(new Link(base + "health", "application/json")));
    Interface oai =
        new Interface(
            base + "oai",
            List.of(new Link(base + "oai?verb=Identify", "text/xml")),
            List.of(),
            List.of());
    Interface arxiv =
        new Interface(
            base + "api/query",
            List.of(),
            List.of(new Link("https://info.arxiv.org/help/api/user-manual.html", "text/html")),
            List.of());
    ctx.header("Link", "<" + base + PATH.substring(1) + ">; rel=\"api-catalog\"");
    Json.write(
        ctx,
        "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"",
        new Catalog(List.of(api, oai, arxiv)));
  }

  private record Catalog(List<Interface> linkset) {}

  private record Link(String href, String type) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Interface(
      String anchor,
      @JsonProperty("service-desc") List<Link> description,
      @JsonProperty("service-doc") List<Link> documentation,
      List<Link> status) {}
}
