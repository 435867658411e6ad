package dev.incipit.search;

import dev.incipit.query.Query;

/**
 * A query with its words spelt as the index spells them.
 *
 * @param query the corrected query
 * @param total how many papers it finds under the same filters, exactly; 1 or more
 * @since 0.1.0
 */
public record Correction(Query query, long total) {}
