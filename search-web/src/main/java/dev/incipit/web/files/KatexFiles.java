package dev.incipit.web.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The files of KaTeX, which sets formulas, out of its WebJar. Their addresses hold its version, so
 * that browsers may keep them for good; the style sheet names its fonts beside itself.
 */
final class KatexFiles {
  private static final List<String> FONTS =
      List.of(
          "AMS-Regular",
          "Caligraphic-Bold",
          "Caligraphic-Regular",
          "Fraktur-Bold",
          "Fraktur-Regular",
          "Main-Bold",
          "Main-BoldItalic",
          "Main-Italic",
          "Main-Regular",
          "Math-BoldItalic",
          "Math-Italic",
          "SansSerif-Bold",
          "SansSerif-Italic",
          "SansSerif-Regular",
          "Script-Regular",
          "Size1-Regular",
          "Size2-Regular",
          "Size3-Regular",
          "Size4-Regular",
          "Typewriter-Regular");

  private final String version = version();
  private final String prefix = "katex/" + version + "/";

  private static String version() {
    String properties = "/META-INF/maven/org.webjars.npm/katex/pom.properties";
    try (InputStream in = KatexFiles.class.getResourceAsStream(properties)) {
      if (in == null) {
        throw new IllegalStateException(properties + " is missing from the jars");
      }
      Properties facts = new Properties();
      facts.load(in);
      return facts.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files, named as they are served. */
  Stream<StaticFile> files() {
    String folder = "META-INF/resources/webjars/katex/" + version + "/dist/";
    return Stream.concat(
            Stream.of("katex.min.css", "katex.min.js"),
            FONTS.stream().map(font -> "fonts/KaTeX_" + font + ".woff2"))
        .map(file -> StaticFile.read(prefix + file, folder + file));
  }

  String style() {
    return prefix + "katex.min.css";
  }

  String script() {
    return prefix + "katex.min.js";
  }

  /** Whether a file's name is one of theirs. */
  boolean isOne(String name) {
    return name.startsWith(prefix);
  }
}
