package dev.incipit.semantic;

/**
 * How far papers are encoded.
 *
 * @param seen how many papers were looked at
 * @param encoded how many of them were encoded, and not before
 * @param papers how many papers there are
 * @since 0.2.0
 */
public record EncodeProgress(long seen, long encoded, long papers) {}
