package dev.incipit.opensearch.json;

/**
 * How the papers that are seen are stored.
 *
 * @param fingerprint changes whenever they change
 * @param segments how many parts they are stored in
 * @param bytes their size on disk, copies left aside
 * @param format what wrote them
 */
public record Storage(String fingerprint, int segments, long bytes, String format) {}
