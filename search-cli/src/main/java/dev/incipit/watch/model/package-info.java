/**
 * What a watch is and what it delivers: records without I/O.
 *
 * <p>The floor of {@code watch}. A watch is a saved search that tells what is newly announced.
 */
@NullMarked
package dev.incipit.watch.model;

import org.jspecify.annotations.NullMarked;
