/**
 * Many papers at once as a segment, without Lucene's hashes of terms.
 *
 * <p>Terms have numbers from their analysis on, so that a run of papers is inverted by one counting
 * sort a field. {@code IndexWriter.addIndexes} writes it as it writes any segment that it merges.
 */
@NullMarked
package dev.incipit.lucene.bulk;

import org.jspecify.annotations.NullMarked;
