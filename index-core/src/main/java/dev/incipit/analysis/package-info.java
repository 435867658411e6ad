/**
 * Texts and names to terms, the same for papers and for queries.
 *
 * <p>The floor of {@code lucene}: everything else stands on it.
 */
@NullMarked
package dev.incipit.analysis;

import org.jspecify.annotations.NullMarked;
