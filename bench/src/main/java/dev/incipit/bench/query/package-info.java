/** Queries that every engine is asked. */
@NullMarked
package dev.incipit.bench.query;

import org.jspecify.annotations.NullMarked;
