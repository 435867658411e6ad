/** The parts of a paper's texts that match, as fragments and never as markup. */
@NullMarked
package dev.incipit.pipeline.highlight;

import org.jspecify.annotations.NullMarked;
