/**
 * HTML pages: listings, and the abstract page of one paper.
 *
 * <p>Listings become page text, which {@code listing.page} reads.
 */
@NullMarked
package dev.incipit.listing.html;

import org.jspecify.annotations.NullMarked;
