/**
 * Counts facet values over the papers that match, from ordinals in memory or from doc values.
 *
 * <p>Start at {@code FacetCounter}. Counts are exact.
 */
@NullMarked
package dev.incipit.lucene.facet;

import org.jspecify.annotations.NullMarked;
