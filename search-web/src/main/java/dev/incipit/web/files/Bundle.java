package dev.incipit.web.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins files that every page loads into one, so that a browser asks once. */
final class Bundle {
  private static final Pattern IMPORT = Pattern.compile("(?ms)^import .*?;$");
  private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

  private Bundle() {}

  /** Style sheets one after the other. */
  static StaticFile styles(String name, List<StaticFile> sheets) {
    return StaticFile.of(
        name, sheets.stream().map(Bundle::text).collect(Collectors.joining("\n")).getBytes(UTF_8));
  }

  /**
   * Modules one after the other. Each has its own names and its own failures, as it would have by
   * itself.
   *
   * @param shared what the others import, which import nothing but what stands before them
   */
  static StaticFile scripts(String name, List<StaticFile> shared, List<StaticFile> modules) {
    StringBuilder all = new StringBuilder();
    shared.forEach(module -> all.append(inlined(module)).append('\n'));
    for (StaticFile module : modules) {
      all.append("try {\n").append(inlined(module)).append("} catch (e) {\n  reportError(e);\n}\n");
    }
    return StaticFile.of(name, all.toString().getBytes(UTF_8));
  }

  private static String inlined(StaticFile module) {
    return EXPORT.matcher(IMPORT.matcher(text(module)).replaceAll("")).replaceAll("");
  }

  private static String text(StaticFile file) {
    return new String(file.content(), UTF_8);
  }
}
