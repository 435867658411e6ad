/** Papers to measure with: those of a file, or generated ones in any format that Incipit reads. */
@NullMarked
package dev.incipit.bench.corpus;

import org.jspecify.annotations.NullMarked;
