/** Counts of values over the papers that match, from columns held in memory. */
@NullMarked
package dev.incipit.lucene.facet;

import org.jspecify.annotations.NullMarked;
