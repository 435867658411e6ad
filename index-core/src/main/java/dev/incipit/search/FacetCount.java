package dev.incipit.search;

/**
 * A value and how many matches have it.
 *
 * @param value what to filter by
 * @param label what people read
 * @param count matches with the value
 * @since 0.1.0
 */
public record FacetCount(String value, String label, long count) {}
