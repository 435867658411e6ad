package dev.incipit.web.files;

import dev.incipit.web.page.frame.Assets;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Style sheets, scripts and icons out of the jars. The set is closed: no request names a file.
 * Addresses carry a hash of the content, so that browsers may keep them for good.
 */
public final class StaticFiles {
  private static final List<String> STYLES =
      List.of(
          "tokens.css",
          "base.css",
          "search.css",
          "facets.css",
          "reading.css",
          "controls.css",
          "keeping.css",
          "settings.css",
          "help.css",
          "hub.css");
  private static final List<String> MODULES =
      List.of(
          "suggest.js",
          "shortcuts.js",
          "facets.js",
          "years.js",
          "copy.js",
          "keeping.js",
          "reading.js",
          "myday.js",
          "live.js",
          "skimming.js",
          "settings.js");

  /** What modules import. */
  private static final List<String> IMPORTED = List.of("page.js", "store.js");

  /** What all pages load: the styles in one file, and the modules with what they import. */
  private static final String STYLE = "incipit.css";

  private static final String SCRIPT = "incipit.js";

  /** What runs before anything is drawn. */
  private static final String EARLY = "early.js";

  private static final Pattern IMPORT = Pattern.compile("(?m)^(import .*\"\\./[a-z]+\\.js)\";$");

  private static final String MATH = "math.js";
  private static final List<String> OTHERS =
      List.of(EARLY, MATH, "page.js", "icon.svg", "robots.txt");

  private final Map<String, StaticFile> files = new LinkedHashMap<>();
  private final String version;
  private final KatexFiles katex = new KatexFiles();

  public StaticFiles() {
    add(Bundle.styles(STYLE, read(STYLES)));
    add(Bundle.scripts(SCRIPT, read(IMPORTED), read(MODULES)));
    read(OTHERS).forEach(this::add);
    version = hash();
    files.replaceAll((name, file) -> name.endsWith(".js") ? pinned(file) : file);
    katex.files().forEach(this::add);
  }

  /** A script whose imports carry the version too, so that no two versions meet in a browser. */
  private StaticFile pinned(StaticFile script) {
    String code = new String(script.content(), StandardCharsets.UTF_8);
    String pinned = IMPORT.matcher(code).replaceAll("$1?v=" + version + "\";");
    return script.with(pinned.getBytes(StandardCharsets.UTF_8));
  }

  private static List<StaticFile> read(List<String> names) {
    return names.stream()
        .map(name -> StaticFile.read(name, "dev/incipit/web/static/" + name))
        .toList();
  }

  private void add(StaticFile file) {
    files.put(file.name(), file);
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(file -> file.addTo(digest));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Changes when any file does. */
  public String version() {
    return version;
  }

  /** The files' names. */
  public Stream<String> names() {
    return files.keySet().stream();
  }

  /** What pages load. */
  public Assets assets() {
    return new Assets(
        addresses(List.of(EARLY)),
        addresses(List.of(STYLE)),
        addresses(List.of(SCRIPT)),
        List.of("/static/" + katex.style()),
        List.of("/static/" + katex.script()),
        addresses(List.of(MATH)));
  }

  private List<String> addresses(List<String> names) {
    return names.stream().map(name -> "/static/" + name + "?v=" + version).toList();
  }

  public void serve(String name, Context ctx) {
    StaticFile file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException(
          name + " is none of the files served: " + Arrays.toString(files.keySet().toArray()));
    }
    boolean pinned = katex.isOne(name) || version.equals(ctx.queryParam("v"));
    String caching = pinned ? "public, max-age=31536000, immutable" : "public, max-age=3600";
    ctx.header("Cache-Control", caching).contentType(file.type()).result(file.content());
  }
}
