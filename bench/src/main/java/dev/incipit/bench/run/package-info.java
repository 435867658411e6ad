/** The measurements, each from set-up to its section of the report. */
@NullMarked
package dev.incipit.bench.run;

import org.jspecify.annotations.NullMarked;
