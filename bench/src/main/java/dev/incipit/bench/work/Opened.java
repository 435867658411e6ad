package dev.incipit.bench.work;

/**
 * An index that is open.
 *
 * @param papers how many papers can be found
 */
public record Opened(long papers) {}
