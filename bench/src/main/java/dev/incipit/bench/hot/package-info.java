/**
 * Benchmarks of hot inner parts for JMH, by their public calls.
 *
 * <p>What index-core keeps to itself (the highlighter, the counting of facets) is measured as the
 * difference between calls with and without it; the tokenizer alone in {@code dev.incipit.lucene}.
 */
@NullMarked
package dev.incipit.bench.hot;

import org.jspecify.annotations.NullMarked;
