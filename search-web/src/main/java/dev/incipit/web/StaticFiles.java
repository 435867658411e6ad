package dev.incipit.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Style sheets and icons out of the jar. The set is closed: no request names a file. Addresses
 * carry a hash of the content, so that browsers may keep them for good.
 */
final class StaticFiles {

  /** A file, whole. */
  private record StaticFile(String name, String type, String text) {}

  private static final String CSS = "text/css; charset=utf-8";

  private final List<StaticFile> files =
      List.of(
          read("base.css", CSS),
          read("search.css", CSS),
          read("facets.css", CSS),
          read("reading.css", CSS),
          read("icon.svg", "image/svg+xml"),
          read("robots.txt", "text/plain; charset=utf-8"));

  private final String version = hash(files);

  private static StaticFile read(String name, String type) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new StaticFile(name, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(List<StaticFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(file -> digest.update(file.text().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Changes when any file does. */
  String version() {
    return version;
  }

  /** The files' names. */
  Stream<String> names() {
    return files.stream().map(StaticFile::name);
  }

  /** The style sheets' addresses. */
  List<String> styles() {
    return files.stream()
        .filter(file -> file.type().equals(CSS))
        .map(file -> "/static/" + file.name() + "?v=" + version)
        .toList();
  }

  void serve(String name, Context ctx) {
    StaticFile file =
        files.stream().filter(other -> other.name().equals(name)).findFirst().orElseThrow();
    boolean pinned = version.equals(ctx.queryParam("v"));
    String caching = pinned ? "public, max-age=31536000, immutable" : "public, max-age=3600";
    ctx.header("Cache-Control", caching).contentType(file.type()).result(file.text());
  }
}
