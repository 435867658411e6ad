package dev.incipit.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Size and freshness of an index.
 *
 * @param papers how many papers it holds
 * @param newest the newest day on which a listing announced a paper; null when there is no listing
 * @param changed when a paper was last added or changed here; null when there is no paper
 * @param fingerprint changes whenever the searchable content changes; for caches
 * @param segments how many parts the index is stored in
 * @param bytes size on disk, or in memory for an index in memory
 * @param format what wrote it, as {@code "Lucene 10.5.1, schema 9"}
 * @since 0.1.0
 */
public record IndexStats(
    long papers,
    @Nullable LocalDate newest,
    @Nullable Instant changed,
    String fingerprint,
    int segments,
    long bytes,
    String format) {}
