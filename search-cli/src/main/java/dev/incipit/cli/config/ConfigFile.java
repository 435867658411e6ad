package dev.incipit.cli.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Options in a file of TOML: {@code port = 8080} for every command that has it, or in the table of
 * one command, {@code [serve]}, which comes first.
 */
final class ConfigFile {
  static final ConfigFile NONE = new ConfigFile(Map.of());

  /** By the names of options, with a command's and a dot before those in its table. */
  private final Map<String, Setting> settings;

  private ConfigFile(Map<String, Setting> settings) {
    this.settings = settings;
  }

  /**
   * Reads the file.
   *
   * @param commands the options of each command, without dashes
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is no TOML or names what no command has, with the line
   */
  static ConfigFile read(Path file, Map<String, Set<String>> commands) throws IOException {
    TomlParseResult toml = Toml.parse(file);
    if (toml.hasErrors()) {
      TomlParseError error = toml.errors().getFirst();
      throw new IllegalArgumentException(
          origin(file, error.position().line()) + ": " + error.getMessage());
    }
    Map<String, Setting> settings = new TreeMap<>();
    Set<String> all =
        commands.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    for (String key : toml.keySet()) {
      String at = origin(file, line(toml, key));
      if (!(toml.get(List.of(key)) instanceof TomlTable table)) {
        put(settings, toml, key, "", all, at);
      } else if (commands.containsKey(key)) {
        for (String option : table.keySet()) {
          Set<String> own = commands.getOrDefault(key, Set.of());
          put(settings, table, option, key + ".", own, origin(file, line(table, option)));
        }
      } else {
        throw new IllegalArgumentException(at + ": there is no command '" + key + "'");
      }
    }
    return new ConfigFile(settings);
  }

  private static void put(
      Map<String, Setting> settings,
      TomlTable table,
      String option,
      String command,
      Set<String> known,
      String at) {
    if (!known.contains(option)) {
      throw new IllegalArgumentException(at + ": there is no option '" + command + option + "'");
    }
    settings.put(command + option, new Setting(text(table, option, at), at));
  }

  private static String text(TomlTable table, String option, String at) {
    Object value = table.get(List.of(option));
    if (value instanceof TomlArray list) {
      return list.toList().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
    if (value == null || value instanceof TomlTable) {
      throw new IllegalArgumentException(at + ": '" + option + "' needs a value");
    }
    return String.valueOf(value);
  }

  private static int line(TomlTable table, String key) {
    var position = table.inputPositionOf(List.of(key));
    return position == null ? 1 : position.line();
  }

  private static String origin(Path file, int line) {
    return file + " line " + line;
  }

  Optional<Setting> of(String command, String option) {
    Setting own = settings.get(command + "." + option);
    return Optional.ofNullable(own == null ? settings.get(option) : own);
  }
}
