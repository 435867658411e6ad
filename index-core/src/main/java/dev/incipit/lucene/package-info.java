/**
 * The embedded index. Start at {@link dev.incipit.lucene.LuceneIndex}, which implements {@link
 * dev.incipit.search.PaperIndex} on disk and in memory.
 *
 * <p>The subpackages do the work and are no public API. Each uses only those that ARCHITECTURE.md
 * lists before it. No Lucene type leaves them.
 */
@NullMarked
package dev.incipit.lucene;

import org.jspecify.annotations.NullMarked;
