package dev.incipit.cli.config;

/**
 * A value of an option that the command line does not give.
 *
 * @param value the value as the command line would have it; several are joined by commas
 * @param origin where it stands, as {@code INCIPIT_PORT} or {@code incipit.toml line 3}
 */
record Setting(String value, String origin) {}
