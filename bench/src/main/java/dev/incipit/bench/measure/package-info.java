/** Figures and what they show over several rounds. */
@NullMarked
package dev.incipit.bench.measure;

import org.jspecify.annotations.NullMarked;
