/** Benchmarks of hot inner parts for JMH, by their public calls. */
@NullMarked
package dev.incipit.bench.jmh;

import org.jspecify.annotations.NullMarked;
