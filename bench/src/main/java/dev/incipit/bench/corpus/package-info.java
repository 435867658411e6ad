/** Papers to measure with: a file's, or generated ones. */
@NullMarked
package dev.incipit.bench.corpus;

import org.jspecify.annotations.NullMarked;
