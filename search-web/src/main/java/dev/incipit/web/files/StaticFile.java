package dev.incipit.web.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

/** A file out of the jars, whole. */
final class StaticFile {
  private final String name;
  private final String type;
  private final byte[] content;

  private StaticFile(String name, String type, byte[] content) {
    this.name = name;
    this.type = type;
    this.content = content;
  }

  /**
   * Reads a resource.
   *
   * @param name the name under which it is served
   * @param resource where it lies, from the root of the jars
   */
  static StaticFile read(String name, String resource) {
    try (InputStream in = StaticFile.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jars");
      }
      return new StaticFile(name, typeOf(name), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      case "json" -> "application/json; charset=utf-8";
      case "txt" -> "text/plain; charset=utf-8";
      default -> throw new IllegalArgumentException("no media type is known for " + name);
    };
  }

  /** A file that is made of others. */
  static StaticFile of(String name, byte[] content) {
    return new StaticFile(name, typeOf(name), content.clone());
  }

  /** The same name and type with other content. */
  StaticFile with(byte[] other) {
    return new StaticFile(name, type, other);
  }

  String name() {
    return name;
  }

  String type() {
    return type;
  }

  byte[] content() {
    return content.clone();
  }

  void addTo(MessageDigest digest) {
    digest.update(content);
  }
}
