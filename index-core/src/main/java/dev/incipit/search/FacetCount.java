package dev.incipit.search;

/**
 * A value and how many matches have it.
 *
 * @param value what to filter by
 * @param label what people read
 * @param count matches with the value
 */
public record FacetCount(String value, String label, long count) {}
