/**
 * Writes papers in each format that Incipit reads, in files large enough to measure its readers.
 *
 * <p>The forms are those of arXiv, as docs/formats.md tells of them; what a format has no place for
 * is left out.
 */
@NullMarked
package dev.incipit.bench.listing;

import org.jspecify.annotations.NullMarked;
