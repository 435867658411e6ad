/** Work in a process of its own, and the lines by which it is asked for. */
@NullMarked
package dev.incipit.bench.work;

import org.jspecify.annotations.NullMarked;
