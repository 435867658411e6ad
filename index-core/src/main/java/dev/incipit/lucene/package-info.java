/**
 * The embedded index: Lucene documents, analysis, facets, highlighting.
 *
 * <p>The only package that knows Lucene. {@link dev.incipit.lucene.LuceneIndex} implements the
 * contract of {@link dev.incipit.search.PaperIndex} on disk and in memory; no Lucene type leaves
 * this package.
 */
@NullMarked
package dev.incipit.lucene;

import org.jspecify.annotations.NullMarked;
