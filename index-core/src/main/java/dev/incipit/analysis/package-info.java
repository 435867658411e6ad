/**
 * Texts and names to terms, the same for papers and for queries.
 *
 * <p>{@code document}, {@code compile}, {@code pipeline} and {@code lucene} use it.
 */
@NullMarked
package dev.incipit.analysis;

import org.jspecify.annotations.NullMarked;
