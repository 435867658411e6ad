package dev.incipit.web.files;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * The API's description and a page to read and try it: Swagger UI, out of its jar. The set of files
 * is closed: no request names one.
 */
public final class ApiDocs {
  /** The page's address. */
  public static final String PAGE = "/docs";

  /** Where the page's files lie. */
  public static final String FILES = PAGE + "/";

  private static final String JAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  /** A file of the page. */
  private record DocsFile(String name, String resource, String type) {}

  private final List<DocsFile> files;

  public ApiDocs() {
    String folder = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
    this.files =
        List.of(
            new DocsFile("swagger-ui.css", folder + "swagger-ui.css", "text/css"),
            new DocsFile(
                "swagger-ui-bundle.js", folder + "swagger-ui-bundle.js", "text/javascript"),
            new DocsFile("start.js", "docs/start.js", "text/javascript"));
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = open(JAR)) {
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = ApiDocs.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(resource + " is missing from the jars");
    }
    return in;
  }

  /** {@code GET /openapi.json}. */
  public void description(Context ctx) throws IOException {
    serve(ctx, "docs/openapi.json", "application/json");
  }

  /** {@code GET /docs}. */
  public void page(Context ctx) throws IOException {
    serve(ctx, "docs/index.html", "text/html");
  }

  public List<String> names() {
    return files.stream().map(DocsFile::name).toList();
  }

  /** {@code GET /docs/...}: a file of the page. */
  public void file(Context ctx, String name) throws IOException {
    DocsFile file = files.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    serve(ctx, file.resource(), file.type());
  }

  private static void serve(Context ctx, String resource, String type) throws IOException {
    try (InputStream in = open(resource)) {
      ctx.header("Cache-Control", "public, max-age=3600")
          .contentType(type + "; charset=utf-8")
          .result(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
