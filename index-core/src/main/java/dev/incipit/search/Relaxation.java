package dev.incipit.search;

import dev.incipit.query.Query;

/**
 * A search without one of its conditions, which finds something.
 *
 * @param query the query that remains
 * @param filters the filters that remain
 * @param dropped the condition left out: a part of the query in the query language, or a kind of
 *     filter and its values, as {@code year 2025 or 2026}
 * @param total how many papers the remaining search finds, exactly; 1 or more
 * @since 0.1.0
 */
public record Relaxation(Query query, Filters filters, String dropped, long total) {}
