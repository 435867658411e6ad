package dev.incipit.cli.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * Takes options that the command line does not give from the environment, and then from the file
 * that {@code --config} names.
 */
public final class OptionDefaults implements IDefaultValueProvider {
  private static final String CONFIG = "--config";

  private final Environment environment;
  private final ConfigFile file;

  private OptionDefaults(Environment environment, ConfigFile file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * The defaults for one command line.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if the file is wrong, with the line
   */
  public static OptionDefaults of(
      CommandLine command, Map<String, String> variables, String... arguments) throws IOException {
    Environment environment = new Environment(variables);
    String path = named(List.of(arguments));
    if (path == null) {
      path = environment.of(name(CONFIG)).map(Setting::value).orElse(null);
    }
    ConfigFile file =
        path == null ? ConfigFile.NONE : ConfigFile.read(Path.of(path), options(command, ""));
    return new OptionDefaults(environment, file);
  }

  /**
   * The option that names the file, of all commands. Its value is read before the command line is
   * parsed, as the file holds the defaults of options.
   */
  public static OptionSpec option() {
    return OptionSpec.builder(CONFIG)
        .type(Path.class)
        .paramLabel("FILE")
        .scopeType(ScopeType.INHERIT)
        .description("Take options that are not given from this file (TOML).")
        .build();
  }

  /** The file that arguments name; null if they name none. Told before they are parsed. */
  private static @Nullable String named(List<String> arguments) {
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(CONFIG + "=")) {
        return argument.substring(CONFIG.length() + 1);
      }
      if (argument.equals(CONFIG) && i + 1 < arguments.size()) {
        return arguments.get(i + 1);
      }
    }
    return null;
  }

  /** The options of each command, and of commands within it as those of itself. */
  private static Map<String, Set<String>> options(CommandLine command, String within) {
    Map<String, Set<String>> options = new HashMap<>();
    for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
      String name = within.isEmpty() ? sub.getKey() : within;
      Set<String> own =
          sub.getValue().getCommandSpec().options().stream()
              .filter(OptionDefaults::isSettable)
              .map(option -> name(option.longestName()))
              .collect(Collectors.toSet());
      options.merge(name, own, OptionDefaults::union);
      options(sub.getValue(), name)
          .forEach((n, more) -> options.merge(n, more, OptionDefaults::union));
    }
    return options;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private static boolean isSettable(OptionSpec option) {
    return !option.usageHelp() && !option.versionHelp() && !option.longestName().equals(CONFIG);
  }

  private static String name(String option) {
    return option.replaceFirst("^-+", "");
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return setting(argument).map(Setting::value).orElse(null);
  }

  /** Where the default of an option stands; empty for one that has none. */
  public Optional<String> origin(ArgSpec argument) {
    return setting(argument).map(Setting::origin);
  }

  private Optional<Setting> setting(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !isSettable(option)) {
      return Optional.empty();
    }
    String name = name(option.longestName());
    return environment.of(name).or(() -> file.of(command(option.command()), name));
  }

  /** The command below the top one that an option belongs to. */
  private static String command(CommandSpec spec) {
    CommandSpec at = spec;
    while (at.parent() != null && at.parent().parent() != null) {
      at = at.parent();
    }
    return at.name();
  }
}
