/**
 * Benchmarks of what the package of this name in index-core shows to no other. Nothing depends on
 * them.
 */
@NullMarked
package dev.incipit.lucene;

import org.jspecify.annotations.NullMarked;
