/**
 * The parts that several formats share: author lines, subjects, ids, dates and list names.
 *
 * <p>Readers of every format stand on it. It knows no format.
 */
@NullMarked
package dev.incipit.listing.field;

import org.jspecify.annotations.NullMarked;
