package dev.incipit.cli.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Options as variables of the environment: {@code --index} is INCIPIT_INDEX. An empty variable is
 * as good as none.
 *
 * @param variables all variables
 */
record Environment(Map<String, String> variables) {

  Optional<Setting> of(String option) {
    String variable = "INCIPIT_" + option.replace('-', '_').toUpperCase(Locale.ROOT);
    String value = variables.getOrDefault(variable, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(new Setting(value, variable));
  }
}
