/**
 * Writes papers in each format that Incipit reads, in files large enough to measure its readers.
 *
 * <p>The forms are those of arXiv, see docs/reference/formats.md. What a format has no place for is
 * left out.
 */
@NullMarked
package dev.incipit.bench.listing;

import org.jspecify.annotations.NullMarked;
