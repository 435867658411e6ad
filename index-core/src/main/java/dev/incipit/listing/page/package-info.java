/**
 * The text of a listing page, as copied from a browser: sections, headers and entries, whole or
 * damaged.
 *
 * <p>The HTML reader turns its pages into this text and lets this package read it.
 */
@NullMarked
package dev.incipit.listing.page;

import org.jspecify.annotations.NullMarked;
