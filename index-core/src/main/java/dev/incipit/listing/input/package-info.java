/**
 * Bytes to text: compression, archives, encodings and lines, with positions that survive damage.
 *
 * <p>Readers of every format stand on it, and push what they find into its {@link
 * dev.incipit.listing.input.EntrySink}. It knows no format.
 */
@NullMarked
package dev.incipit.listing.input;

import org.jspecify.annotations.NullMarked;
