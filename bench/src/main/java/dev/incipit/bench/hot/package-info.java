/**
 * Benchmarks of hot inner parts for JMH, by their public calls.
 *
 * <p>What index-core keeps to itself (the tokenizer, the highlighter, the counting of facets) is
 * measured as the difference between calls with and without it.
 */
@NullMarked
package dev.incipit.bench.hot;

import org.jspecify.annotations.NullMarked;
